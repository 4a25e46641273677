import Quantities

/// An expression as it was written, before names and types are settled.
struct Syntax: Equatable {
    indirect enum Form: Equatable {
        case number(Double)
        case text(String)
        case date(CivilDate)
        case truth(Bool)
        /// `self`, `status`, `posting.practitioner.category`.
        case name([Name])
        case not(Syntax)
        case all([Syntax])
        case any([Syntax])
        case compare(Comparator, Syntax, Syntax)
        case contained(Syntax, [Syntax])
        case includes(Syntax, every: Bool, [Syntax])
        case arithmetic(Arithmetic, Syntax, Syntax)
        case negative(Syntax)
        case minus(Syntax, Syntax)
        case choose(Syntax, Syntax, Syntax)
        case call(String, [Syntax])
        /// An aggregate: its name, the limit of `days_below`, and what it runs over.
        case aggregate(String, limit: Syntax?, QuerySyntax)
    }

    struct Name: Equatable {
        var text: String
        var at: Int
    }

    var form: Form
    /// Unicode scalars from the start of the text.
    var at: Int

    /// The word, where the expression is one bare word: a field or a code.
    var bareWord: String? {
        if case .name(let names) = form, names.count == 1 { names[0].text } else { nil }
    }
}

/// `[distinct] [value of] kind [where condition] [window]`.
struct QuerySyntax: Equatable {
    var isDistinct: Bool
    var value: Syntax?
    var kind: Syntax.Name
    var condition: Syntax?
    var window: WindowSyntax
    var windowAt: Int
}

enum WindowSyntax: Equatable {
    case standard, period, previousPeriod, year, always, today, periodEnd
    case lastMonths(Int)
    case on(Syntax)
}

/// What stands after `require:`.
struct RequirementSyntax: Equatable {
    enum Form: Equatable {
        case compare(Comparator, Syntax)
        case contained([Syntax])
        case includes(every: Bool, [Syntax])
    }
    var form: Form
    var at: Int
}
