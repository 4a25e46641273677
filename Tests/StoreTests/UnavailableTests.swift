import Foundation
import Quantities
import Store
import TestKit
import Testing

@Suite struct UnavailableTests {
    private func failure(opening location: String, creating: Bool = true) -> Failure? {
        #expect(throws: Failure.self) { try Database.open(location, creating: creating) }
    }

    @Test func `an unreachable server is unavailable, says where, and never shows the password`() throws {
        let found = failure(opening: "postgres://keeper:geheim%21@127.0.0.1:1/xiachen?sslmode=disable")
        let failure = try #require(found)
        #expect(failure.kind == .unavailable)
        #expect(failure.place == "postgres://keeper@127.0.0.1:1/xiachen")
        #expect(failure.remedy != nil)
        #expect(!failure.description.contains("geheim"))
    }

    @Test func `an address of another kind is invalid`() {
        #expect(failure(opening: "mysql://x@y/z")?.kind == .invalid)
        #expect(failure(opening: "")?.kind == .invalid)
    }

    @Test func `a missing file is missing unless it is to be made`() {
        #expect(failure(opening: "/tmp/xiachen-no-such-folder/x.db", creating: false)?.kind == .missing)
        #expect(failure(opening: "/tmp/xiachen-no-such-folder/x.db")?.kind == .unavailable)
    }

    @Test func `a file that is no database is invalid`() throws {
        try Databases.withLocation(.sqlite) { path in
            try String(repeating: "not a database ", count: 400).write(
                toFile: path, atomically: true, encoding: .utf8)
            #expect(failure(opening: path)?.kind == .invalid)
        }
    }

    @Test func `a full disk leaves nothing written`() throws {
        try Databases.with(.sqlite) { database in
            try database.write { try $0.execute("CREATE TABLE t (a \(.text))") }
            try database.executeAlone("PRAGMA max_page_count = 20")
            let failure = #expect(throws: Failure.self) {
                try database.write { transaction in
                    for _ in 0..<100 {
                        try transaction.execute("INSERT INTO t VALUES (\(String(repeating: "满", count: 2000)))")
                    }
                }
            }
            #expect(failure?.kind == .unavailable)
            #expect(failure?.what.contains("磁盘已满") == true)
            #expect(try database.read { try $0.count("SELECT count(*) FROM t") } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a writer waits for its turn, says so, and gives up in the end`(engine: Engine) async throws {
        try await Databases.withLocation(engine) { (location: String) async throws in
            let first = try Database.open(location)
            let told = Told()
            let second = try Database.open(location, patience: Patience(seconds: 3) { told.count() })
            defer {
                first.close()
                second.close()
            }
            try first.write { try $0.execute("CREATE TABLE t (a \(.integer))") }
            let (holding, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            Thread.detachNewThread {
                try? first.write { _ in
                    holding.signal()
                    done.wait()
                }
                holding.signal()
            }
            Self.wait(holding)
            let failure = #expect(throws: Failure.self) {
                try second.write { try $0.execute("INSERT INTO t VALUES (1)") }
            }
            #expect(failure?.kind == .unavailable && failure?.what.contains("另一个程序正在写入") == true)
            #expect(told.times == 1)
            done.signal()
            Self.wait(holding)
            try second.write { try $0.execute("INSERT INTO t VALUES (1)") }
        }
    }

    private static func wait(_ semaphore: DispatchSemaphore) { semaphore.wait() }

    private final class Told: @unchecked Sendable {
        private let lock = NSLock()
        private var counted = 0
        func count() { lock.withLock { counted += 1 } }
        var times: Int { lock.withLock { counted } }
    }

    @Test(arguments: Engine.available)
    func `a read-only database can be read, and a write says so`(engine: Engine) throws {
        try Databases.withLocation(engine) { location in
            let database = try Database.open(location)
            try database.write { try $0.execute("CREATE TABLE t (a \(.integer))") }
            switch engine {
            // The permission bits of a file do not bind root, who may be running this: the switch does.
            case .sqlite: try database.executeAlone("PRAGMA query_only = 1")
            case .postgres:
                let name = location.split(separator: "/").last.map(String.init) ?? ""
                try database.executeAlone(
                    "ALTER DATABASE \(identifier: name) SET default_transaction_read_only = on")
                database.close()
            }
            let reopened = engine == .sqlite ? database : try Database.open(location)
            defer { reopened.close() }
            #expect(try reopened.read { try $0.count("SELECT count(*) FROM t") } == 0)
            let failure = #expect(throws: Failure.self) {
                try reopened.write { try $0.execute("INSERT INTO t VALUES (1)") }
            }
            #expect(failure?.kind == .unavailable)
            #expect(failure?.what.contains("只读") == true)
        }
    }

    @Test(.enabled(if: Databases.hasPostgres, "\(Databases.skipNote)"))
    func `a connection dropped between calls is replaced`() throws {
        try Databases.withLocation(.postgres) { location in
            let (database, other) = (try Database.open(location), try Database.open(location))
            defer {
                database.close()
                other.close()
            }
            _ = try other.read { snapshot in
                try snapshot.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
            }
            #expect(try database.read { try $0.count("SELECT 7") } == 7)
        }
    }

    @Test(.enabled(if: Databases.hasPostgres, "\(Databases.skipNote)"))
    func `a connection dropped in the middle of a write leaves nothing`() throws {
        try Databases.withLocation(.postgres) { location in
            let (database, other) = (try Database.open(location), try Database.open(location))
            defer {
                database.close()
                other.close()
            }
            try database.write { try $0.execute("CREATE TABLE t (a \(.integer))") }
            let failure = #expect(throws: Failure.self) {
                try database.write { transaction in
                    try transaction.execute("INSERT INTO t VALUES (1)")
                    let pid = try transaction.count("SELECT pg_backend_pid()")
                    _ = try other.read { try $0.rows("SELECT pg_terminate_backend(\(pid)::int)") }
                    try transaction.execute("INSERT INTO t VALUES (2)")
                }
            }
            #expect(failure?.kind == .unavailable)
            #expect(try database.read { try $0.count("SELECT count(*) FROM t") } == 0)
        }
    }
}
