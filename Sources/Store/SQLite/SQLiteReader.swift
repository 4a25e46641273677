import GRDBSQLite
import Quantities

/// A connection of its own to a database file, to read one moment side by side with others; its cache goes with it.
final class SQLiteReader {
    let connection: SQLiteConnection
    private let handle: OpaquePointer

    init(_ path: String, shown: String) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw sqliteFailure(code: code, message: "cannot be opened", at: shown)
        }
        handle = opened
        connection = SQLiteConnection(opened, shown: shown)
        sqlite3_busy_timeout(opened, SQLitePool.busySeconds * 1000)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Another number after every change that another connection has made since this one last asked
    /// (https://www.sqlite.org/pragma.html#pragma_data_version).
    func dataVersion() throws -> Int64 {
        var version: Int64 = 0
        try connection.query("PRAGMA data_version", []) { version = $0.int(0) ?? 0 }
        return version
    }

    /// Begins to see the database as it is now.
    func begin() throws {
        try connection.query("BEGIN", []) { _ in }
        try connection.query("SELECT count(*) FROM sqlite_master", []) { _ in }
    }

    func end() throws { try connection.query("COMMIT", []) { _ in } }

    /// Readers that see one and the same moment: `count`, or one alone where writers leave no moment for several.
    static func together(_ count: Int, make: () throws -> SQLiteReader) throws -> [SQLiteReader] {
        let readers = try (0..<max(1, count)).map { _ in try make() }
        for _ in 0..<attempts {
            // All begin between two looks of the others than the first. Where nothing was written between the looks,
            // nothing was written between the beginnings.
            let before = try readers.dropFirst().map { try $0.dataVersion() }
            for reader in readers { try reader.begin() }
            let after = try readers.dropFirst().map { try $0.dataVersion() }
            if before == after { return readers }
            for reader in readers { try reader.end() }
        }
        try readers[0].begin()
        return [readers[0]]
    }

    private static let attempts = 20
}
