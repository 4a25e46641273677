import Quantities
import Store
import TestKit
import Testing

@Suite struct TransactionTests {
    private struct Stop: Error {}

    private func withTable<T>(_ engine: Engine, _ body: (Database) throws -> T) throws -> T {
        try Databases.with(engine) { database in
            try database.write { try $0.execute("CREATE TABLE t (a \(.integer) PRIMARY KEY CHECK (a > 0))") }
            return try body(database)
        }
    }

    private func count(_ database: Database) throws -> Int {
        try database.read { try $0.count("SELECT count(*) FROM t") }
    }

    @Test(arguments: Engine.available)
    func `a thrown error leaves nothing written`(engine: Engine) throws {
        try withTable(engine) { database throws in
            #expect(throws: Stop.self) {
                try database.write { transaction -> Void in
                    try transaction.execute("INSERT INTO t VALUES (1)")
                    throw Stop()
                }
            }
            #expect(try count(database) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `an error inside a bulk insert leaves nothing written and the connection usable`(engine: Engine) throws {
        try withTable(engine) { database throws in
            #expect(throws: Stop.self) {
                try database.write { transaction in
                    try transaction.bulkInsert(into: "t", columns: ["a"]) { writer in
                        try writer.int(1)
                        try writer.endRow()
                        throw Stop()
                    }
                }
            }
            #expect(try count(database) == 0)
            try database.write { try $0.execute("INSERT INTO t VALUES (2)") }
            #expect(try count(database) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a call inside another's closure is refused instead of waiting for ever`(engine: Engine) throws {
        try withTable(engine) { database throws in
            #expect(throws: Failure.self) { try database.write { _ in try database.write { _ in } } }
            #expect(throws: Failure.self) { try database.read { _ in try database.read { _ in } } }
            #expect(throws: Failure.self) { try database.write { _ in try database.read { _ in } } }
            try database.write { try $0.execute("INSERT INTO t VALUES (1)") }
            #expect(try count(database) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a statement inside a bulk insert is refused`(engine: Engine) throws {
        try withTable(engine) { database throws in
            let failure = #expect(throws: Failure.self) {
                try database.write { transaction in
                    try transaction.bulkInsert(into: "t", columns: ["a"]) { _ in
                        try transaction.execute("INSERT INTO t VALUES (1)")
                    }
                }
            }
            #expect(failure?.kind == .defect)
        }
    }

    @Test(arguments: Engine.available)
    func `a doubled key is a conflict, a broken check is invalid, a bad table a defect`(engine: Engine) throws {
        try withTable(engine) { database throws in
            func kind(_ sql: SQL) -> Failure.Kind? {
                #expect(throws: Failure.self) { try database.write { try $0.execute(sql) } }?.kind
            }
            try database.write { try $0.execute("INSERT INTO t VALUES (1)") }
            #expect(kind("INSERT INTO t VALUES (1)") == .conflict)
            #expect(kind("INSERT INTO t VALUES (0)") == .invalid)
            #expect(kind("INSERT INTO nowhere VALUES (0)") == .defect)
        }
    }

    @Test(arguments: Engine.available)
    func `messages never hold bound values`(engine: Engine) throws {
        try withTable(engine) { database throws in
            try database.write { try $0.execute("CREATE TABLE p (name \(.text) PRIMARY KEY)") }
            try database.write { try $0.execute("INSERT INTO p VALUES (\("张三"))") }
            let failure = #expect(throws: Failure.self) {
                try database.write { try $0.execute("INSERT INTO p VALUES (\("张三"))") }
            }
            #expect(failure.map { !$0.description.contains("张三") } == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a read sees one moment though a write ends meanwhile`(engine: Engine) throws {
        try Databases.withLocation(engine) { location in
            let (one, two) = (try Database.open(location), try Database.open(location))
            defer {
                one.close()
                two.close()
            }
            try one.write { try $0.execute("CREATE TABLE t (a \(.integer))") }
            try one.read { snapshot in
                #expect(try snapshot.count("SELECT count(*) FROM t") == 0)
                try two.write { try $0.execute("INSERT INTO t VALUES (1)") }
                #expect(try snapshot.count("SELECT count(*) FROM t") == 0)
            }
            #expect(try count(one) == 1)
        }
    }
}
