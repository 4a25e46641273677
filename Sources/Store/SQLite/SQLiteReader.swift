import Quantities

/// A connection of its own to a database file, to read one moment side by side with others; its cache goes with it.
final class SQLiteReader {
    let connection: SQLiteConnection

    init(_ path: String, busySeconds: Int32, shown: String) throws {
        connection = try SQLiteConnection(reading: path, busySeconds: busySeconds, shown: shown)
    }

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
