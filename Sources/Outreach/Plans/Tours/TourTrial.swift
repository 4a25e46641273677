import Policy
import Quantities

/// Finds what is needed and who could give it by asking the rules themselves: tours are put into a copy of the records
/// in thought, those on record for the time of the plan taken as carried out.
struct TourTrial {
    let live: Assessor
    let order: TourOrder
    let rules: TourRules
    private let base: [RecordChange]

    init(_ live: Assessor, _ order: TourOrder, _ records: TourRecords) throws(Failure) {
        (self.live, self.order) = (live, order)
        let rules = try TourRules(live)
        self.rules = rules
        let status = live.dataset.vocabulary.kinds[rules.kind].fields.firstIndex { $0.name == "status" }
        base = records.tours.filter { $0.status != "completed" && $0.date >= order.from }.map { tour in
            var change = live.dataset.change(kind: rules.kind, id: tour.id)
            if let status { change.values?[status] = .choice("completed") }
            return change
        } + records.replaced.map { RecordChange(kind: rules.kind, id: $0.id, values: nil) }
    }

    /// The records with tours in them, judged as if the last day had passed.
    private func assessor(_ tours: [RecordChange]) -> Assessor {
        Assessor(
            live.book, live.dataset.fork(base + tours), calendar: live.calendar, asOf: order.end + 1,
            recordsFrom: live.recordsFrom ?? CivilDate(year: order.from.year, month: 1, day: 1))
    }

    private func findings(_ tours: [RecordChange]) -> [Finding] {
        if rules.cadence.isEmpty { return [] }
        let assessor = assessor(tours)
        let days = Period(.once, from: order.from, through: order.end)
        let filter = FindingFilter(region: order.region, rules: rules.cadence, period: days)
        assessor.judge(filter)
        return assessor.findings(filter)
    }

    struct Outcome {
        var needs: [TourNeed] = []
        /// Obligations without data, by rule.
        var unknown: [String: Int] = [:]
        /// Unmet, but their period ends after the plan, by rule.
        var later: [String: Int] = [:]
        /// What each obligation measures.
        var observed: [String: Double] = [:]
    }

    func outcome(_ tours: [RecordChange] = []) -> Outcome {
        var outcome = Outcome()
        for finding in findings(tours) {
            if finding.status == .noData { outcome.unknown[finding.rule, default: 0] += 1 }
            guard case .number(let observed)? = finding.observed else { continue }
            outcome.observed["\(finding.rule)|\(finding.subject)|\(finding.period.start)"] = observed
            guard case .number(let required)? = finding.required.value, finding.required.comparator == ">=",
                observed < required
            else { continue }
            if finding.period.end > order.end {
                outcome.later[finding.rule, default: 0] += 1
            } else if [.short, .atRisk].contains(finding.status) {
                outcome.needs.append(
                    TourNeed(
                        rule: finding.rule, kind: finding.subjectKind, subject: finding.subject,
                        period: finding.period, start: max(finding.period.start, order.from), observed: observed,
                        missing: Int((required - observed).rounded(.up)), strength: finding.strength))
            }
        }
        return outcome
    }

    /// The record of a tour that was carried out.
    func completed(_ id: String, _ origin: String, _ place: TourPlan.Place, _ host: String?, _ day: CivilDate)
        -> RecordChange
    {
        live.dataset.vocabulary.draft("tour", id, [
            "origin": .reference(origin), "destination": .reference(place.region),
            "destination_level": .choice(place.level), "institution": host.map { .reference($0) },
            "date": .date(day), "end_on": .date(day), "status": .choice("completed"),
        ])
    }

    /// What rules on a tour itself find, by the tour's id: rule and status.
    func verdicts(_ tours: [RecordChange], _ rules: [String]) -> [String: [(rule: String, status: FindingStatus)]] {
        if rules.isEmpty || tours.isEmpty { return [:] }
        let assessor = assessor(tours)
        let own = Set(tours.map(\.id))
        let filter = FindingFilter(rules: rules)
        assessor.judge(filter)
        let table = assessor.dataset.table("tour")
        var found: [String: [(rule: String, status: FindingStatus)]] = [:]
        assessor.forEachCell(filter) { cell in
            if let id = table?.id(cell.subject), own.contains(id) {
                found[id, default: []].append((live.book.rules[cell.rule].id, cell.status))
            }
            return true
        }
        return found
    }
}
