import GRDBSQLite
import Quantities

/// Statements on one SQLite connection, by the C interface: half the time a row of a wrapper's.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    let shown: String
    private let isOwn: Bool

    /// On a connection that another keeps open for as long as this lives.
    init(_ handle: OpaquePointer, shown: String) {
        (self.handle, self.shown, isOwn) = (handle, shown, false)
    }

    /// Opens a file that is there, to be read by one thread at a time.
    init(reading path: String, busySeconds: Int32, shown: String) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw sqliteFailure(code: code, message: "it cannot be opened", at: shown)
        }
        sqlite3_busy_timeout(opened, busySeconds * 1000)
        (handle, self.shown, isOwn) = (opened, shown, true)
    }

    deinit { if isOwn { sqlite3_close_v2(handle) } }

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
