import Foundation
import Quantities

/// One database, for any thread. Reads see one moment each and never wait for writes; writes go one at a time, across
/// all processes and nodes that share the database. Calls block their thread; none may be made inside the closure of
/// another.
package final class Database: Sendable {
    package let address: DatabaseAddress
    private let pool: any Pool

    private init(_ address: DatabaseAddress, _ pool: any Pool) {
        self.address = address
        self.pool = pool
    }

    package var engine: Engine { address.engine }

    /// Opens the database at a path or `postgres://…` URL.
    /// - Parameters:
    ///   - creating: whether a file that is not there is made (PostgreSQL databases are made by their keeper).
    ///   - patience: for the turn of a write.
    /// - Throws: `missing` where there is no such file and none is to be made, `invalid` where the file is no database,
    ///   `unavailable` where it cannot be reached.
    package static func open(
        _ location: String, creating: Bool = true, patience: Patience = .standard
    ) throws -> Database {
        let address = try DatabaseAddress(location)
        switch address.engine {
        case .sqlite: return Database(address, try SQLitePool(address, creating: creating, patience))
        case .postgres: return Database(address, try PostgresPool(address, patience))
        }
    }

    /// One transaction: kept when `body` returns, undone when it throws. `body` may run again where the server asks for
    /// it (serialization failure), so it must change nothing but the database.
    @discardableResult
    package func write<T>(_ body: (Transaction) throws -> T) throws -> T {
        try refuseNesting()
        return try pool.write { connection in try marked { try body(Transaction(connection, engine)) } }
    }

    /// Reads one moment of the database.
    package func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
        try refuseNesting()
        return try pool.read { connection in try marked { try body(Snapshot(connection, engine)) } }
    }

    /// Reads one moment of the database by several snapshots, each for one thread at a time: `readers` of them, or one
    /// where others write without a pause.
    package func read<T>(readers: Int, _ body: ([Snapshot]) throws -> T) throws -> T {
        try refuseNesting()
        return try pool.readTogether(readers) { connections in
            try marked { try body(connections.map { Snapshot($0, engine) }) }
        }
    }

    /// Runs one statement outside any transaction: `CREATE DATABASE`, `VACUUM`.
    package func executeAlone(_ sql: SQL) throws {
        let (text, values) = try sql.rendered(for: engine)
        try refuseNesting()
        try pool.outsideTransaction { _ = try $0.execute(text, values) }
    }

    /// Closes every connection; later calls fail.
    package func close() { pool.close() }
}

extension Database {
    private var mark: String { "xiachen.store.\(UInt(bitPattern: ObjectIdentifier(self)))" }

    /// A call inside another's closure would wait for itself for ever: refused instead.
    private func refuseNesting() throws {
        guard Thread.current.threadDictionary[mark] != nil else { return }
        throw Failure(.defect, "a database call inside another's closure", remedy: "use the transaction that is open")
    }

    private func marked<T>(_ body: () throws -> T) rethrows -> T {
        Thread.current.threadDictionary[mark] = true
        defer { Thread.current.threadDictionary.removeObject(forKey: mark) }
        return try body()
    }
}

/// The connections of one database.
protocol Pool: AnyObject, Sendable {
    func read<T>(_ body: (any Connection) throws -> T) throws -> T
    func readTogether<T>(_ readers: Int, _ body: ([any Connection]) throws -> T) throws -> T
    func write<T>(_ body: (any Connection) throws -> T) throws -> T
    func outsideTransaction(_ body: (any Connection) throws -> Void) throws
    func close()
}
