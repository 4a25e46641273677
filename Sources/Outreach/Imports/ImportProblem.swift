import Quantities

/// One thing wrong with an import: where it stands, what it is, what was expected there.
package struct ImportProblem: Sendable, Equatable {
    /// File, or workbook and sheet.
    package var source: String
    /// As the file or sheet counts, from 1; nil where the whole source is meant.
    package var row: Int?
    /// The header as written, or the field's label and name.
    package var column: String?
    /// The value as written, at most 60 characters of it.
    package var value: String?
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

    /// `round.csv, row 12, column 日期 (date): '2026-02-30' is not a date; expected 2026-11-22 (did you mean …?)`.
    package var failure: Failure {
        var place = [source]
        if let row { place.append("row \(row)") }
        if let column { place.append("column \(column)") }
        let text = (value.map { "'\($0)' " } ?? "") + what + (expected.map { "; expected \($0)" } ?? "")
        return Failure(
            .invalid, text, at: place.joined(separator: ", "), remedy: nearest.map { "did you mean '\($0)'?" })
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
        var lines = problems.map(\.failure.description)
        if total > problems.count { lines.append("… and \(total - problems.count) more (\(problems.count) are shown)") }
        lines.append("\(total) \(total == 1 ? "problem" : "problems"); nothing was written")
        return lines.joined(separator: "\n")
    }
}

/// Collects problems up to the limit and counts the rest.
final class ImportProblems {
    static let limit = 200
    private(set) var shown: [ImportProblem] = []
    private(set) var total = 0

    func add(_ problem: @autoclosure () -> ImportProblem) {
        total += 1
        if shown.count < Self.limit { shown.append(problem()) }
    }

    var isFull: Bool { shown.count >= Self.limit }

    func throwIfAny() throws {
        if total > 0 { throw ImportRefusal(problems: shown, total: total) }
    }
}
