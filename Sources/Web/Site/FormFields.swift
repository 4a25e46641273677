import Foundation

/// The fields of a form as they were sent, without blanks around.
struct FormFields: Sendable {
    private let values: [String: String]

    init(_ values: [String: String] = [:]) { self.values = values.mapValues(Self.trimmed) }

    /// Reads a body; boxes of one name that were ticked together come as one text, separated by commas.
    /// - Throws: `invalid` where it is not text.
    init(body: String) throws {
        var values: [String: String] = [:]
        for (name, value) in try Question.pairs(body) where !value.isEmpty {
            values[name] = values[name].map { "\($0),\(value)" } ?? value
        }
        self.init(values)
    }

    /// Empty where nothing was sent.
    subscript(name: String) -> String { values[name] ?? "" }

    static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Who decides something and why, as typed into a form: kept in the audit chain.
struct Signature: Sendable {
    var name = ""
    var reason = ""

    init() {}

    init(_ fields: FormFields) {
        name = fields["name"]
        reason = fields["reason"]
    }

    /// What is wrong with the name.
    func nameMistake(_ words: Lexicon) -> String? {
        (2...80).contains(name.count) ? nil : words(SettingWord.nameNeeded)
    }

    /// What is wrong with name and reason.
    func mistakes(_ words: Lexicon) -> [String] {
        let reasonMistake = (4...500).contains(reason.count) ? nil : words(SettingWord.reasonNeeded)
        return [nameMistake(words), reasonMistake].compactMap { $0 }
    }
}
