/// Words that lead somewhere.
struct Link: Sendable, Equatable {
    var text: String
    var href: String
    init(_ text: String, _ href: String) {
        self.text = text
        self.href = href
    }
}

/// Words that lead somewhere, or do not.
struct Label: Sendable, Equatable {
    var text: String
    var href: String?
}

/// One step of the main navigation, or one choice of a filter.
struct Choosable: Sendable, Equatable {
    var text: String
    var href: String
    var isCurrent: Bool
}

/// A row of choices above a list.
struct FilterRow: Sendable, Equatable {
    var label: String
    var choices: [Choosable]
}

/// One line of a record or of a list of facts.
struct FieldRow: Sendable, Equatable {
    var label: String
    var value: String
    var href: String?
    /// `合成` beside an invented value.
    var mark: String?
}
