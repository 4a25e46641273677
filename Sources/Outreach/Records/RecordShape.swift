import Policy
import Store

/// How the table of a kind looks, as its declaration says: what the database remembers of it, so that a later
/// declaration can be compared.
struct RecordShape: Equatable {
    struct Column: Equatable {
        var name: String
        var type: ColumnType
        var isRequired: Bool
        /// The codes of a closed list; empty for any value.
        var codes: [String]

        /// `status text required planned,completed`.
        var line: String { "\(name) \(type) \(isRequired ? "required" : "optional") \(codes.joined(separator: ","))" }

        var definition: SQL {
            let name: SQL = "\(identifier: self.name)"
            let required: SQL = isRequired ? " NOT NULL" : ""
            if self.name == "id" { return "\(name) \(type) NOT NULL PRIMARY KEY" }
            if codes.isEmpty { return "\(name) \(type)\(required)" }
            // Not IN (…): SQLite builds a table of the list for every row that it checks, at twice the time an insert.
            let check = codes.map { "\(name) = \(code: $0)" as SQL }.joined(" OR ")
            return "\(name) \(type)\(required) CHECK (\(check))"
        }
    }

    var table: String
    var columns: [Column]
    /// First and last day, which must not come the wrong way round.
    var interval: (from: String, to: String)?

    init(_ kind: Kind) {
        table = kind.table
        columns = kind.fields.map { field in
            var codes: [String] = []
            if case .choice(let list) = field.type { codes = list.map(\.code) }
            return Column(
                name: field.name, type: field.type.columnType, isRequired: field.required || field.name == "id",
                codes: codes)
        }
        columns.append(Column(name: Kind.changedSeq, type: .integer, isRequired: true, codes: []))
        interval = kind.intervalFields
    }

    /// One line a column, and one for the order of the interval's days.
    var lines: [String] { columns.map(\.line) + (interval.map { ["\($0.from) <= \($0.to)"] } ?? []) }
    var text: String { lines.joined(separator: "\n") }

    /// The statement that makes the table under this name.
    func creation(as name: String) -> SQL {
        var parts = columns.map(\.definition)
        if let interval { parts.append("CHECK (\(identifier: interval.from) <= \(identifier: interval.to))") }
        return "CREATE TABLE \(identifier: name) (\(parts.joined(", ")))"
    }

    static func == (a: Self, b: Self) -> Bool { a.table == b.table && a.text == b.text }
}
