import Quantities

/// Reads expressions by recursive descent; the grammar is in docs/reference/language.md.
struct ExpressionParser {
    private let tokens: [Token]
    private var index = 0
    private var depth = 0
    /// Deeper nesting than any rule needs; keeps a hostile file from exhausting the stack.
    private static let maximalDepth = 60

    static let aggregates: Set<String> = [
        "count", "sum", "min", "max", "average", "median", "exists", "share", "set", "latest", "first", "days_below",
        "min_daily", "distinct_days", "intervals",
    ]
    /// Words that never name a field.
    static let reserved: Set<String> = [
        "and", "or", "not", "in", "includes", "if", "then", "else", "where", "of", "distinct", "during", "minus",
    ]

    static func expression(_ text: String) throws(SyntaxProblem) -> Syntax {
        var parser = ExpressionParser(tokens: try Lexer.tokens(of: text))
        let syntax = try parser.expression()
        try parser.end()
        return syntax
    }

    static func requirement(_ text: String) throws(SyntaxProblem) -> RequirementSyntax {
        var parser = ExpressionParser(tokens: try Lexer.tokens(of: text))
        let requirement = try parser.requirement()
        try parser.end()
        return requirement
    }

    private init(tokens: [Token]) { self.tokens = tokens }
}

// Reading tokens.
extension ExpressionParser {
    var token: Token { tokens[index] }

    mutating func advance() { if index + 1 < tokens.count { index += 1 } }

    func isWord(_ word: String) -> Bool { token.form == .word(word) }
    func isNext(_ form: Token.Form) -> Bool { index + 1 < tokens.count && tokens[index + 1].form == form }

    mutating func take(word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    mutating func take(sign: String) -> Bool {
        guard token.form == .sign(sign) else { return false }
        advance()
        return true
    }

    mutating func expect(sign: String) throws(SyntaxProblem) {
        guard take(sign: sign) else { throw unexpected("“\(sign)”") }
    }

    mutating func expect(word: String) throws(SyntaxProblem) {
        guard take(word: word) else { throw unexpected("“\(word)”") }
    }

    func unexpected(_ expected: String) -> SyntaxProblem {
        SyntaxProblem(at: token.at, message: "此处不能是“\(token.shown)”", expected: expected)
    }

    private func end() throws(SyntaxProblem) {
        guard token.form == .end else { throw unexpected("运算符或末尾") }
    }
}

// From `or` down to comparisons.
extension ExpressionParser {
    mutating func expression() throws(SyntaxProblem) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximalDepth else {
            throw SyntaxProblem(
                at: token.at, message: "括号嵌套超过 \(Self.maximalDepth) 层", expected: "拆成 definitions.yaml 中的定义")
        }
        let at = token.at
        var parts = [try conjunction()]
        while take(word: "or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : Syntax(form: .any(parts), at: at)
    }

