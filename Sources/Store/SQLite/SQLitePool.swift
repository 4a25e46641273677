import Foundation
import GRDB
import Quantities

/// A database file in WAL mode: one writer, readers beside it.
final class SQLitePool: Pool {
    private let pool: DatabasePool
    private let shown: String
    private let path: String
    private static let busySeconds: Int32 = 10

    init(_ address: DatabaseAddress, creating: Bool, _ patience: Patience) throws {
        shown = address.shown
        path = address.location
        if !creating, !FileManager.default.fileExists(atPath: address.location) {
            throw Failure(
                .missing, "没有这个数据库文件", at: shown,
                remedy: "请先导入记录，或用 --database 指定另一个文件")
        }
        var configuration = Configuration()
        configuration.busyMode = .callback { Self.waits($0, patience) }
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
        }
        do {
            pool = try DatabasePool(path: address.location, configuration: configuration)
        } catch { throw Self.failure(error, at: shown) }
    }

    /// Whether a connection that another is in the way of tries once more, after a short sleep.
    private static func waits(_ tries: Int, _ patience: Patience) -> Bool {
        let perSecond = 20
        if tries >= patience.seconds * perSecond { return false }
        if tries == Patience.quietSeconds * perSecond { patience.onWaiting() }
        Thread.sleep(forTimeInterval: 1 / Double(perSecond))
        return true
    }

    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        try translating { try pool.read { try body(self.connection($0)) } }
    }

    func readTogether<T>(_ readers: Int, _ body: ([any Connection]) throws -> T) throws -> T {
        try translating { try pool.read { _ in } }  // Throws where the pool is closed.
        let together = try SQLiteReader.together(readers) {
            try SQLiteReader(path, busySeconds: Self.busySeconds, shown: shown)
        }
        return try withExtendedLifetime(together) { try body(together.map(\.connection)) }
    }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        try translating { try pool.write { try body(self.connection($0)) } }
    }

    func outsideTransaction(_ body: (any Connection) throws -> Void) throws {
        try translating { try pool.writeWithoutTransaction { try body(self.connection($0)) } }
    }

    func close() { try? pool.close() }

    private func connection(_ database: GRDB.Database) throws -> SQLiteConnection {
        guard let raw = database.sqliteConnection else { throw Failure(.defect, "数据库已关闭", at: shown) }
        return SQLiteConnection(raw, shown: shown)
    }

    private func translating<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw Self.failure(error, at: shown) }
    }

    private static func failure(_ error: any Error, at place: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return sqliteFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "", at: place)
    }
}
