/// One thing wrong with an import: where it stands, what it is, what was expected there.
package struct ImportProblem: Sendable, Equatable, CustomStringConvertible {
    /// File, or workbook and sheet.
    package var source: String
    /// As the file or sheet counts, from 1; nil where the whole source is meant.
    package var row: Int?
    /// The header as written, or the field's label and name.
    package var column: String?
    /// The value as written, at most 60 characters of it.
    package var value: String?
    /// What is wrong with it: a Chinese clause that follows the value.
    package var what: String
    package var expected: String?
    /// The nearest known value.
    package var nearest: String?

    package init(
        source: String, row: Int? = nil, column: String? = nil, value: String? = nil, what: String,
        expected: String? = nil, nearest: String? = nil
    ) {
        self.source = source
        self.row = row
        self.column = column
        self.value = value.map { $0.count > 60 ? $0.prefix(59) + "…" : $0 }
        self.what = what
        self.expected = expected
        self.nearest = nearest
    }

    /// `round.csv 第 12 行“日期 (date)”：“2026-02-30”不是日期；应为存在的日期，如 2026-11-22；是否指“…”？`
    package var description: String {
        var text = source
        if let row { text += " 第 \(row) 行" }
        if let column { text += "“\(column)”" }
        text += "：" + (value.map { "“\($0)”" } ?? "") + what
        if let expected { text += "；应为\(expected)" }
        if let nearest { text += "；是否指“\(nearest)”？" }
        return text
    }
}

/// An import that wrote nothing, with every reason up to a limit.
package struct ImportRefusal: Error, Sendable, CustomStringConvertible {
    /// The first problems, in the order they were met.
    package var problems: [ImportProblem]
    /// How many there are in all.
    package var total: Int

    /// One problem a line, and how many are not shown.
    package var description: String {
        var lines = problems.map(\.description)
        if total > problems.count { lines.append("……另有 \(total - problems.count) 处（最多列出 \(problems.count) 处）") }
        lines.append("共 \(total) 处错误，没有写入任何记录。")
        return lines.joined(separator: "\n")
    }
}

/// Collects problems up to the limit and counts the rest.
final class ImportProblems {
    static let limit = 200
    private(set) var shown: [ImportProblem] = []
    private(set) var total = 0

    init() {}

    /// Those met so far.
    init(_ other: ImportProblems) {
        (shown, total) = (other.shown, other.total)
    }

    func add(_ problem: @autoclosure () -> ImportProblem) {
        total += 1
        if shown.count < Self.limit { shown.append(problem()) }
    }

    var isFull: Bool { shown.count >= Self.limit }

    func throwIfAny() throws {
        if total > 0 { throw ImportRefusal(problems: shown, total: total) }
    }
}
