import Quantities

/// Reads rules, requirements and any part of them aloud in English; names are those of the data, without underscores.
package struct EnglishSentence: Sendable {
    let naming: Naming
    var book: PolicyBook { naming.book }

    package init(_ book: PolicyBook) { naming = Naming(book: book) }

    /// A clause for a truth value, a noun phrase for any other; see `ChineseSentence`.
    package func render(_ expression: Expression, insideQuery: Bool = false) -> String {
        func text(_ expression: Expression) -> String { render(expression, insideQuery: insideQuery) }
        func list(_ items: [Expression], _ word: String) -> String { items.map(text).joined(separator: " \(word) ") }
        switch expression {
        case .number(let value): return plainNumber(value)
        case .truth(let value): return value ? "yes" : "no"
        case .date(let date): return "\(date)"
        case .text(let text): return plain(text)
        case .list(let items): return list(items, "and")
        case .path(let scope, let path): return self.path(scope, path, insideQuery)
        case .today: return "the day of assessment"
        case .periodStart: return "the start of the period"
        case .periodEnd: return "the end of the period"
        case .setting(let name): return "the setting “\(book.setting(name)?.label.en ?? name)”"
        case .not(let inner): return "not (\(text(inner)))"
        case .all(let parts): return parts.map { part($0, insideQuery) }.joined(separator: " and ")
        case .any(let parts): return parts.map { part($0, insideQuery) }.joined(separator: " or ")
        case .compare(let comparator, let left, let right):
            return "\(text(left)) is \(word(comparator, left, right))\(text(right))"
        case .contained(let value, let items): return "\(text(value)) is \(list(items, "or"))"
        case .includes(let set, let every, let items):
            return "\(text(set)) include \(included(items, every: every, text))"
        case .choose(let condition, let then, let other):
            return "(\(text(then)) if \(text(condition)), else \(text(other)))"
        case .arithmetic(let operation, let left, let right):
            return operand(left, insideQuery, of: operation, isLeft: true) + " \(operation.rawValue) "
                + operand(right, insideQuery, of: operation, isLeft: false)
        case .aggregate(let aggregate, let query): return self.aggregate(aggregate, query)
        case .daysBelow(let limit, let query):
            return "days with fewer than \(text(limit)) \(distinct(query))\(plural(query)) in force\(limits(query))"
        default: return phrase(expression, text)
        }
    }

    private func path(_ scope: Scope, _ path: Path, _ inside: Bool) -> String {
        let own = plain(naming.kind(path.kind).name)
        var words = naming.words(
            of: path, field: { $0.name == "id" ? "" : plain($0.name) }, ancestor: { $0.rawValue },
            definition: { plain($0.name) }
        ).filter { !$0.isEmpty }
        if scope == .subject && (inside || words.isEmpty) { words.insert("this \(own)", at: 0) }
        if words.isEmpty { words = ["the \(own)"] }
        return words.joined(separator: "’s ")
    }

    private func part(_ expression: Expression, _ inside: Bool) -> String {
        switch expression {
        case .any, .all: "(\(render(expression, insideQuery: inside)))"
        default: render(expression, insideQuery: inside)
        }
    }

    private func operand(_ expression: Expression, _ inside: Bool, of operation: Arithmetic, isLeft: Bool) -> String {
        let text = render(expression, insideQuery: inside)
        guard case .arithmetic(let inner, _, _) = expression else { return text }
        return inner.needsParentheses(in: operation, isLeft: isLeft) ? "(\(text))" : text
    }

    /// Between `is` and the bound.
    func word(_ comparator: Comparator, _ left: Expression, _ right: Expression) -> String {
        let isDate = naming.isDate(left) || naming.isDate(right)
        return switch comparator {
        case .equal: ""
        case .notEqual: "not "
        case .less: isDate ? "before " : "less than "
        case .lessOrEqual: isDate ? "on or before " : "at most "
        case .greater: isDate ? "after " : "more than "
        case .greaterOrEqual: isDate ? "on or after " : "at least "
        }
    }

    /// `all of a, b`; of one item the item alone.
    func included(_ items: [Expression], every: Bool, _ text: (Expression) -> String) -> String {
        let list = items.map(text).joined(separator: ", ")
        return items.count == 1 && !naming.isSet(items[0]) ? list : "\(every ? "all" : "any") of \(list)"
    }

    func plain(_ name: String) -> String { name.replacing("_", with: " ") }
}
