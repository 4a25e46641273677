import Quantities

/// Reads rules, requirements and any part of them aloud in Chinese.
package struct ChineseSentence: Sendable {
    let naming: Naming
    var book: PolicyBook { naming.book }

    package init(_ book: PolicyBook) { naming = Naming(book: book) }

    /// A phrase: a clause for a truth value, a noun phrase for any other.
    ///
    /// Inside a query the subject's own fields are named as such (本村的…). Conjuncts of a query's condition may be
    /// rendered one by one with `insideQuery`.
    package func render(_ expression: Expression, insideQuery: Bool = false) -> String {
        let inside = insideQuery
        switch expression {
        case .number(let value): return plainNumber(value)
        case .truth(let value): return value ? "是" : "否"
        case .date(let date):
            let (year, month, day) = date.parts
            return "\(year)年\(month)月\(day)日"
        case .text(let text): return Self.quoted(text)
        case .list(let items): return items.map { render($0, insideQuery: inside) }.joined(separator: "、")
        case .path(let scope, let path): return self.path(scope, path, inside)
        case .today: return "评估日"
        case .periodStart: return "期初"
        case .periodEnd: return "期末"
        case .setting(let name): return "设定的\(Self.quoted(book.setting(name)?.label.zh ?? name))"
        case .not(let inner): return negation(inner, inside)
        case .all(let parts): return parts.map { part($0, inside) }.joined(separator: "，且")
        case .any(let parts): return parts.map { part($0, inside) }.joined(separator: "，或")
        case .compare(let comparator, let left, let right): return comparison(comparator, left, right, inside)
        case .contained(let value, let list):
            return "\(statement(value, inside))为\(items(list, of: value, inside, "或"))"
        case .includes(let set, let every, let list):
            return render(set, insideQuery: inside) + inclusion(list, every: every, of: set, inside)
        case .choose(let condition, let then, let other):
            let codes = naming.choices(of: expression)
            return "（若\(statement(condition, inside))，则为\(value(then, codes, inside))；"
                + "否则为\(value(other, codes, inside))）"
        case .arithmetic(let operation, let left, let right):
            let sign = [Arithmetic.plus: "＋", .minus: "－", .times: "×", .over: "÷"][operation] ?? ""
            return operand(left, inside, of: operation, isLeft: true) + sign
                + operand(right, inside, of: operation, isLeft: false)
        case .aggregate(let aggregate, let query): return self.aggregate(aggregate, query)
        case .daysBelow(let limit, let query): return daysBelow(limit, query, inside)
        default: return phrase(expression, inside)
        }
    }

    private func path(_ scope: Scope, _ path: Path, _ inside: Bool) -> String {
        let own = naming.kind(path.kind).label
        let levels = [
            RegionLevel.nation: "国家", .province: "所在省", .city: "所在市", .county: "所在县", .township: "所在乡镇",
        ]
        var words = naming.words(
            of: path, field: { $0.name == "id" ? "" : $0.label }, ancestor: { levels[$0] ?? "" },
            definition: { $0.label }
        ).filter { !$0.isEmpty }
        if scope == .subject && (inside || words.isEmpty) { words.insert("本\(own)", at: 0) }
        if words.isEmpty { words = ["该\(own)"] }
        return words.joined(separator: "的")
    }

    private func part(_ expression: Expression, _ inside: Bool) -> String {
        switch expression {
        case .any, .all: "（\(render(expression, insideQuery: inside))）"
        default: statement(expression, inside)
        }
    }

    /// A truth value as a clause of its own.
    func statement(_ expression: Expression, _ inside: Bool) -> String {
        let text = render(expression, insideQuery: inside)
        if case .path(_, let path) = expression, naming.isTruth(path) { return "\(text)为“是”" }
        if case .setting(let name) = expression, book.setting(name)?.type == .truth { return "\(text)为“是”" }
        return text
    }

    /// In quotation marks; those inside become single ones.
    static func quoted(_ text: String) -> String {
        "“\(text.replacing("“", with: "‘").replacing("”", with: "’"))”"
    }

    private func negation(_ inner: Expression, _ inside: Bool) -> String {
        switch inner {
        case .path, .setting: return "\(render(inner, insideQuery: inside))不为“是”"
        case .aggregate(.exists, let query): return "没有\(records(query))"
        case .call(.given, let arguments): return "未填\(render(arguments[0], insideQuery: inside))"
        case .call(.missing, let arguments): return "已填\(render(arguments[0], insideQuery: inside))"
        default: return "并非（\(render(inner, insideQuery: inside))）"
        }
    }

    /// In parentheses only where the order of operations needs them.
    private func operand(_ expression: Expression, _ inside: Bool, of operation: Arithmetic, isLeft: Bool) -> String {
        let text = render(expression, insideQuery: inside)
        guard case .arithmetic(let inner, _, _) = expression else { return text }
        return inner.needsParentheses(in: operation, isLeft: isLeft) ? "（\(text)）" : text
    }
}
