// Queries: `[distinct] [expr of] kind [where expr] [window]`.
extension ExpressionParser {
    mutating func query() throws(SyntaxProblem) -> QuerySyntax {
        let isDistinct = take(word: "distinct")
        // What comes first is the value if `of` follows, else the kind.
        let first = try expression()
        var value: Syntax?
        let kind: Syntax.Name
        if take(word: "of") {
            value = first
            guard case .word(let word) = token.form, !Self.reserved.contains(word) else { throw unexpected("记录类") }
            kind = Syntax.Name(text: word, at: token.at)
            advance()
        } else if let word = first.bareWord {
            kind = Syntax.Name(text: word, at: first.at)
        } else {
            throw SyntaxProblem(at: first.at, message: "此处应是记录类", expected: "“记录类 [where …]”或“值 of 记录类 [where …]”")
        }
        let condition = take(word: "where") ? try expression() : nil
        let windowAt = token.at
        return QuerySyntax(
            isDistinct: isDistinct, value: value, kind: kind, condition: condition, window: try window(),
            windowAt: windowAt)
    }

    private mutating func window() throws(SyntaxProblem) -> WindowSyntax {
        if take(word: "during") { return try during() }
        guard take(word: "on") else { return .standard }
        if isNext(.sign(")")) {
            if take(word: "today") { return .today }
            if take(word: "end") { return .periodEnd }
        }
        return .on(try sum())
    }

    private mutating func during() throws(SyntaxProblem) -> WindowSyntax {
        if take(word: "period") { return .period }
        if take(word: "previous") { return .previousPeriod }
        if take(word: "year") { return .year }
        if take(word: "all") { return .always }
        guard take(word: "last") else {
            throw unexpected("during 之后：period previous year all 或 last N months")
        }
        guard case .number(let count) = token.form, count >= 1, count <= 1200, count == count.rounded() else {
            throw unexpected("月数，1 到 1200 的整数")
        }
        advance()
        if !take(word: "month") { try expect(word: "months") }
        return .lastMonths(Int(count))
    }
}
