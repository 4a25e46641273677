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

extension Link: Part {
    static let parts: Parts<Link> = ["text": { $0.text }, "href": { $0.href }]
}

extension Label: Part {
    static let parts: Parts<Label> = ["text": { $0.text }, "href": { $0.href }]
}

extension Choosable: Part {
    static let parts: Parts<Choosable> = ["text": { $0.text }, "href": { $0.href }, "isCurrent": { $0.isCurrent }]
}

extension FilterRow: Part {
    static let parts: Parts<FilterRow> = ["label": { $0.label }, "choices": { $0.choices }]
}

extension FieldRow: Part {
    static let parts: Parts<FieldRow> = [
        "label": { $0.label }, "value": { $0.value }, "href": { $0.href }, "mark": { $0.mark },
    ]
}
