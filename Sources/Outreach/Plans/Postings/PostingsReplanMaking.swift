import Policy
import Quantities
import Store

extension Plans {
    /// Makes a new plan of postings out of a given one where people fall out: everybody else stays where and as long as
    /// planned; what the loss leaves open is planned from the day on.
    ///
    /// - Throws: `missing` for a person who is in no posting of the plan; `invalid` for a plan of another kind, closed
    ///   days, short absences, a day outside the plan, or where nobody is lost; `conflict` where records change
    ///   meanwhile.
    package static func replanPostings(
        _ standing: Standing, _ old: Plan, _ loss: PlanLoss, search: PostingSearch = PostingSearch(), actor: String,
        clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: PostingPlan) {
        let before = try PostingPlan.read(old)
        try loss.check(old.from, before.last)
        guard loss.closed.isEmpty, loss.away.isEmpty else {
            throw Failure(.invalid, "派驻计划按月编排，不重排个别日子", remedy: "几天的离岗登记为派驻中断（interruption）；退出的人用 --loses")
        }
        for id in loss.lost where !before.assignments.contains(where: { $0.person.id == id }) {
            throw Failure(.missing, "计划中没有派驻人员 \(id)", remedy: "用 plan show 查看；写人员编号")
        }
        let from = loss.from ?? old.from
        var limits = before.limits
        limits.anew = false
        return try makePostings(
            standing, old.region, old.from, limits, search, actor: actor, clock: clock, watch,
            keeping: { try PostingKeeping($0, before, old.id, loss, from: from) })
    }
}
