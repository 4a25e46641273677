import Policy

/// The data dictionary: every record kind with its fields, closed lists and the rules that read them.
package struct DataDictionary: Sendable, Encodable {
    package var kinds: [Entry]

    package struct Entry: Sendable, Encodable {
        package var name: String
        package var label: String
        package var meaning: Meaning
        /// `none`, `event` or `interval`, with the fields of its days.
        package var time: [String: String]
        package var identity: [String]
        package var exclusive: [[String]]
        package var fields: [Column]
    }

    package struct Column: Sendable, Encodable {
        package var name: String
        package var label: String
        package var meaning: Meaning
        /// `text integer decimal boolean date time choice choices words reference`.
        package var type: String
        package var unit: String?
        package var required: Bool
        package var values: [Value]?
        /// Name of the kind referred to.
        package var references: String?
        /// Full ids of the rules that read it.
        package var rules: [String]
    }

    package struct Value: Sendable, Encodable {
        package var code: String
        package var label: String
    }

    package struct Meaning: Sendable, Encodable {
        package var en: String
        package var zh: String
    }

    /// - Parameter book: for the rules that read each field; without one the lists are empty.
    package init(_ vocabulary: Vocabulary, book: PolicyBook? = nil) {
        let uses = book.map(FieldUses.init)
        kinds = vocabulary.kinds.enumerated().map { number, kind in
            Entry(
                name: kind.name, label: kind.label, meaning: .init(kind.note), time: kind.time.words,
                identity: kind.identity, exclusive: kind.exclusive,
                fields: kind.fields.enumerated().map { place, field in
                    Column(field, required: field.required || (place == 0 && kind.identity.isEmpty),
                        rules: uses?.rules[number][place] ?? [])
                })
        }
    }
}

extension DataDictionary.Meaning {
    init(_ words: Words) { self.init(en: words.en, zh: words.zh) }
}

extension DataDictionary.Column {
    init(_ field: Field, required: Bool, rules: [String]) {
        self.init(
            name: field.name, label: field.label, meaning: .init(field.note), type: field.type.word, unit: field.unit,
            required: required, values: field.type.choices?.map { .init(code: $0.code, label: $0.label) },
            references: field.type.target, rules: rules)
    }
}

extension FieldType {
    /// The type's name in the dictionary.
    package var word: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .boolean: "boolean"
        case .date: "date"
        case .time: "time"
        case .choice: "choice"
        case .choices: "choices"
        case .words: "words"
        case .reference: "reference"
        }
    }

    /// The closed list, where there is one.
    package var choices: [Choice]? {
        switch self {
        case .choice(let list), .choices(let list): list
        default: nil
        }
    }

    /// The name of the kind referred to, where it is a reference.
    package var target: String? {
        if case .reference(let kind) = self { kind } else { nil }
    }
}

extension TimeShape {
    var words: [String: String] {
        switch self {
        case .none: ["shape": "none"]
        case .event(let day): ["shape": "event", "on": day]
        case .interval(let from, let to): ["shape": "interval", "from": from, "to": to]
        }
    }
}
