import Quantities

// Whole rules.
extension EnglishSentence {
    package func render(_ rule: Rule) -> String {
        var parts = ["For each \(plain(naming.kind(rule.subject).name))"]
        if let condition = rule.condition { parts[0] += " where \(render(condition))" }
        if let needs = rule.needs { parts.append("if known that \(render(needs))") }
        let must = rule.isPermission ? "may" : Self.strength(rule.strength)
        parts.append(
            "\(Self.period(rule.per)), \(render(rule.measure)) \(must) be "
                + render(rule.requirement, of: rule.measure, unit: rule.unit))
        switch rule.due {
        case .on(let date): parts.append("by \(date)")
        case .every(let month, let day): parts.append("by day \(day) of month \(month) of every year")
        case nil: break
        }
        for exception in rule.exceptions {
            let effect = exception.requirement.map { "it must be \(render($0, of: rule.measure, unit: rule.unit))" }
            parts.append(
                "where \(render(exception.when)), \(effect ?? "a shortfall is excused") (\(exception.because.en))")
        }
        if let alternative = rule.alternative { parts.append("another reading: \(alternative.note.en)") }
        if let assumption = rule.assumption { parts.append("our reading: \(assumption.en)") }
        return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ") + "."
    }

    /// `at least 2 times`; `measure` tells dates from numbers.
    package func render(_ requirement: Requirement, of measure: Expression, unit: String? = nil) -> String {
        switch requirement {
        case .compare(let comparator, let bound):
            guard case .number = bound else { return word(comparator, measure, bound) + render(bound) }
            return word(comparator, measure, bound) + AmountText.english(render(bound), unit)
        case .contained(let list): return list.map { render($0) }.joined(separator: " or ")
        case .includes(let every, let list):
            return "including " + included(list, every: every) { render($0) }
        }
    }

    private static func strength(_ strength: Strength) -> String {
        switch strength {
        case .must: "must"
        case .inPrinciple: "must in principle"
        case .encouraged: "is encouraged to"
        case .whereConditionsPermit: "must, where conditions permit,"
        case .strive: "should strive to"
        }
    }

    private static func period(_ unit: PeriodUnit) -> String {
        switch unit {
        case .day, .week, .month, .quarter, .year: "each \(unit.rawValue)"
        case .once: "while in force"
        case .event: "each time"
        case .continuous: "at any time"
        }
    }
}
