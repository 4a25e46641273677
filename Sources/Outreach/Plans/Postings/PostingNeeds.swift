import Policy
import Quantities

/// What is unmet in the time of a plan, and what cannot be judged.
struct PostingNeeds {
    var all: [PostingNeed] = []
    /// Obligations without data, by rule.
    var unknown: [String: Int] = [:]
    /// Years that days before the plan have spoiled already: by rule, subject and those days.
    var lost: [(rule: String, subject: String, kind: String, days: Int)] = []
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
        for (day, month) in trial.days where !trial.watch.isAbandoned {
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
                if rule.style == .attended {
                    reader.readWeek(finding, into: &need)
                } else if case .cover(let limit) = rule.style {
                    guard finding.evidenceTotal == finding.evidence.count else {
                        unread[rule.id, default: 0] += 1
                        return
                    }
                    reader.read(finding, limit, into: &need)
                    if need.lostDays > 0, finding.period.start <= trial.first {
                        lost.append((rule.id, finding.subject, rule.subject, need.lostDays))
                    }
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
