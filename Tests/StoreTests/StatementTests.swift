import Quantities
import Store
import TestKit
import Testing

@Suite struct StatementTests {
    @Test(.enabled(if: Databases.hasPostgres, "\(Databases.skipNote)"))
    func `PostgreSQL takes part in these tests`() { #expect(Engine.available.contains(.postgres)) }

    @Test(arguments: Engine.available)
    func `text with quotes, Chinese and SQL in it comes back as it went`(engine: Engine) throws {
        let texts = ["it's", "\"; DROP TABLE villages; --", "上屋村 🏥", "a\tb\\n\nc\r\\.", "", "$1 ? \\N"]
        try Databases.with(engine) { database in
            try database.write { transaction in
                try transaction.execute("CREATE TABLE villages (id \(.integer) PRIMARY KEY, name \(.text))")
                for (index, text) in texts.enumerated() {
                    try transaction.execute("INSERT INTO villages VALUES (\(index), \(text))")
                }
                try transaction.bulkInsert(into: "villages", columns: ["id", "name"]) { writer in
                    for (index, text) in texts.enumerated() {
                        try writer.int(Int64(100 + index))
                        try writer.text(text)
                        try writer.endRow()
                    }
                }
            }
            let read = try database.read { try $0.rows("SELECT name FROM villages ORDER BY id") { $0.text(0) } }
            #expect(read == texts + texts)
            for text in texts {
                #expect(try database.read { try $0.count("SELECT count(*) FROM villages WHERE name = \(text)") } == 2)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `NUL in a text is refused on both engines`(engine: Engine) throws {
        try Databases.with(engine) { database in
            try database.write { try $0.execute("CREATE TABLE notes (body \(.text))") }
            let text = "a\0b"
            let failure = #expect(throws: Failure.self) {
                try database.write { try $0.execute("INSERT INTO notes VALUES (\(text))") }
            }
            #expect(failure?.kind == .invalid)
            let bulk = #expect(throws: Failure.self) {
                try database.write { transaction in
                    try transaction.bulkInsert(into: "notes", columns: ["body"]) { writer in
                        try writer.text(text)
                        try writer.endRow()
                    }
                }
            }
            #expect(bulk?.kind == .invalid)
            #expect(try database.read { try $0.count("SELECT count(*) FROM notes") } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `each type arrives the same way from both engines`(engine: Engine) throws {
        try Databases.with(engine) { database in
            let date = CivilDate(year: 2026, month: 11, day: 22)
            let row = try database.write { transaction in
                try transaction.execute(
                    "CREATE TABLE t (a \(.text), b \(.integer), c \(.real), d \(.boolean), e \(.date), f \(.date))")
                let nothing: CivilDate? = nil
                try transaction.execute("INSERT INTO t VALUES (\("文"), \(-7), \(2.5), \(true), \(date), \(nothing))")
                return try transaction.first("SELECT a, b, c, d, e, f FROM t WHERE e <= \(date) AND d = \(true)") {
                    (($0.text(0), $0.int(1), $0.real(2), $0.bool(3)), $0.date(4), $0.date(5), $0.values)
                }
            }
            let found = try #require(row)
            #expect(found.0 == ("文", -7, 2.5, true))
            #expect(found.1 == date && found.2 == nil)
            #expect(found.3 == [.text("文"), .int(-7), .real(2.5), .int(1), .text("2026-11-22"), .null])
        }
    }

    @Test(arguments: Engine.available)
    func `text sorts by code point, not by the server's locale`(engine: Engine) throws {
        try Databases.with(engine) { database in
            let names = try database.write { transaction in
                try transaction.execute("CREATE TABLE t (a \(.text))")
                for name in ["b", "A", "a", "B", "三", "一"] { try transaction.execute("INSERT INTO t VALUES (\(name))") }
                return try transaction.rows("SELECT a FROM t ORDER BY a") { $0.text(0) ?? "" }
            }
            #expect(names == ["A", "B", "a", "b", "一", "三"])
        }
    }

    @Test(arguments: Engine.available)
    func `a name that is no identifier is refused`(engine: Engine) throws {
        try Databases.with(engine) { database in
            for name in ["a b", "a\"; DROP TABLE x", "1a", "", "名"] {
                #expect(throws: Failure.self) { try database.read { try $0.rows("SELECT 1 AS \(identifier: name)") } }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `streaming gives every row and lets other statements run inside`(engine: Engine) throws {
        try Databases.with(engine) { database in
            try database.write { transaction in
                try transaction.execute("CREATE TABLE t (a \(.integer))")
                try transaction.bulkInsert(into: "t", columns: ["a"]) { writer in
                    for number in 1...10_000 {
                        try writer.int(Int64(number))
                        try writer.endRow()
                    }
                }
            }
            var sum: Int64 = 0
            var inner = 0
            try database.read { snapshot in
                try snapshot.forEach("SELECT a FROM t WHERE a > \(0) ORDER BY a") { row in
                    sum += row.int(0) ?? 0
                    if row.int(0) == 5000 { inner = try snapshot.count("SELECT count(*) FROM t") }
                }
            }
            #expect(sum == 50_005_000)
            #expect(inner == 10_000)
        }
    }
}
