import Planner
import Quantities

extension Plans {
    /// Makes a new plan out of a given one under what has fallen away, with the least change; the kind is the plan's.
    ///
    /// - Parameters:
    ///   - matrix: travel times of a rounds plan that replace estimates.
    ///   - search: how long and from which chance is searched, where there is a choice.
    /// - Throws: `missing` for something that the plan does not have; `invalid` where nothing is lost, for a day
    ///   outside the plan, or for a kind of plan that nothing can fall away of; `conflict` where records change
    ///   meanwhile.
    package static func replan(
        _ standing: Standing, _ old: Plan, _ loss: PlanLoss, matrix: RoundMatrix = RoundMatrix(), search: RoundSearch,
        actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> Plan {
        switch old.kind {
        case .rounds:
            return try replanRounds(
                standing, old, try RoundLoss(loss, try RoundsPlan.read(old)), matrix: matrix, search: search,
                actor: actor, clock: clock, watch: watch
            ).plan
        case .tours: return try replanTours(standing, old, loss, actor: actor, clock: clock, watch: watch).plan
        case .postings:
            let own = PostingSearch(
                seconds: search.rule.seconds ?? 10, seed: search.seed, iterations: search.rule.iterations)
            return try replanPostings(
                standing, old, loss, search: own, actor: actor, clock: clock, watch: watch
            ).plan
        case .relations:
            throw Failure(
                .invalid, "计划 \(old.id) 是\(old.kind.label)，没有可以失去的队伍或人员",
                remedy: "用 plan relations --end 关系编号 --reason 理由 重新编制")
        }
    }
}
