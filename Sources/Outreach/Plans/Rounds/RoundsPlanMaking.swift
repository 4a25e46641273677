import Planner
import Quantities

extension Plans {
    /// How long and how a board is searched for.
    package struct RoundSearch: Sendable {
        package var rule: StoppingRule
        package var seed: UInt64

        package init(rule: StoppingRule, seed: UInt64 = 1) {
            self.rule = rule
            self.seed = seed
        }

        /// Ends when the watch says so, too.
        func rule(_ watch: PlanWatch) -> StoppingRule {
            var rule = rule
            rule.cancellation = watch.cancellation
            return rule
        }
    }

    /// Proposes rounds for a region: a weekly board that meets what the rules ask for, rolled out over the weeks,
    /// judged as if carried out, and stored. The records are not locked while the search runs.
    ///
    /// - Throws: `missing` where the region is not on record; `invalid` for an order outside its bounds; `conflict`
    ///   where records change meanwhile.
    package static func makeRounds(
        _ standing: Standing, _ order: RoundOrder, matrix: RoundMatrix = RoundMatrix(), search: RoundSearch,
        actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: RoundsPlan) {
        try watch.enter(.reading)
        let start = try RoundStart(standing, order)
        let problem = try start.problem(matrix)
        try watch.enter(.searching)
        let board = try problem.solve(rule: search.rule(watch), seed: search.seed, sink: watch.sink())
        try watch.enter(.proving)
        let calendar = standing.calendar.lawful(from: order.from, through: order.end)
        var rollout = RoundRollout(problem, board.problem, calendar: calendar)
        rollout.run(board.slots)
        var body = RoundAssembly(problem: problem, board: board, rollout: rollout).body()
        body.notes = RoundNotes(problem, start, standing.calendar).lines
        try start.prove(standing, &body)
        let plan = try keep(
            body, standing, region: order.region, from: order.from, start.seq, actor: actor, clock: clock,
            watch: watch)
        return (plan, body)
    }
}
