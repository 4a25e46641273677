import Foundation
import Testing

@Suite struct RecordsCommandTests {
    @Test func `a folder is imported once, a second time changes nothing, an export reads back byte by byte`() throws {
        let program = try Program()
        defer { program.remove() }
        try SmallCounty.write(program)
        #expect(try program("import", "county", "--database", "s.db").code == 0)
        let again = try program("import", "county", "--database", "s.db")
        #expect(again.code == 0 && again.output.contains("没有变化"))
        #expect(try program("export", "--database", "s.db", "-o", "out/").code == 0)
        #expect(try program("import", "out", "--database", "t.db").code == 0)
        #expect(try program("export", "--database", "t.db", "-o", "again/").code == 0)
        #expect(try program.read("out/round.csv") == program.read("again/round.csv"))
        #expect(try program("audit", "verify", "--database", "s.db").code == 0)
        #expect(try program("doctor", "--database", "s.db", "--policies", Self.policies).code == 0)
    }

    @Test func `a workbook of the records reads back too`() throws {
        let program = try Program()
        defer { program.remove() }
        try SmallCounty.write(program)
        #expect(try program("import", "county", "--database", "s.db").code == 0)
        #expect(try program("export", "--database", "s.db", "-o", "out.xlsx").code == 0)
        let back = try program("import", "out.xlsx", "--database", "s.db")
        #expect(back.code == 0 && back.output.contains("没有变化"))
    }

    @Test func `a wrong cell is named with its place and the nearest known value, and nothing is written`() throws {
        let program = try Program()
        defer { program.remove() }
        try SmallCounty.write(program)
        try program.write("county/round.csv", "village,date,session,status\n350427100001,2026-02-30,am,complete\n")
        let outcome = try program("import", "county", "--database", "s.db")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("round.csv") && outcome.errors.contains("2026-02-30"))
        #expect(outcome.errors.contains("completed"))
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "s.db").path))
    }

    @Test func `a changed record needs a reason`() throws {
        let program = try Program()
        defer { program.remove() }
        try SmallCounty.write(program)
        #expect(try program("import", "county", "--database", "s.db").code == 0)
        let changed = (SmallCounty.files["round.csv"] ?? "").replacing(",4\n", with: ",6\n")
        try program.write("county/round.csv", changed)
        #expect(try program("import", "county", "--database", "s.db").code == 65)
        let corrected = try program("import", "county", "--database", "s.db", "--reason", "漏登两人")
        #expect(corrected.code == 0 && corrected.output.contains("更正 1"))
        #expect(try program("audit", "verify", "--database", "s.db").code == 0)
    }

    @Test func `the dictionary names every kind, and the template opens as a workbook`() throws {
        let program = try Program()
        defer { program.remove() }
        let dictionary = try program("schema", "--format", "json", "--policies", Self.policies)
        #expect(dictionary.code == 0)
        let parsed = try JSONSerialization.jsonObject(with: Data(dictionary.output.utf8)) as? [String: Any]
        #expect((parsed?["kinds"] as? [Any])?.count ?? 0 > 35)
        #expect(try program("template", "-o", "t.xlsx", "--policies", Self.policies).code == 0)
        let empty = try program("import", "t.xlsx", "--database", "s.db")
        #expect(empty.code == 0, "\(empty.errors)")
    }

    @Test(arguments: ["postgres://nobody@127.0.0.1:1/none", "/nowhere/at/all.db"])
    func `a database that cannot be reached is said to be so`(place: String) throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program("assess", "--database", place, "--policies", Self.policies)
        #expect(outcome.code == 69 || outcome.code == 66)
        #expect(!outcome.errors.isEmpty && !outcome.errors.contains("Swift."))
    }

    static let policies = Program.root.appending(path: "policies").path
}
