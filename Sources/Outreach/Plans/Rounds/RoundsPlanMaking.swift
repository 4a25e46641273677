import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// How long and how a board is searched for.
    package struct RoundSearch: Sendable {
        package var rule: StoppingRule
        package var seed: UInt64
        package var sink: ProgressSink?

        package init(rule: StoppingRule, seed: UInt64 = 1, sink: ProgressSink? = nil) {
            self.rule = rule
            self.seed = seed
            self.sink = sink
        }
    }

    /// Proposes rounds for a region: a weekly board that meets what the rules ask for, rolled out over the weeks, judged
    /// as if carried out, and stored. The records are not locked while the search runs.
    ///
    /// - Throws: `missing` where the region is not on record; `invalid` for an order outside its bounds; `conflict` where
    ///   records change meanwhile.
    package static func makeRounds(
        _ standing: Standing, _ order: RoundOrder, matrix: RoundMatrix = RoundMatrix(), search: RoundSearch,
        actor: String, clock: Clock
    ) throws -> (plan: Plan, body: RoundsPlan) {
        let start = try RoundStart(standing, order)
        let problem = try start.problem(matrix)
        let board = try problem.solve(rule: search.rule, seed: search.seed, sink: search.sink)
        var rollout = RoundRollout(problem, board.problem, calendar: standing.calendar)
        rollout.run(board.slots)
        var body = RoundAssembly(problem: problem, board: board, rollout: rollout).body()
        body.notes = RoundNotes(problem, start, standing.calendar).lines
        try start.prove(standing, &body)
        let plan = try keep(
            body, standing, region: order.region, from: order.from, start.seq, actor: actor, clock: clock)
        return (plan, body)
    }
}

/// What a plan begins with: the records, and what the rules need, at one moment.
struct RoundStart {
    let order: RoundOrder
    let records: RoundRecords
    let needs: RoundNeeds
    let sites: RoundSites
    let seq: Int64

    init(_ standing: Standing, _ asked: RoundOrder) throws {
        var order = asked
        try order.check()
        (records, needs, seq, order) = try standing.judging(asOf: order.from) { live, seq in
            guard live.dataset.table("region")?.row(order.region) != nil else {
                throw Failure(.missing, "记录中没有区划 \(order.region)", remedy: "用记录中的区划代码，如 350427")
            }
            order.day.session = Self.session(live.book, order)
            let records = try standing.database.read {
                try RoundRecords($0, order, vocabulary: live.dataset.vocabulary)
            }
            return (records, try RoundNeeds(live, order, records), seq, order)
        }
        self.order = order
        sites = RoundSites(records, needs, order)
    }

    func problem(_ matrix: RoundMatrix) throws(Failure) -> RoundProblem {
        try RoundProblem(order, records, sites.all, matrix)
    }

    /// - Throws: `conflict` where the records have changed since.
    func prove(_ standing: Standing, _ body: inout RoundsPlan) throws {
        try standing.judging(asOf: order.from) { live, now in
            guard now == seq else { throw Failure(.conflict, "编制期间记录有变化", remedy: "请再试一次") }
            RoundProof(needs: needs, records: records).judge(live, &body)
        }
    }

    /// Minutes that make half a day in the region.
    private static func session(_ book: PolicyBook, _ order: RoundOrder) -> Int {
        guard let setting = book.setting("half_day_hours"),
            case .number(let hours) = setting.value(lineage: [order.region], on: order.from).value
        else { return RoundDay().session }
        return min(max(Int(hours * 60), 60), 300)
    }
}
