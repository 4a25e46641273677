import GRDBSQLite
import Quantities

/// Statements on one SQLite connection, by the C interface: half the time a row of a wrapper's.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    let shown: String

    init(_ handle: OpaquePointer, shown: String) {
        self.handle = handle
        self.shown = shown
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        let before = sqlite3_total_changes(handle)
        try query(text, values) { _ in }
        return Int(sqlite3_total_changes(handle) - before)
    }

    func query(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws {
        let statement = try SQLiteStatement(text, on: handle, shown: shown)
        try statement.bind(values)
        let row = Row(source: statement)
        while try statement.step() { try body(row) }
    }

    func stream(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws {
        try query(text, values, body)
    }

    func bulkInsert(into table: String, columns: [String], _ body: (any BulkWriter) throws -> Void) throws {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let text = "INSERT INTO \"\(table)\" (\(names)) VALUES (\(marks))"
        let statement = try SQLiteStatement(text, on: handle, shown: shown)
        try body(SQLiteBulkWriter(statement, columns: columns.count))
    }
}
