import Quantities

/// Cuts the text of an expression into tokens; the last one is `.end`.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func tokens(of text: String) throws(SyntaxProblem) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.form != .end
        return tokens
    }

    private mutating func next() throws(SyntaxProblem) -> Token {
        while at < scalars.count, Self.isSpace(scalars[at]) { at += 1 }
        guard at < scalars.count else { return Token(form: .end, at: scalars.count) }
        let start = at
        let scalar = scalars[at]
        if scalar == "\"" { return Token(form: .text(try quoted()), at: start) }
        if Self.isDigit(scalar) { return Token(form: try numberOrDate(), at: start) }
        if Self.isLetter(scalar) { return Token(form: .word(word()), at: start) }
        return Token(form: .sign(try sign()), at: start)
    }

    private mutating func quoted() throws(SyntaxProblem) -> String {
        let start = at
        at += 1
        var text = ""
        while at < scalars.count, scalars[at] != "\"" {
            text.unicodeScalars.append(scalars[at])
            at += 1
        }
        guard at < scalars.count else { throw SyntaxProblem(at: start, message: "引号没有闭合", expected: "结束的 \"") }
        at += 1
        return text
    }

    private mutating func numberOrDate() throws(SyntaxProblem) -> Token.Form {
        let start = at
        var end = at
        while end < scalars.count, Self.isDigit(scalars[end]) || scalars[end] == "-" { end += 1 }
        let stretch = string(start..<end)
        if end - start == 10, stretch.dropFirst(4).hasPrefix("-") {
            guard let date = CivilDate(stretch) else {
                throw SyntaxProblem(at: start, message: "没有“\(stretch)”这一天", expected: "存在的日期，如 2026-02-28")
            }
            at = end
            return .date(date)
        }
        while at < scalars.count, Self.isDigit(scalars[at]) { at += 1 }
        if at + 1 < scalars.count, scalars[at] == ".", Self.isDigit(scalars[at + 1]) {
            at += 1
            while at < scalars.count, Self.isDigit(scalars[at]) { at += 1 }
        }
        if at < scalars.count, Self.isLetter(scalars[at]) {
            throw SyntaxProblem(at: at, message: "数后面不能紧接“\(scalars[at])”", expected: "运算符或空格")
        }
        guard let value = Double(string(start..<at)), value.isFinite else {
            throw SyntaxProblem(at: start, message: "“\(string(start..<at))”不是数", expected: "数，如 3.5")
        }
        return .number(value)
    }

    private mutating func word() -> String {
        let start = at
        while at < scalars.count, Self.isLetter(scalars[at]) || Self.isDigit(scalars[at]) { at += 1 }
        return string(start..<at)
    }

    private mutating func sign() throws(SyntaxProblem) -> String {
        if at + 1 < scalars.count, scalars[at + 1] == "=", "!<>".unicodeScalars.contains(scalars[at]) {
            at += 2
            return string(at - 2..<at)
        }
        guard "(),.+-*/=<>".unicodeScalars.contains(scalars[at]) else {
            throw SyntaxProblem(
                at: at, message: "不认识的符号“\(scalars[at])”", expected: "名称、数、\"文字\" 或 ( ) , . + - * / = != < <= > >=")
        }
        at += 1
        return string(at - 1..<at)
    }

    private func string(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count * 4) { bytes in
            var count = 0
            for scalar in scalars[range] {
                for byte in UTF8.encode(scalar).unsafelyUnwrapped {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128 ? scalar.value == 32 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" || scalar.value >= 0x4E00
            && scalar.properties.isAlphabetic
    }
}
