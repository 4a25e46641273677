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
        let words = copy.withUTF8 { WordList($0).map { String(decoding: $0, as: UTF8.self) } }
        return words.first { word in !list.contains { $0.code == word || $0.label == word } } ?? value
    }

    private var what: String {
        switch field.type {
        case .text, .words, .reference: "不是文字"
        case .integer: "不是整数"
        case .decimal: "不是数"
        case .boolean: "不是是或否"
        case .date: "不是日期"
        case .time: "不是时间"
        case .choice: "不在可选值之列"
        case .choices: "含有可选值以外的词"
        }
    }

    private var expected: String {
        switch field.type {
        case .text, .words: "不含 NUL 字符的文字"
        case .reference(let kind): "\(kind) 的编号"
        case .integer: "整数，如 12"
        case .decimal: "数，如 3.5"
        case .boolean: "是、否、true、false、1 或 0"
        case .date: "存在的日期，如 2026-11-22"
        case .time: "时间，如 08:20"
        case .choice(let list), .choices(let list):
            (field.type.isList ? "其中若干：" : "其中之一：") + list.map { "\($0.label) (\($0.code))" }.joined(separator: "、")
        }
    }
}

extension FieldType {
    fileprivate var isList: Bool { if case .choices = self { true } else { false } }
}
