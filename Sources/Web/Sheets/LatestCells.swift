import Policy
import Quantities

extension Assessor {
    /// The first day at which a period must not have ended to count as current: the period before the one that holds
    /// the day of assessment; for events, thirty days.
    func currentFrom(_ rule: Rule) -> CivilDate {
        let day = min(asOf, rule.inForce.to ?? asOf)
        switch rule.per {
        case .event: return asOf - 30
        case .once, .continuous: return CivilDate(day: .min / 2)
        default: return Period(rule.per, holding: day).previous.start
        }
    }

    /// Of each subject of one rule the verdict of its latest current period, left out where none applies or none is
    /// due; in the order of subjects, until `body` returns false.
    func forEachLatest(_ number: Int, region: String?, _ body: (FindingCell) throws -> Bool) rethrows {
        let rule = book.rules[number]
        let threshold = currentFrom(rule)
        var last: FindingCell?
        var goesOn = true
        let current = Period(.day, from: threshold, through: CivilDate(day: .max / 2))
        let filter = FindingFilter(
            region: region, rules: [rule.id], period: current, statuses: Set(FindingStatus.shown))
        try forEachCell(filter) { cell in
            guard cell.rule == number else { return true }
            if let before = last, before.subject != cell.subject { goesOn = try body(before) }
            last = cell
            return goesOn
        }
        if goesOn, let last { _ = try body(last) }
    }

    /// The verdicts of one rule that a span counts.
    func forEach(
        _ number: Int, _ span: Span, region: String?, _ body: (FindingCell) throws -> Bool
    ) rethrows {
        if span == .now { return try forEachLatest(number, region: region, body) }
        let filter = FindingFilter(
            region: region, rules: [book.rules[number].id], statuses: Set(FindingStatus.shown))
        try forEachCell(filter) { cell in cell.rule == number ? try body(cell) : true }
    }
}
