import Foundation
import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// Proposes support relations for a region: the unmet obligations that more relations would meet, needs first, all
    /// relations in force kept; judged again with the proposal in the records, and stored.
    ///
    /// - Parameters:
    ///   - region: code of the region whose institutions receive.
    ///   - day: first day of the relations, and day of the findings.
    ///   - capacity: most recipients of one supporter, those it has included.
    /// - Throws: `missing` where the region is not on record; `invalid` for a capacity outside 1–1,000.
    package static func makeRelations(
        _ standing: Standing, region: String, from day: CivilDate, capacity: Int, actor: String, clock: Clock
    ) throws -> (plan: Plan, body: RelationPlan) {
        guard (1...1_000).contains(capacity) else {
            throw Failure(.invalid, "每家支援单位最多支援 \(capacity) 家", remedy: "应在 1–1000 之间")
        }
        let identifier = Identifier(clock: clock)
        var (body, seq, changes) = try standing.judging(asOf: day) { live, seq in
            try live.dataset.check(region: region)
            let trial = try RelationTrial(live, region: region, day: day)
            let needs = trial.needs()
            let institutions = try standing.database.read {
                try PlanInstitutions($0, region: region, day: day, vocabulary: live.dataset.vocabulary)
            }
            let offers = RelationOffers(needs, institutions, trial)
            let planning = RelationPlanning(needs, offers, institutions, capacity: capacity)
            let problem = planning.problem()
            let answer = try problem.solve()
            var body = planning.plan(problem, answer, newID: identifier.next)
            body.unknown = trial.unknown()
            let changes = body.pairs.map { trial.change($0.id, $0.supporter.id, $0.recipient.id, $0.programme) }
            return (body, seq, changes)
        }
        let names = Dictionary(
            uniqueKeysWithValues: body.pairs.map { ($0.id, "\($0.supporter.name) → \($0.recipient.name)") })
        body.changes = try standing.findings(changedBy: changes, region: region, day: day, names: names)
        return (try keep(body, standing, region: region, from: day, seq, actor: actor, clock: clock), body)
    }
}
