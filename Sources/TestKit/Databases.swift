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

    /// The same for a body that waits: a server, a page. Tests that wait begin all at once, and each holds files and
    /// connections: two dozen are let in at a time. One inside another would wait for itself.
    package static func withLocation<T>(_ engine: Engine, _ body: (String) async throws -> T) async throws -> T {
        await gate.enter()
        let result: Result<T, any Error>
        do {
            let (location, remove) = try make(engine)
            defer { remove() }
            result = .success(try await body(location))
        } catch { result = .failure(error) }
        await gate.leave()
        return try result.get()
    }

    private static let gate = Gate(places: 24)

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

/// Lets so many in at a time; the others wait in the order in which they came.
private actor Gate {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            places += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