    private mutating func conjunction() throws(SyntaxProblem) -> Syntax {
        let at = token.at
        var parts = [try negation()]
        while take(word: "and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : Syntax(form: .all(parts), at: at)
    }

    private mutating func negation() throws(SyntaxProblem) -> Syntax {
        let at = token.at
        var count = 0
        while take(word: "not") { count += 1 }
        let inner = try comparison()
        return count % 2 == 0 ? inner : Syntax(form: .not(inner), at: at)
    }

    private mutating func comparison() throws(SyntaxProblem) -> Syntax {
        let left = try sum()
        if let comparator = comparator() { return Syntax(form: .compare(comparator, left, try sum()), at: left.at) }
        if take(word: "in") { return Syntax(form: .contained(left, try list()), at: left.at) }
        if take(word: "includes") {
            return Syntax(form: .includes(left, every: try every(), try list()), at: left.at)
        }
        return left
    }

    private mutating func comparator() -> Comparator? {
        guard case .sign(let sign) = token.form, let comparator = Comparator(rawValue: sign) else { return nil }
        advance()
        return comparator
    }

    private mutating func every() throws(SyntaxProblem) -> Bool {
        if take(word: "all") { return true }
        if take(word: "any") { return false }
        throw unexpected("“all” 或 “any”")
    }

    private mutating func list() throws(SyntaxProblem) -> [Syntax] {
        try expect(sign: "(")
        var items = [try sum()]
        while take(sign: ",") { items.append(try sum()) }
        try expect(sign: ")")
        return items
    }

    fileprivate mutating func requirement() throws(SyntaxProblem) -> RequirementSyntax {
        let at = token.at
        if let comparator = comparator() { return RequirementSyntax(form: .compare(comparator, try sum()), at: at) }
        if take(word: "in") { return RequirementSyntax(form: .contained(try list()), at: at) }
        if take(word: "includes") {
            return RequirementSyntax(form: .includes(every: try every(), try list()), at: at)
        }
        throw unexpected("比较符（= != < <= > >=）、in (…) 或 includes all (…)")
    }
}

// From sums down to primaries.
extension ExpressionParser {
    mutating func sum() throws(SyntaxProblem) -> Syntax {
        var left = try product()
        while true {
            if take(sign: "+") {
                left = Syntax(form: .arithmetic(.plus, left, try product()), at: left.at)
            } else if take(sign: "-") {
                left = Syntax(form: .arithmetic(.minus, left, try product()), at: left.at)
            } else if take(word: "minus") {
                left = Syntax(form: .minus(left, try product()), at: left.at)
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(SyntaxProblem) -> Syntax {
        var left = try unary()
        while true {
            if take(sign: "*") {
                left = Syntax(form: .arithmetic(.times, left, try unary()), at: left.at)
            } else if take(sign: "/") {
                left = Syntax(form: .arithmetic(.over, left, try unary()), at: left.at)
            } else {
                return left
            }
        }
    }

    private mutating func unary() throws(SyntaxProblem) -> Syntax {
        let at = token.at
        guard take(sign: "-") else { return try primary() }
        return Syntax(form: .negative(try primary()), at: at)
    }

    private mutating func primary() throws(SyntaxProblem) -> Syntax {
        let start = token
        switch start.form {
        case .number(let value):
            advance()
            return Syntax(form: .number(value), at: start.at)
        case .date(let date):
            advance()
            return Syntax(form: .date(date), at: start.at)
        case .text(let text):
            advance()
            return Syntax(form: .text(text), at: start.at)
        case .sign("("):
            advance()
            let inner = try expression()
            try expect(sign: ")")
            return inner
        case .word(let word):
            return try named(word, start.at)
        case .sign, .end:
            throw unexpected("名称、数、日期、\"文字\"、函数或括号")
        }
    }

    private mutating func named(_ word: String, _ at: Int) throws(SyntaxProblem) -> Syntax {
        if word == "if" { return try choice() }
        if Self.reserved.contains(word) { throw unexpected("名称、数、日期、\"文字\"、函数或括号") }
        advance()
        if word == "true" || word == "false" { return Syntax(form: .truth(word == "true"), at: at) }
        if take(sign: "(") { return try call(word, at) }
        var names = [Syntax.Name(text: word, at: at)]
        while take(sign: ".") {
            guard case .word(let next) = token.form else { throw unexpected("字段名") }
            names.append(Syntax.Name(text: next, at: token.at))
            advance()
        }
        return Syntax(form: .name(names), at: at)
    }

    private mutating func choice() throws(SyntaxProblem) -> Syntax {
        let at = token.at
        advance()
        let condition = try expression()
        try expect(word: "then")
        let then = try expression()
        try expect(word: "else")
        return Syntax(form: .choose(condition, then, try expression()), at: at)
    }

    private mutating func call(_ name: String, _ at: Int) throws(SyntaxProblem) -> Syntax {
        if Self.aggregates.contains(name) {
            var limit: Syntax?
            if name == "days_below" {
                limit = try expression()
                try expect(sign: ",")
            }
            let query = try query()
            try expect(sign: ")")
            return Syntax(form: .aggregate(name, limit: limit, query), at: at)
        }
        var arguments: [Syntax] = []
        if !take(sign: ")") {
            repeat { arguments.append(try expression()) } while take(sign: ",")
            try expect(sign: ")")
        }
        return Syntax(form: .call(name, arguments), at: at)
    }
}
