// What stands after `require:`.
extension ExpressionChecker {
    /// `measure` is nil where it has problems of its own; then only the form is checked.
    func requirement(for measure: Typed?) -> Requirement? {
        let syntax: RequirementSyntax
        do {
            syntax = try ExpressionParser.requirement(source.text)
        } catch {
            report(error.at, error.message, expected: error.expected, nearest: error.nearest)
            return nil
        }
        guard let measure else { return nil }
        switch syntax.form {
        case .compare(let comparator, let bound):
            guard isAllowed(comparator, measure.type, syntax.at) else { return nil }
            guard let value = coerce(bound, to: measure.type, row: nil), sameUnit(measure, value, bound.at) else {
                return nil
            }
            return .compare(comparator, value.expression)
        case .contained(let list):
            return items(list, of: measure.type, nil).map { .contained($0) }
        case .includes(let every, let list):
            guard case .set(let element) = measure.type else {
                report(syntax.at, "measure 是\(lexicon.describe(measure.type))", expected: "集合，如 set(E of 记录类)")
                return nil
            }
            return items(list, of: element, nil).map { .includes(every: every, $0) }
        }
    }
}
