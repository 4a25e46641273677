import Policy
import Quantities

/// An obligation that more postings may meet: how many people are missing, and when.
struct PostingNeed {
    var rule: String
    /// Name of the kind and id of whom it is about.
    var kind: String
    var subject: String
    var style: PostingRules.Style
    var strength: Strength
    /// The field of work that is missing, of a rule on fields.
    var member: String?
    /// By month of the plan: people missing at once; of a rule on a whole period, 1 in its months.
    var missing: [Int]
    /// By month: the first day on which somebody is missing.
    var since: [CivilDate]
    /// Of a rule on a whole period: different people missing.
    var total = 0
    /// The last day looked at on which it was unmet.
    var unmetOn: CivilDate
    /// Days of the period that were without people before the plan begins: nothing can bring them back.
    var lostDays = 0

    var key: String { "\(rule)|\(subject)|\(member ?? "")" }
    /// Bit m for month m of the plan.
    var window: UInt64 {
        missing.indices.reduce(0) { missing[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }
    var personMonths: Int { missing.reduce(0, +) }
}

/// What is unmet in the time of a plan, and what cannot be judged.
struct PostingNeeds {
    var all: [PostingNeed] = []
    /// Obligations without data, by rule.
    var unknown: [String: Int] = [:]
    /// Obligations whose records are too many to be told apart, by rule.
    var unread: [String: Int] = [:]

    /// The unmet obligations of the region's rules by month, judged on the days on which something can change.
    init(_ trial: PostingTrial, _ dataset: Dataset) {
        var found: [String: PostingNeed] = [:]
        readDays(trial, dataset, &found)
        readPeriods(trial, dataset, &found)
        all = found.values.sorted { ($0.rule, $0.subject, $0.member ?? "") < ($1.rule, $1.subject, $1.member ?? "") }
    }

    private mutating func readDays(
        _ trial: PostingTrial, _ dataset: Dataset, _ found: inout [String: PostingNeed]
    ) {
        let rules = trial.rules.counting.filter { $0.style == .onDay || $0.style == .members }
        if rules.isEmpty { return }
        let byID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
        for (day, month) in trial.days {
            let assessor = trial.assessor(dataset, asOf: day)
            assessor.judge(FindingFilter(rules: rules.map(\.id)))
            let filter = FindingFilter(
                region: trial.region, rules: rules.map(\.id), statuses: [.short, .atRisk, .noData])
            assessor.forEach(filter) { finding in
                guard finding.period.contains(day), let rule = byID[finding.rule] else { return }
                if finding.status == .noData {
                    if day == trial.days.first?.day { unknown[finding.rule, default: 0] += 1 }
                    return
                }
                for (member, missing) in Self.missing(finding) {
                    var need = PostingNeed(
                        rule: rule.id, kind: rule.subject, subject: finding.subject, style: rule.style,
                        strength: finding.strength, member: member,
                        missing: Array(repeating: 0, count: trial.spans.count), since: trial.spans.map(\.first),
                        unmetOn: day)
                    need = found[need.key] ?? need
                    // A day on which no posting ends tells only that it began some time in the month.
                    if need.missing[month] == 0, trial.gaps.contains(day) { need.since[month] = day }
                    need.missing[month] = max(need.missing[month], missing)
                    need.unmetOn = day
                    found[need.key] = need
                }
            }
        }
    }

    /// How many are missing; of a set, each member that is.
    static func missing(_ finding: Finding) -> [(member: String?, count: Int)] {
        switch (finding.required.value, finding.observed) {
        case (.number(let required)?, .number(let observed)?) where observed < required:
            return [(nil, Int((required - observed).rounded(.up)))]
        case (.set(let asked)?, .set(let there)?):
            return asked.filter { !there.contains($0) }.map { ($0, 1) }
        case (.set(let asked)?, nil): return asked.map { ($0, 1) }
        default: return []
        }
    }

    private mutating func readPeriods(
        _ trial: PostingTrial, _ dataset: Dataset, _ found: inout [String: PostingNeed]
    ) {
        let rules = trial.rules.counting.filter { $0.style != .onDay && $0.style != .members }
        if rules.isEmpty { return }
        let byID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
        let assessor = trial.assessor(dataset, asOf: trial.last)
        let filter = FindingFilter(
            region: trial.region, rules: rules.map(\.id),
            period: Period(.continuous, from: trial.first, through: trial.last))
        let reader = PostingCover(dataset, trial)
        assessor.forEach(filter) { finding in
            guard let rule = byID[finding.rule] else { return }
            switch finding.status {
            case .noData: unknown[finding.rule, default: 0] += 1
            case .met, .excused: return
            case .notApplicable where finding.reason != .notDue: return
            default:
                var need = PostingNeed(
                    rule: rule.id, kind: rule.subject, subject: finding.subject, style: rule.style,
                    strength: finding.strength, missing: Array(repeating: 0, count: trial.spans.count),
                    since: trial.spans.map(\.first), unmetOn: trial.last)
                need = found[need.key] ?? need
                if case .cover(let limit) = rule.style {
                    guard finding.evidenceTotal == finding.evidence.count else {
                        unread[rule.id, default: 0] += 1
                        return
                    }
                    reader.read(finding, limit, into: &need)
                } else if let missing = Self.missing(finding).first?.count {
                    // A later year of the same rule asks for its own people: the larger number stands for both.
                    need.total = max(need.total, missing)
                    for (month, span) in trial.spans.enumerated()
                    where span.first <= finding.period.end && span.last >= finding.period.start {
                        need.missing[month] = 1
                    }
                }
                if need.window != 0 { found[need.key] = need }
            }
        }
    }
}

/// Counts who is there day by day, by the postings that a rule has counted.
struct PostingCover {
    private let dataset: Dataset
    private let trial: PostingTrial
    private let kind: Int
    private let fields: (from: Int, to: Int, person: Int)

    init(_ dataset: Dataset, _ trial: PostingTrial) {
        (self.dataset, self.trial) = (dataset, trial)
        kind = dataset.vocabulary.index(of: "posting") ?? 0
        let names = dataset.vocabulary.kinds[kind].fields.map(\.name)
        func place(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
        fields = (place("from"), place("to"), place("practitioner"))
    }

    /// The people missing on the worst day of each month of the period.
    func read(_ finding: Finding, _ limit: Int, into need: inout PostingNeed) {
        let (start, end) = (max(finding.period.start, trial.first), min(finding.period.end, trial.last))
        guard start <= end else { return }
        var people: [Set<String>] = Array(repeating: [], count: end - start + 1)
        for id in finding.evidence {
            guard let row = dataset.tables[kind].row(id),
                case .date(let from)? = dataset.value(kind: kind, row: row, field: fields.from)
            else { continue }
            var last = end
            if case .date(let to)? = dataset.value(kind: kind, row: row, field: fields.to) { last = min(last, to) }
            var person = id
            if case .reference(let who)? = dataset.value(kind: kind, row: row, field: fields.person) { person = who }
            if max(from, start) > last { continue }
            for day in (max(from, start) - start)...(last - start) { people[day].insert(person) }
        }
        var uncovered = 0
        for (offset, there) in people.enumerated() where there.count < limit {
            uncovered += 1
            let day = start + offset
            guard let month = trial.spans.firstIndex(where: { $0.first <= day && day <= $0.last }) else { continue }
            if need.missing[month] == 0 { need.since[month] = max(day, trial.spans[month].first) }
            need.missing[month] = max(need.missing[month], limit - there.count)
        }
        if case .number(let observed)? = finding.observed, finding.period.start < trial.first {
            need.lostDays = max(0, Int(observed) - uncovered)
        }
    }
}
