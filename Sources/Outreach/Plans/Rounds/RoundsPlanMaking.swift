import Planner
import Quantities

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

    /// Proposes rounds for a region: a weekly board that meets what the rules ask for, rolled out over the weeks,
    /// judged as if carried out, and stored. The records are not locked while the search runs.
    ///
    /// - Throws: `missing` where the region is not on record; `invalid` for an order outside its bounds; `conflict`
    ///   where records change meanwhile.
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
