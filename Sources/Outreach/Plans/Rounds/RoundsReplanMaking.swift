import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// Makes a new plan out of a given one with the least change: visits stay where they are unless they must move, or
    /// room is made for one that must. The dates before the first day of the change are not part of the new plan.
    ///
    /// - Throws: `missing` for a team or vehicle that is not in the plan; `invalid` for a plan of another kind, days
    ///   outside it, or where nothing is lost.
    package static func replanRounds(
        _ standing: Standing, _ old: Plan, _ loss: RoundLoss, matrix: RoundMatrix = RoundMatrix(),
        search: RoundSearch, actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: RoundsPlan) {
        guard old.kind == .rounds else {
            throw Failure(.invalid, "计划 \(old.id) 是\(old.kind.label)", remedy: "只有巡诊计划可以这样重排")
        }
        try watch.enter(.reading)
        let before = try RoundsPlan.read(old)
        let order = try loss.order(before)
        let start = try RoundStart(standing, order)
        let replanning = try RoundReplanning(before, old.id, loss, start, matrix)
        try watch.enter(.searching)
        let board = try replanning.solve(search, watch)
        try watch.enter(.proving)
        var rollout = RoundRollout(
            replanning.problem, board.problem, calendar: standing.calendar.lawful(from: order.from, through: order.end),
            absences: replanning.absences)
        rollout.run(board.slots, keeping: replanning.kept(board.slots))
        var body = RoundAssembly(problem: replanning.problem, board: board, rollout: rollout).body()
        body.notes = RoundNotes(replanning.problem, start, standing.calendar).lines
        body.replan = replanning.count(body)
        try start.prove(standing, &body)
        let plan = try keep(
            body, standing, region: order.region, from: order.from, start.seq, actor: actor, clock: clock,
            watch: watch)
        return (plan, body)
    }
}
