import Policy
import Quantities

/// An unmet obligation that more relations may meet: so many are missing.
struct RelationNeed {
    var rule: String
    var recipient: String
    var observed: Double
    var missing: Int
    var strength: Strength
}

/// Finds what is needed and who could give it by asking the rules themselves: relations are put into a copy of the
/// records in thought, and what the rules then measure tells whether they count.
struct RelationTrial {
    private let live: Assessor
    private let region: String
    private let day: CivilDate
    private let kind: Int
    let rules: [String]

    init(_ live: Assessor, region: String, day: CivilDate) throws(Failure) {
        guard let kind = live.dataset.vocabulary.index(of: "relation"),
            let subject = live.dataset.vocabulary.index(of: "institution")
        else { throw Failure(.defect, "没有支援关系记录类") }
        (self.live, self.region, self.day, self.kind) = (live, region, day, kind)
        let reached = Set(live.rulesReached(by: [], settings: [], kinds: [kind]))
        // A rule on what supporters do is not met by more supporters.
        rules = live.book.rules.filter {
            reached.contains($0.id) && $0.subject == subject && !$0.isAdvisory && $0.measure.counts(kind)
        }.map(\.id)
    }

    /// Unmet obligations of the region's institutions that ask for a number and have less of it.
    func needs() -> [RelationNeed] {
        guard !rules.isEmpty else { return [] }
        live.judge(FindingFilter(rules: rules))
        let filter = FindingFilter(region: region, rules: rules, statuses: [.short, .atRisk])
        return live.findings(filter).compactMap { finding in
            guard finding.required.comparator == ">=", case .number(let required)? = finding.required.value,
                case .number(let observed)? = finding.observed, finding.period.contains(day), observed < required
            else { return nil }
            return RelationNeed(
                rule: finding.rule, recipient: finding.subject, observed: observed,
                missing: Int((required - observed).rounded(.up)), strength: finding.strength)
        }
    }

    /// Obligations of the region's institutions that cannot be judged for want of data, by rule.
    func unknown() -> [String: Int] {
        let filter = FindingFilter(region: region, rules: rules, statuses: [.noData])
        return live.findings(filter).reduce(into: [:]) { counts, finding in
            if finding.period.contains(day), finding.required.comparator == ">=" {
                counts[finding.rule, default: 0] += 1
            }
        }
    }

    /// Which of the needs a relation with this supporter under this programme would count for, by their places.
    func served(by supporter: String, _ programme: String, _ needs: [RelationNeed]) -> Set<Int> {
        let recipients = Set(needs.map(\.recipient)).subtracting([supporter]).sorted()
        let changes = recipients.map { change("trial|\($0)", supporter, $0, programme) }
        let supposed = Assessor(live.book, live.dataset.fork(changes), calendar: live.calendar, asOf: live.asOf)
        let asked = Set(needs.map(\.rule)).sorted()
        supposed.judge(FindingFilter(rules: asked))
        var found: [String: Double] = [:]
        supposed.forEach(FindingFilter(region: region, rules: asked)) { finding in
            guard finding.period.contains(day), case .number(let observed)? = finding.observed else { return }
            found["\(finding.rule)|\(finding.subject)"] = observed
        }
        return Set(
            needs.indices.filter { place in
                let need = needs[place]
                guard need.recipient != supporter else { return false }
                return found["\(need.rule)|\(need.recipient)"].map { $0 >= need.observed + 1 } ?? false
            })
    }

    /// The record of a relation that ends the day before.
    static func ending(
        _ ended: RelationPlan.Ended, _ dataset: Dataset, before day: CivilDate
    ) throws(Failure) -> RecordChange {
        guard let kind = dataset.vocabulary.index(of: "relation"),
            let to = dataset.vocabulary.kinds[kind].fields.firstIndex(where: { $0.name == "to" })
        else { throw Failure(.defect, "没有支援关系记录类") }
        var change = dataset.change(kind: kind, id: ended.id)
        change.values?[to] = .date(day - 1)
        return change
    }

    /// The record of a relation that begins on the day.
    func change(_ id: String, _ supporter: String, _ recipient: String, _ programme: String) -> RecordChange {
        live.dataset.vocabulary.draft("relation", id, [
            "supporter": .reference(supporter), "recipient": .reference(recipient), "programme": .choice(programme),
            "from": .date(day), "in_plan": .truth(true),
        ])
    }
}
