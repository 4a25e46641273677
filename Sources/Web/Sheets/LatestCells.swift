import Policy
import Quantities

extension Assessor {
    /// Of each subject of one rule the verdict of its latest current period, left out where none applies or none is
    /// due; in the order of subjects, until `body` returns false.
    func forEachLatest(_ number: Int, region: String?, _ body: (FindingCell) throws -> Bool) rethrows {
        try forEachLast(number, shown(number, .now, region: region), body)
    }

    /// The verdicts of one rule that a span counts.
    func forEach(
        _ number: Int, _ span: Span, region: String?, _ body: (FindingCell) throws -> Bool
    ) rethrows {
        if span == .now { return try forEachLatest(number, region: region, body) }
        try forEachCell(shown(number, span, region: region)) { try $0.rule == number ? body($0) : true }
    }

    /// What a span counts of one rule.
    func shown(_ number: Int, _ span: Span, region: String? = nil) -> FindingFilter {
        let rule = book.rules[number]
        let forever = CivilDate(day: .max / 2)
        let current = span == .now ? Period(.day, from: rule.currentFrom(asOf: asOf), through: forever) : nil
        return FindingFilter(region: region, rules: [rule.id], period: current, statuses: Set(FindingStatus.shown))
    }
}
