import Policy
import Quantities

/// How often each village must be visited, week by week, as the rules themselves ask.
///
/// The rules judge a copy of the records without any round in the weeks to plan but those completed: what is then
/// short is what is needed.
struct RoundNeeds {
    /// What one rule asks for one village in one week.
    struct Need {
        var rule: String
        /// Visits a week; below one: one visit in so many weeks.
        var required: Double
        /// Completed visits of the week that count already.
        var done: Double
        var strength: Strength
    }

    /// By id of the village, then number of the week: what is short; weeks that ask for nothing are missing.
    private(set) var weeks: [String: [Int: [Need]]] = [:]
    /// Villages that an exemption excuses in one of the weeks.
    private(set) var excused: Set<String> = []
    /// Villages that cannot be judged for want of data, by rule.
    private(set) var unknown: [String: Int] = [:]
    /// Full ids of the rules that count rounds of villages by the week.
    let rules: [String]
    private let order: RoundOrder
    private let kind: Int

    init(_ live: Assessor, _ order: RoundOrder, _ records: RoundRecords) throws(Failure) {
        guard let kind = live.dataset.vocabulary.index(of: "round"),
            let subject = live.dataset.vocabulary.index(of: "village")
        else { throw Failure(.defect, "没有巡诊记录类") }
        (self.order, self.kind) = (order, kind)
        let reached = Set(live.rulesReached(by: [], settings: [], kinds: [kind]))
        rules = live.book.rules.filter {
            reached.contains($0.id) && $0.subject == subject && !$0.isAdvisory && $0.per == .week
                && $0.measure.counts(kind)
        }.map(\.id)
        let removed = records.rounds.filter { $0.status != "completed" }.map {
            RecordChange(kind: kind, id: $0.id, values: nil)
        }
        for finding in judge(live, removed, [.short, .atRisk, .excused, .noData]) {
            if finding.status == .excused { excused.insert(finding.subject) }
            if finding.status == .noData { unknown[finding.rule, default: 0] += 1 }
            guard [.short, .atRisk].contains(finding.status) else { continue }
            let week = (finding.period.start - order.monday) / 7
            guard case .number(let required)? = finding.required.value, finding.required.comparator == ">=",
                case .number(let done)? = finding.observed, (0..<order.weeks).contains(week)
            else { continue }
            weeks[finding.subject, default: [:]][week, default: []].append(
                Need(rule: finding.rule, required: required, done: done, strength: finding.strength))
        }
    }

    /// Findings of the weeks to plan after changes of the records, as if their last day had passed.
    func judge(
        _ live: Assessor, _ changes: [RecordChange], _ statuses: Set<FindingStatus> = [.short, .atRisk]
    ) -> [Finding] {
        if rules.isEmpty { return [] }
        let dataset = changes.isEmpty ? live.dataset : live.dataset.fork(changes)
        let supposed = Assessor(
            live.book, dataset, calendar: live.calendar, asOf: order.end + 1, recordsFrom: order.monday)
        let weeks = Period(.once, from: order.monday, through: order.end)
        var filter = FindingFilter(region: order.region, rules: rules, period: weeks)
        supposed.judge(filter)
        filter.statuses = statuses
        return supposed.findings(filter)
    }

    /// The record of a visit that was carried out.
    func completed(_ visit: RoundsPlan.Visit, _ plan: RoundsPlan, _ vocabulary: Vocabulary) -> RecordChange {
        let date = plan.order.from + visit.day
        let village = plan.villages[visit.village].id
        let session = visit.isAfternoon ? "pm" : "am"
        return vocabulary.draft("round", "\(village)|\(date)|\(session)", [
            "village": .reference(village), "date": .date(date), "session": .choice(session),
            "status": .choice("completed"), "team": .reference(plan.teams[visit.team].id),
            "institution": .reference(plan.teams[visit.team].institution.id),
        ])
    }

    /// Taking away what the plan replaces: rounds on record within its weeks that have not taken place.
    func removing(_ rounds: [RoundRecords.Round]) -> [RecordChange] {
        rounds.filter { $0.status != "completed" }.map { RecordChange(kind: kind, id: $0.id, values: nil) }
    }
}
