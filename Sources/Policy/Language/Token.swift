import Quantities

/// A word of a rule expression and where it starts, in Unicode scalars of its text.
struct Token: Equatable {
    enum Form: Equatable {
        case number(Double)
        case date(CivilDate)
        case text(String)
        /// A field, function, keyword or code.
        case word(String)
        /// `( ) , . + - * / = != < <= > >=`
        case sign(String)
        case end
    }

    var form: Form
    var at: Int

    /// As it is shown in a message.
    var shown: String {
        switch form {
        case .number(let value): "\(value)"
        case .date(let date): "\(date)"
        case .text(let text): "\"\(text)\""
        case .word(let word): word
        case .sign(let sign): sign
        case .end: "末尾"
        }
    }
}

/// The first mistake in the form of an expression; nothing after it can be trusted.
struct SyntaxProblem: Error, Equatable {
    var at: Int
    var message: String
    var expected: String?
    var nearest: String?
}
