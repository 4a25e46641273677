import Foundation
import Quantities
import Store
import TestKit
import Testing

@Suite struct AuditChainTests {
    private let migrations = Migrations([AuditChain.migration(1)])

    private func withChain<T>(_ engine: Engine, entries: Int = 3, _ body: (Database) throws -> T) throws -> T {
        try Databases.with(engine) { database in
            try migrations.apply(to: database, clock: .fixed(Instant(milliseconds: 1)))
            for number in 0..<entries { try append(number, to: database) }
            return try body(database)
        }
    }

    private func append(_ number: Int, to database: Database) throws {
        _ = try database.write { transaction in
            try AuditChain.append(
                in: transaction, at: Instant(milliseconds: Int64(number)), actor: "console", action: "import",
                subject: "rounds", detail: "巡诊 \(number)")
        }
    }

    /// Why the chain is broken after someone got past the database's own guard.
    private func verdict(_ engine: Engine, tampering statements: [SQL]) throws -> String {
        try withChain(engine) { database in
            try database.write { transaction in
                switch engine {
                case .sqlite:
                    try transaction.execute("DROP TRIGGER audit_entries_refuse_update")
                    try transaction.execute("DROP TRIGGER audit_entries_refuse_delete")
                case .postgres: try transaction.execute("DROP TRIGGER audit_entries_refuse_change ON audit_entries")
                }
                for statement in statements { try transaction.execute(statement) }
            }
            return #expect(throws: Failure.self) { try AuditChain.verify(database) }?.what ?? "nothing"
        }
    }

    @Test func `an entry's hash covers every field`() {
        let entry = AuditEntry(
            seq: 1, at: Instant(milliseconds: 2), actor: "a", action: "b", subject: "c", detail: "d", previousHash: "e")
        let encoded = "1:1,1:2,1:a,1:b,1:c,1:d,1:e,"
        #expect(entry.hash == SHA256.hex(of: encoded))
    }

    @Test(arguments: Engine.available)
    func `a chain of appended entries verifies`(engine: Engine) throws {
        try withChain(engine, entries: 5) { database throws in
            #expect(try AuditChain.verify(database) == 5)
        }
        try withChain(engine, entries: 0) { database throws in
            #expect(try AuditChain.verify(database) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `the database itself refuses to change or delete an entry`(engine: Engine) throws {
        try withChain(engine) { database throws in
            let statements: [SQL] = ["UPDATE audit_entries SET detail = 'x' WHERE seq = 2", "DELETE FROM audit_entries"]
            for statement in statements {
                #expect(throws: Failure.self) { try database.write { try $0.execute(statement) } }
            }
            #expect(try AuditChain.verify(database) == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `a changed entry is found and named`(engine: Engine) throws {
        let why = try verdict(engine, tampering: ["UPDATE audit_entries SET detail = 'x' WHERE seq = 2"])
        #expect(why == "审计条目 2 在写入之后被改动")
    }

    @Test(arguments: Engine.available)
    func `a missing entry is found and named`(engine: Engine) throws {
        #expect(try verdict(engine, tampering: ["DELETE FROM audit_entries WHERE seq = 2"]).contains("2 缺失"))
        #expect(try verdict(engine, tampering: ["DELETE FROM audit_entries WHERE seq = 3"]).contains("3 缺失"))
    }

    @Test(arguments: Engine.available)
    func `two entries that changed places are found`(engine: Engine) throws {
        let why = try verdict(
            engine,
            tampering: [
                "UPDATE audit_entries SET seq = 9 WHERE seq = 2", "UPDATE audit_entries SET seq = 2 WHERE seq = 3",
                "UPDATE audit_entries SET seq = 3 WHERE seq = 9",
            ])
        #expect(why.contains("审计条目 2"))
    }

    @Test(arguments: Engine.available)
    func `an entry replaced by a well-formed one is found by its successor`(engine: Engine) throws {
        let forged = AuditEntry(
            seq: 1, at: Instant(milliseconds: 0), actor: "x", action: "x", subject: "x", detail: "x",
            previousHash: String(repeating: "0", count: 64))
        let statement: SQL = """
            UPDATE audit_entries SET actor = 'x', action = 'x', subject = 'x', detail = 'x', hash = \(forged.hash)
            WHERE seq = 1
            """
        #expect(try verdict(engine, tampering: [statement]).contains("审计条目 2 与前一条目不衔接"))
    }

    @Test(arguments: Engine.available)
    func `a head that differs is found`(engine: Engine) throws {
        #expect(try verdict(engine, tampering: ["UPDATE audit_head SET hash = 'x'"]).contains("链首"))
        #expect(try verdict(engine, tampering: ["UPDATE audit_head SET seq = 2"]).contains("链首"))
    }

    @Test(arguments: Engine.available)
    func `writers at once keep the chain unbroken`(engine: Engine) async throws {
        try await Databases.withLocation(engine) { location in
            let nodes = try (0..<2).map { _ in try Database.open(location) }
            defer { nodes.forEach { $0.close() } }
            try migrations.apply(to: nodes[0], clock: .fixed(Instant(milliseconds: 1)))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask { for number in 0..<10 { try append(number, to: nodes[writer % 2]) } }
                }
                try await group.waitForAll()
            }
            #expect(try AuditChain.verify(nodes[1]) == 80)
        }
    }
}
