import Foundation
import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// Proposes postings for a region: the unmet obligations that more postings would meet, month by month, postings on
    /// record kept; judged again with the proposal in the records, and stored. The records are not locked while the
    /// search runs.
    ///
    /// - Parameters:
    ///   - region: code of the region whose institutions receive.
    ///   - day: first day of the plan.
    /// - Throws: `missing` where the region is not on record, or it has neither people nor relations to plan with;
    ///   `invalid` for limits outside their bounds; `conflict` where records change meanwhile.
    package static func makePostings(
        _ standing: Standing, region: String, from day: CivilDate, limits: PostingLimits = PostingLimits(),
        search: PostingSearch = PostingSearch(), actor: String, clock: Clock,
        watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: PostingPlan) {
        try makePostings(
            standing, region, day, limits, search, actor: actor, clock: clock, watch, keeping: { _ in nil })
    }

    /// - Parameter keeping: the plan before, where the new one is made out of it.
    static func makePostings(
        _ standing: Standing, _ region: String, _ day: CivilDate, _ limits: PostingLimits, _ search: PostingSearch,
        actor: String, clock: Clock, _ watch: PlanWatch, keeping: (Snapshot) throws -> PostingKeeping?
    ) throws -> (plan: Plan, body: PostingPlan) {
        try limits.check()
        try watch.enter(.reading)
        let (start, seq) = try standing.judging(asOf: day) { live, seq in
            try live.dataset.check(region: region)
            let making = try standing.database.read {
                try PostingMaking($0, live, region: region, from: day, limits, keeping: try keeping($0))
            }
            return (try PostingStart(making, watch), seq)
        }
        try watch.enter(.searching)
        let planning = try start.solved(search, watch)
        try watch.enter(.proving)
        let body = try standing.judging(asOf: day) { (_, now) throws -> PostingPlan in
            guard now == seq else { throw Failure(.conflict, "编制期间记录有变化", remedy: "请再试一次") }
            return start.plan(planning, newID: Identifier(clock: clock).next)
        }
        let plan = try keep(
            body, standing, region: region, from: day, seq, actor: actor, clock: clock, watch: watch)
        return (plan, body)
    }
}
