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
    ///   - ending: relations in force that end the day before, each for a reason.
    /// - Throws: `missing` where the region or a relation is not on record; `invalid` for a capacity outside 1–1,000,
    ///   and for a relation that cannot be ended.
    package static func makeRelations(
        _ standing: Standing, region: String, from day: CivilDate, limits: RelationLimits = RelationLimits(),
        ending: [RelationEnding] = [], actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: RelationPlan) {
        try limits.check()
        try watch.enter(.reading)
        let identifier = Identifier(clock: clock)
        var (body, seq, changes) = try standing.judging(asOf: day) { live, seq in
            try live.dataset.check(region: region)
            let (institutions, ended) = try standing.database.read {
                try parties($0, region: region, day: day, vocabulary: live.dataset.vocabulary, ending)
            }
            let closing = try ended.map { try RelationTrial.ending($0, live.dataset, before: day) }
            let judged =
                closing.isEmpty
                ? live : Assessor(live.book, live.dataset.fork(closing), calendar: live.calendar, asOf: day)
            let trial = try RelationTrial(judged, region: region, day: day)
            let needs = trial.needs()
            let offers = RelationOffers(needs, institutions, trial)
            let planning = RelationPlanning(needs, offers, institutions, limits)
            try watch.enter(.searching)
            let problem = planning.problem()
            let answer = try problem.solve()
            var body = planning.plan(problem, answer, newID: identifier.next)
            (body.unknown, body.ended) = (trial.unknown(), ended)
            let changes = body.pairs.map { trial.change($0.id, $0.supporter.id, $0.recipient.id, $0.programme) }
            return (body, seq, closing + changes)
        }
        try watch.enter(.proving)
        let names = Dictionary(
            uniqueKeysWithValues: body.pairs.map { ($0.id, "\($0.supporter.name) → \($0.recipient.name)") })
        body.changes = try standing.findings(changedBy: changes, region: region, day: day, names: names)
        let plan = try keep(
            body, standing, region: region, from: day, seq, actor: actor, clock: clock, watch: watch)
        return (plan, body)
    }

    /// The institutions with the relations that stay, and those that end.
    private static func parties(
        _ snapshot: Snapshot, region: String, day: CivilDate, vocabulary: Vocabulary, _ ending: [RelationEnding]
    ) throws -> (PlanInstitutions, [RelationPlan.Ended]) {
        var institutions = try PlanInstitutions(
            snapshot, PlanDivisions(snapshot), region: region, day: day, vocabulary: vocabulary)
        let ended = try ending.map { try $0.found(snapshot, institutions, on: day) }
        for one in ended {
            let others = try snapshot.rows(
                """
                SELECT id FROM relations WHERE supporter = \(one.supporter.id) AND recipient = \(one.recipient.id)
                    AND \(identifier: "from") <= \(day)
                    AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(day))
                """
            ) { $0.text(0) ?? "" }
            let staying = Set(others).subtracting(ended.map(\.id))
            institutions.end(one.supporter.id, one.recipient.id, isOnly: staying.isEmpty)
        }
        return (institutions, ended)
    }
}
