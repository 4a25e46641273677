import Foundation
import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// Proposes postings for a region: the unmet obligations that more postings would meet, month by month, postings on
    /// record kept; judged again with the proposal in the records, and stored.
    ///
    /// - Parameters:
    ///   - region: code of the region whose institutions receive.
    ///   - day: first day of the plan.
    /// - Throws: `missing` where the region is not on record, or it has neither people nor relations to plan with;
    ///   `invalid` for limits outside their bounds.
    package static func makePostings(
        _ standing: Standing, region: String, from day: CivilDate, limits: PostingLimits = PostingLimits(),
        search: PostingSearch = PostingSearch(), actor: String, clock: Clock
    ) throws -> (plan: Plan, body: PostingPlan) {
        try limits.check()
        let (body, seq) = try standing.judging(asOf: day) { live, seq in
            try live.dataset.check(region: region)
            let making = try standing.database.read {
                try PostingMaking($0, live, region: region, from: day, limits)
            }
            return (try making.plan(search, newID: Identifier(clock: clock).next), seq)
        }
        return (try keep(body, standing, region: region, from: day, seq, actor: actor, clock: clock), body)
    }
}
