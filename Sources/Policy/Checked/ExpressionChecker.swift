import Quantities

/// Settles names and types of one text of a rule or definition.
///
/// Each method returns nil after it has reported why, so that the rest of the text is still looked at.
final class ExpressionChecker {
    let lexicon: Lexicon
    /// The kind of `self`.
    let subject: Int
    let source: SourceText
    let problems: ProblemList
    var uses = Uses()

    /// What an expression refers to beyond its record.
    struct Uses {
        var settings: Set<String> = []
        var definitions: Set<Int> = []
        var rules: Set<String> = []
        /// Whether the value may change with the period or the day of assessment.
        var dependsOnPeriod = false

        mutating func formUnion(_ other: Uses) {
            settings.formUnion(other.settings)
            definitions.formUnion(other.definitions)
            rules.formUnion(other.rules)
            dependsOnPeriod = dependsOnPeriod || other.dependsOnPeriod
        }
    }

    init(_ lexicon: Lexicon, subject: Int, source: SourceText, problems: ProblemList) {
        self.lexicon = lexicon
        self.subject = subject
        self.source = source
        self.problems = problems
    }

    @discardableResult
    func report(_ at: Int, _ message: String, expected: String? = nil, nearest: String? = nil) -> Typed? {
        problems.add(source, at: at, message, expected: expected, nearest: nearest)
        return nil
    }

    /// Parses and checks the whole text; nil after problems.
    func expression() -> Typed? {
        do {
            return check(try ExpressionParser.expression(source.text), row: nil)
        } catch {
            return report(error.at, error.message, expected: error.expected, nearest: error.nearest)
        }
    }

    /// The whole text as an expression of this type.
    func expression(of type: ValueType) -> Typed? {
        do {
            return coerce(try ExpressionParser.expression(source.text), to: type, row: nil)
        } catch {
            return report(error.at, error.message, expected: error.expected, nearest: error.nearest)
        }
    }

    /// Bare names are fields of `row` if there is one, else of the subject.
    func check(_ syntax: Syntax, row: Int?) -> Typed? {
        switch syntax.form {
        case .number(let value): return Typed(.number(value), .number)
        case .text(let text): return Typed(.text(text), .text)
        case .date(let date): return Typed(.date(date), .date)
        case .truth(let value): return Typed(.truth(value), .truth)
        case .name(let names): return name(names, row: row)
        case .not(let inner): return coerce(inner, to: .truth, row: row).map { Typed(.not($0.expression), .truth) }
        case .all(let parts): return truths(parts, row).map { Typed(.all($0), .truth) }
        case .any(let parts): return truths(parts, row).map { Typed(.any($0), .truth) }
        case .compare(let comparator, let left, let right): return compare(comparator, left, right, row)
        case .contained(let value, let list): return contained(value, list, row)
        case .includes(let set, let every, let list): return includes(set, every, list, row)
        case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right, row)
        case .negative(let inner):
            guard let inner = coerce(inner, to: .number, row: row) else { return nil }
            if case .number(let value) = inner.expression { return Typed(.number(-value), .number, unit: inner.unit) }
            return Typed(.arithmetic(.minus, .number(0), inner.expression), .number, unit: inner.unit)
        case .minus(let left, let right):
            let left = coerce(left, to: .stretches, row: row), right = coerce(right, to: .stretches, row: row)
            guard let left, let right else { return nil }
            return Typed(.minus(left.expression, right.expression), .stretches)
        case .choose(let condition, let then, let other): return choose(condition, then, other, row)
        case .call(let name, let arguments): return call(name, arguments, at: syntax.at, row)
        case .aggregate(let name, let limit, let query): return aggregate(name, limit, query, at: syntax.at, row)
        }
    }

    private func truths(_ parts: [Syntax], _ row: Int?) -> [Expression]? {
        let checked = parts.map { coerce($0, to: .truth, row: row)?.expression }
        return checked.contains { $0 == nil } ? nil : checked.compactMap { $0 }
    }

    private func choose(_ condition: Syntax, _ then: Syntax, _ other: Syntax, _ row: Int?) -> Typed? {
        let condition = coerce(condition, to: .truth, row: row)
        guard let (then, other) = pair(then, other, row), let condition else { return nil }
        return Typed(
            .choose(if: condition.expression, then: then.expression, else: other.expression), then.type,
            unit: then.unit ?? other.unit)
    }
}
