import Policy
import Quantities

/// Supposes the planned tours carried out and lets the rules judge: what is then short must have been named.
struct TourProof {
    private let start: TourStart

    init(_ start: TourStart) { self.start = start }

    /// Completes the body: findings before and after, what is short without a name, and what follows from the tours.
    func judge(_ live: Assessor, _ body: inout TourPlan) throws(Failure) {
        let trial = try TourTrial(live, start.order, start.records)
        let done = body.tours.map { tour in
            trial.completed(tour.id, body.teams[tour.team].institution.id, body.places[tour.place], tour.host?.id,
                tour.date)
        }
        let after = trial.outcome(done)
        let named = Set(body.unmet.map { "\($0.need.rule)|\($0.need.subject)|\($0.need.start)" })
        var unnamed = 0
        for need in after.needs where !named.contains(need.key) {
            unnamed += 1
            body.unmet.append(.init(need: start.served(need), missing: need.missing, block: .rule))
        }
        body.proof = .init(
            rules: start.rules.cadence, before: start.before.needs.count, after: after.needs.count, unnamed: unnamed)
        let left = Set(after.needs.map(\.key))
        for need in start.before.needs where !left.contains(need.key) {
            let change = PlanChange(
                rule: need.rule, subject: need.subject, name: start.served(need).name,
                before: FindingStatus.short.rawValue, after: FindingStatus.met.rawValue)
            if !body.changes.contains(change) { body.changes.append(change) }
        }
        for (_, verdicts) in trial.verdicts(done, start.rules.following) {
            for verdict in verdicts where verdict.status == .short {
                body.following[verdict.rule, default: 0] += 1
            }
        }
    }
}
