import Outreach
import Policy
import Quantities
import Store
import TestKit
import Testing

@Suite struct RecordSchemaTests {
    private let clock = Clock.fixed(Instant(milliseconds: 1_795_000_000_000))
    private let words = Words("a", "一")

    private func well(_ fields: [Field]) -> Vocabulary {
        Vocabulary([Kind("well", "井", words, time: .interval(from: "from", to: "to"), fields)])
    }

    private var span: [Field] { [.date("from", "始", words, required: true), .date("to", "止", words)] }
    private func state(_ codes: [String]) -> Field { .choice("state", "状态", words, codes.map { .init($0, $0) }) }

    private func with(_ engine: Engine, _ body: (Database) throws -> Void) throws {
        try Databases.with(engine) { database in
            try RecordDatabase.migrations.apply(to: database, clock: clock)
            try RecordSchema.align(database, to: well(span + [state(["open", "shut"])]))
            try database.write {
                try $0.execute(
                    """
                    INSERT INTO wells (id, \(identifier: "from"), state, changed_seq)
                    VALUES ('w', '2026-01-01', 'open', 1)
                    """)
            }
            try body(database)
        }
    }

    @Test func `each kind of the house has a table of its own`() {
        let tables = Records.vocabulary.kinds.map(\.table)
        #expect(Set(tables).count == tables.count)
        #expect(tables.contains("rounds") && tables.contains("document_parties") && tables.contains("villages"))
    }

    @Test(arguments: Engine.available)
    func `every kind's table takes its declaration, and aligning again changes nothing`(engine: Engine) throws {
        try Databases.withLocation(engine) { location in
            for _ in 0..<2 {
                let database = try RecordDatabase.open(location, clock: clock, creating: true)
                defer { database.close() }
                for kind in Records.vocabulary.kinds {
                    #expect(try database.read { try $0.columns(of: kind.table) } == kind.columnNames)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the database refuses what the declaration forbids`(engine: Engine) throws {
        try with(engine) { database in
            let bad: [SQL] = [
                """
                INSERT INTO wells (id, \(identifier: "from"), state, changed_seq)
                VALUES ('x', '2026-01-01', 'lost', 1)
                """,
                "INSERT INTO wells (id, state, changed_seq) VALUES ('x', 'open', 1)",
                """
                INSERT INTO wells (id, \(identifier: "from"), \(identifier: "to"), changed_seq)
                VALUES ('x', '2026-01-02', '2026-01-01', 1)
                """,
            ]
            for statement in bad {
                let failure = #expect(throws: Failure.self) { try database.write { try $0.execute(statement) } }
                #expect(failure?.kind == .invalid)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a new field becomes a column and a longer list is taken, with the records kept`(engine: Engine) throws {
        try with(engine) { database throws in
            try RecordSchema.align(database, to: well(span + [state(["open", "shut"]), .decimal("depth", "深", words)]))
            #expect(try database.read { try $0.columns(of: "wells") }.contains("depth"))
            let longer = well(span + [state(["open", "shut", "dry"]), .decimal("depth", "深", words)])
            try RecordSchema.align(database, to: longer)
            try database.write { try $0.execute("UPDATE wells SET state = 'dry', depth = 2.5 WHERE id = 'w'") }
            #expect(try database.read { try $0.count("SELECT count(*) FROM wells WHERE state = 'dry'") } == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a lost field, another type and records that break the new list are refused`(engine: Engine) throws {
        try with(engine) { database throws in
            let refused = [
                well(span), well(span + [.integer("state", "状态", words)]), well(span + [state(["shut"])]),
                well(span + [state(["open", "shut"]), .text("owner", "主", words, required: true)]),
            ]
            for vocabulary in refused {
                let failure = #expect(throws: Failure.self) { try RecordSchema.align(database, to: vocabulary) }
                #expect(failure?.kind == .conflict)
            }
            #expect(try database.read { try $0.count("SELECT count(*) FROM wells WHERE state = 'open'") } == 1)
        }
    }
}
