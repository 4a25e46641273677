import Policy

extension FieldReader {
    /// What is wrong with a cell that `read` refused.
    func problem(_ written: UnsafeBufferPointer<UInt8>, source: String, row: Int) -> ImportProblem {
        let value = String(decoding: CellText.trimmed(written), as: UTF8.self)
        var known: [String] = []
        if !field.type.choiceList.isEmpty {
            known = field.type.choiceList.flatMap { [$0.label, $0.code] }
        }
        let unknown = unknownWord(value)
        return ImportProblem(
            source: source, row: row, column: shown, value: value, what: what, expected: expected,
            nearest: nearestName(to: unknown, among: known))
    }

    /// `日期 (date)`.
    var shown: String { "\(field.label) (\(field.name))" }

    /// Of several words of a closed list, the first that is not on it.
    private func unknownWord(_ value: String) -> String {
        guard case .choices(let list) = field.type else { return value }
        var copy = value
        let words = copy.withUTF8(FieldReader.words)
        return words.first { word in !list.contains { $0.code == word || $0.label == word } } ?? value
    }

    private var what: String {
        switch field.type {
        case .text, .words, .reference: "is not text"
        case .integer: "is not a whole number"
        case .decimal: "is not a number"
        case .boolean: "is neither yes nor no"
        case .date: "is not a date"
        case .time: "is not a time of day"
        case .choice: "is not on the list"
        case .choices: "is not a list of known words"
        }
    }

    private var expected: String {
        switch field.type {
        case .text, .words: "text without the character NUL"
        case .reference(let kind): "the id of a \(kind)"
        case .integer: "digits only, such as 12"
        case .decimal: "a number such as 3.5"
        case .boolean: "是 or 否, true or false, 1 or 0"
        case .date: "a day that exists, such as 2026-11-22"
        case .time: "a time such as 08:20"
        case .choice(let list), .choices(let list):
            (field.type.isList ? "some of " : "one of ") + list.map { "\($0.label) (\($0.code))" }.joined(separator: ", ")
        }
    }
}

extension FieldType {
    fileprivate var isList: Bool { if case .choices = self { true } else { false } }
}
