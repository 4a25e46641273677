import Foundation
import Quantities

/// Up to eight connections to one server. Writers take turns by an advisory lock, on all nodes, as SQLite's do by its
/// file lock: the audit chain has one order, and a write never has to be undone for another's sake.
final class PostgresPool: Pool, @unchecked Sendable {
    private let address: DatabaseAddress
    private let patience: Patience
    private let condition = NSCondition()
    private let writing = NSLock()
    private var idle: [PostgresConnection] = []
    private var open = 0
    private var isClosed = false
    private static let most = 8
    /// "xiachen" in ASCII: the key of the writers' lock, one a database.
    private static let writersLock = 0x78_6961_6368_656e
    private static let attempts = 4
    private static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    init(_ address: DatabaseAddress, _ patience: Patience) throws {
        self.address = address
        self.patience = patience
        // Reached now, so that a wrong address is told at once.
        idle = [try PostgresConnection(address)]
        open = 1
    }

    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        try borrowing(beginning: [Self.beginReading]) { connection in
            try Self.finishing(connection) { try body(connection) }
        }
    }

    /// The others have connections of their own, closed at the end: two callers that each hold one of the pool's and
    /// wait for more would wait for ever.
    func readTogether<T>(_ readers: Int, _ body: ([any Connection]) throws -> T) throws -> T {
        try read { first in
            guard readers > 1 else { return try body([first]) }
            var snapshot = ""
            try first.query("SELECT pg_export_snapshot()", []) { snapshot = $0.text(0) ?? "" }
            let others = try (1..<readers).map { _ in
                let other = try PostgresConnection(address)
                try other.command(Self.beginReading)
                try other.command("SET TRANSACTION SNAPSHOT '\(snapshot)'")
                return other
            }
            return try body([first] + others)
        }
    }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        writing.lock()
        defer { writing.unlock() }
        var attempt = 1
        while true {
            var isInTheWay = false
            do {
                return try borrowing(beginning: ["SELECT 1"]) { connection in
                    try takeTurn(connection)
                    defer { try? connection.command("SELECT pg_advisory_unlock(\(Self.writersLock))") }
                    try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ")
                    do { return try Self.finishing(connection) { try body(connection) } } catch {
                        isInTheWay = connection.metSerializationFailure
                        throw error
                    }
                }
            } catch where isInTheWay && attempt < Self.attempts { attempt += 1 }
        }
    }

    /// Waits for the writers' lock: first in silence, then longer.
    private func takeTurn(_ connection: PostgresConnection) throws {
        defer { try? connection.command("SET lock_timeout = 0") }
        do { try lock(connection, seconds: Patience.quietSeconds) } catch {
            guard connection.isAlive else { throw error }
            patience.onWaiting()
            try lock(connection, seconds: patience.seconds - Patience.quietSeconds)
        }
    }

    private func lock(_ connection: PostgresConnection, seconds: Int) throws {
        try connection.command("SET lock_timeout = '\(seconds)s'")
        try connection.command("SELECT pg_advisory_lock(\(Self.writersLock))")
    }

    func outsideTransaction(_ body: (any Connection) throws -> Void) throws {
        try borrowing(beginning: ["SELECT 1"]) { try body($0) }
    }

    func close() {
        condition.withLock {
            isClosed = true
            idle = []
        }
    }

    private static func finishing<T>(_ connection: PostgresConnection, _ body: () throws -> T) throws -> T {
        let result: T
        do { result = try body() } catch {
            try? connection.command("ROLLBACK")
            throw error
        }
        try connection.commit()
        return result
    }

    /// A connection on which `beginning` has run; a dropped one is replaced once, as nothing has been done yet.
    private func borrowing<T>(
        beginning: [String], _ body: (PostgresConnection) throws -> T
    ) throws -> T {
        var connection = try take()
        defer { give(back: connection) }
        do { for command in beginning { try connection.command(command) } } catch {
            guard !connection.isAlive else {
                try? connection.command("ROLLBACK")
                throw error
            }
            connection = try PostgresConnection(address)
            for command in beginning { try connection.command(command) }
        }
        return try body(connection)
    }

    private func take() throws -> PostgresConnection {
        condition.lock()
        while idle.isEmpty, open == Self.most, !isClosed { condition.wait() }
        if isClosed {
            condition.unlock()
            throw Failure(.defect, "数据库已关闭", at: address.shown)
        }
        if let connection = idle.popLast() {
            condition.unlock()
            return connection
        }
        open += 1
        condition.unlock()
        do { return try PostgresConnection(address) } catch {
            condition.withLock { open -= 1 }
            condition.signal()
            throw error
        }
    }

    private func give(back connection: PostgresConnection) {
        condition.withLock {
            if connection.isAlive, !isClosed { idle.append(connection) } else { open -= 1 }
        }
        condition.signal()
    }
}
