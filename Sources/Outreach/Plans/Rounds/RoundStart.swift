import Policy
import Quantities
import Store

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
            try live.dataset.check(region: order.region)
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
        try problem(records, matrix)
    }

    /// The problem without the teams that no village of the region may see, and without what keeps these busy.
    func problem(_ records: RoundRecords, _ matrix: RoundMatrix) throws(Failure) -> RoundProblem {
        let whole = try RoundProblem(order, records, sites.all, matrix)
        var near: Set<String> = []
        for (site, reach) in zip(whole.sites, whole.reach) where !site.isOutside {
            for one in reach { near.insert(whole.depots[one.depot]) }
        }
        if near.isEmpty || near.count == whole.depots.count { return whole }
        var fewer = records
        fewer.teams.removeAll { !near.contains($0.institution) }
        let known = Set(fewer.teams.map(\.id))
        let kept = sites.all.filter { site in !site.isOutside || site.publishedTeams.contains { known.contains($0) } }
        return try RoundProblem(order, fewer, kept, matrix)
    }

    /// - Throws: `conflict` where the records have changed since.
    func prove(_ standing: Standing, _ body: inout RoundsPlan) throws {
        try standing.judging(asOf: order.from) { live, now in
            guard now == seq else { throw Failure(.conflict, "编制期间记录有变化", remedy: "请再试一次") }
            RoundProof(needs: needs, records: records).judge(live, &body)
        }
        let plan = Plan(
            id: "", kind: .rounds, region: order.region, from: order.from, madeAt: Instant(milliseconds: 0),
            recordsSeq: seq, body: "", madeBy: "", verdict: nil)
        body.effects = try RoundEffects(standing: standing, body: body).found(plan)
    }

    /// Minutes that make half a day in the region.
    private static func session(_ book: PolicyBook, _ order: RoundOrder) -> Int {
        guard let setting = book.setting("half_day_hours"),
            case .number(let hours) = setting.value(lineage: [order.region], on: order.from).value
        else { return RoundDay().session }
        return min(max(Int(hours * 60), 60), 300)
    }
}
