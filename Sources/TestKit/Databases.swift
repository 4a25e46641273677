import Foundation
import Quantities
import Store

extension Engine {
    /// The engines that tests run on here: SQLite, and PostgreSQL where `XIACHEN_TEST_POSTGRES` names a server
    /// (`scripts/postgres-for-tests` starts one).
    package static var available: [Engine] { Databases.server == nil ? [.sqlite] : [.sqlite, .postgres] }
}

/// A new, empty database for each test, gone afterwards.
package enum Databases {
    static let server = ProcessInfo.processInfo.environment["XIACHEN_TEST_POSTGRES"]
    /// For `.enabled(if:)`, so that a skipped test says why.
    package static let hasPostgres = server != nil
    package static let skipNote = "PostgreSQL is skipped: run through scripts/postgres-for-tests"

    /// An open database for the length of `body`.
    package static func with<T>(_ engine: Engine, _ body: (Database) throws -> T) throws -> T {
        try withLocation(engine) { location in
            let database = try Database.open(location)
            defer { database.close() }
            return try body(database)
        }
    }

    /// The path or URL of an empty database for the length of `body` (a SQLite file is not there yet).
    package static func withLocation<T>(_ engine: Engine, _ body: (String) throws -> T) throws -> T {
        let (location, remove) = try make(engine)
        defer { remove() }
        return try body(location)
    }

    /// The same for a body that waits: a server, a page.
    package static func withLocation<T>(_ engine: Engine, _ body: (String) async throws -> T) async throws -> T {
        let (location, remove) = try make(engine)
        defer { remove() }
        return try await body(location)
    }

    private static func make(_ engine: Engine) throws -> (location: String, remove: () -> Void) {
        let name = "xiachen_test_" + String(UInt64.random(in: .min ... .max), radix: 36)
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return (folder.appendingPathComponent("test.db").path, { try? FileManager.default.removeItem(at: folder) })
        case .postgres:
            guard let server else { throw Failure(.unavailable, skipNote) }
            let keeper = try Database.open(server)
            try keeper.executeAlone("CREATE DATABASE \(identifier: name) TEMPLATE template0")
            keeper.close()
            let location = server.replacingOccurrences(of: "/postgres", with: "/" + name, options: .backwards)
            return (location, { remove(name, from: server) })
        }
    }

    private static func remove(_ name: String, from server: String) {
        let keeper = try? Database.open(server)
        try? keeper?.executeAlone("DROP DATABASE \(identifier: name) WITH (FORCE)")
        keeper?.close()
    }
}
