import Policy
import Store

extension Kind {
    /// The table of the kind's records: the plural of its name, `rounds`, `document_parties`.
    package var table: String {
        if let plural = Self.irregularPlurals[name] { return plural }
        let isVowel = ["a", "e", "o", "u"].contains(name.dropLast().suffix(1))
        if name.hasSuffix("y"), !isVowel { return name.dropLast() + "ies" }
        return ["s", "x", "ch", "sh"].contains { name.hasSuffix($0) } ? name + "es" : name + "s"
    }

    private static let irregularPlurals = [
        "attendance": "attendance", "equipment": "equipment", "report_filed": "reports_filed",
    ]

    /// The table's columns: the fields in their order, then `changed_seq`, the number of the audit entry that last
    /// touched the record.
    package var columnNames: [String] { fields.map(\.name) + [Self.changedSeq] }

    package static let changedSeq = "changed_seq"

    /// First and last day of an interval kind: the names of its fields.
    var intervalFields: (from: String, to: String)? {
        guard case .interval(let from, let to) = time else { return nil }
        return (from, to)
    }
}

extension FieldType {
    /// How a value is kept: dates as DATE, times as minutes since midnight, lists as text joined by `;`.
    package var columnType: ColumnType {
        switch self {
        case .text, .choice, .choices, .words, .reference: .text
        case .integer, .time: .integer
        case .decimal: .real
        case .boolean: .boolean
        case .date: .date
        }
    }
}
