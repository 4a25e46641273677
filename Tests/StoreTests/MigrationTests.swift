import Quantities
import Store
import TestKit
import Testing

@Suite struct MigrationTests {
    private let clock = Clock.fixed(Instant(milliseconds: 1_795_000_000_000))
    private let steps = [
        Migration(1, "villages") { try $0.execute("CREATE TABLE villages (id \(.text) PRIMARY KEY)") },
        Migration(2, "names") { try $0.execute("ALTER TABLE villages ADD COLUMN name \(.text)") },
    ]

    @Test(arguments: Engine.available)
    func `steps are taken once and recorded`(engine: Engine) throws {
        try Databases.with(engine) { database in
            try Migrations([steps[0]]).apply(to: database, clock: clock)
            for _ in 0..<2 { try Migrations(steps).apply(to: database, clock: clock) }
            try database.read { snapshot throws in
                #expect(try snapshot.columns(of: "villages") == ["id", "name"])
                #expect(try snapshot.rows("SELECT number, name FROM schema_migrations ORDER BY number") { $0.text(1) }
                    == ["villages", "names"])
                #expect(try Migrations(steps).version(of: snapshot) == 2)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a database of a newer program is refused and left alone`(engine: Engine) throws {
        try Databases.with(engine) { database in
            try Migrations(steps).apply(to: database, clock: clock)
            let failure = #expect(throws: Failure.self) {
                try Migrations([steps[0]]).apply(to: database, clock: clock)
            }
            #expect(failure?.kind == .conflict)
            #expect(failure?.what.contains("版本为 2") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a step that fails leaves the database at the step before`(engine: Engine) throws {
        let bad = Migration(2, "bad") { transaction in
            try transaction.execute("CREATE TABLE half (id \(.text))")
            try transaction.execute("ALTER TABLE nowhere ADD COLUMN name \(.text)")
        }
        try Databases.with(engine) { database in
            #expect(throws: Failure.self) { try Migrations([steps[0], bad]).apply(to: database, clock: clock) }
            try database.read { snapshot throws in
                #expect(try Migrations(steps).version(of: snapshot) == 1)
                #expect(try !snapshot.hasTable("half"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `programs that start at once take each step once`(engine: Engine) async throws {
        try await Databases.withLocation(engine) { location in
            let all = Migrations(steps)
            let clock = clock
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let database = try Database.open(location)
                        defer { database.close() }
                        try all.apply(to: database, clock: clock)
                    }
                }
                try await group.waitForAll()
            }
            let database = try Database.open(location)
            defer { database.close() }
            #expect(try database.read { try $0.count("SELECT count(*) FROM schema_migrations") } == 2)
        }
    }
}
