import Foundation
import Store
import TestKit
import Testing

@Suite struct ImportCommandTests {
    private let region = "id,name,level,parent\n350427,沙县区,county,\n"
    private let village = "id,name,region\n350427001001,上屋村,350427\n"

    private func with(_ files: [String: String], _ body: (Program) throws -> Void) throws {
        let program = try Program()
        defer { program.remove() }
        for (name, text) in files { try program.write("in/\(name)", text) }
        try body(program)
    }

    @Test(arguments: Engine.available)
    func `import, export, verify and doctor work one after the other`(engine: Engine) throws {
        try Databases.withLocation(engine) { database in
            try with(["region.csv": region, "village.csv": village]) { program throws in
                let imported = try program("import", "in", "--database", database)
                #expect(imported.code == 0, "\(imported.errors)")
                #expect(imported.lines.contains("村 (village)：新增 1，未变 0，更正 0"))
                #expect(try program("import", "in", "--database", database).lines.last == "没有变化。")
                #expect(try program("export", "--database", database, "-o", "out").code == 0)
                #expect(try program.read("out/village.csv").contains("\n350427001001,上屋村,"))
                #expect(try program("audit", "verify", "--database", database).output == "审计链完整：1 个条目。\n")
                #expect(try program("doctor", "--database", database).output.contains("正常  数据库版本"))
            }
        }
    }

    @Test func `a refused import says everything on standard error, ends with 65 and writes nothing`() throws {
        try with(["region.csv": region, "village.csv": village + "350427001002,下屋村,350428\n"]) { program throws in
            let result = try program("import", "in", "--database", "x.db")
            #expect(result.code == 65)
            #expect(result.errors.contains("village.csv 第 3 行“所属乡镇 (region)”：“350428”"))
            #expect(result.errors.contains("是否指“350427”？"))
            #expect(result.errors.contains("没有写入任何记录"))
            #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/x.db"))
            #expect(try program("export", "--database", "x.db", "-o", "out").code == 66)
        }
    }

    @Test func `a refused import leaves a database that was there as it was`() throws {
        try with(["region.csv": region, "village.csv": village]) { program throws in
            #expect(try program("import", "in", "--database", "x.db").code == 0)
            try program.write("in/village.csv", village + "350427001002,下屋村,350428\n")
            #expect(try program("import", "in", "--database", "x.db").code == 65)
            #expect(try program("export", "--database", "x.db", "-o", "out").code == 0)
            #expect(try program.read("out/village.csv").contains("上屋村"))
        }
    }

    @Test func `a dry run leaves no file behind`() throws {
        try with(["region.csv": region]) { program throws in
            let result = try program("import", "in", "--dry-run", "--database", "x.db")
            #expect(result.code == 0 && result.lines.last == "检查通过，未写入。")
            #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/x.db"))
        }
    }

    @Test func `exit codes are those of the operating guide, and no password is shown`() throws {
        try with([:]) { program throws in
            #expect(try program("import", "nowhere", "--database", "x.db").code == 66)
            #expect(try program("export", "-o", "out", "--database", "none.db").code == 66)
            #expect(try program("import", "--nonsense").code == 64)
            #expect(try program("import", "--help").code == 0)
            let unreachable = try program("export", "-o", "out", "--database", "postgres://keeper:geheim@127.0.0.1:1/x")
            #expect(unreachable.code == 69)
            #expect(!(unreachable.output + unreachable.errors).contains("geheim"))
        }
    }

    /// As many rounds as are there in some seconds of work.
    private var manyRounds: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var text = "village,date,session,status\n"
        for number in 0..<400_000 {
            let month = "\(1000 + number / 336)-\(two(number / 28 % 12 + 1))"
            text += "350427001001,\(month)-\(two(number % 28 + 1)),am,missed\n"
        }
        return text
    }

    @Test(arguments: Engine.available)
    func `a kill in the middle of an import leaves nothing of it`(engine: Engine) throws {
        try Databases.withLocation(engine) { location in
            try with(["region.csv": region, "village.csv": village]) { program throws in
                #expect(try program("import", "in", "--database", location).code == 0)
                try program.write("many/round.csv", manyRounds)
                let isKilled = try program.isKilled(after: .seconds(1), "import", "many", "--database", location)
                #expect(isKilled, "it was to be killed while it worked")
                let database = try Database.open(location, creating: false)
                #expect(try database.read { try $0.count("SELECT count(*) FROM rounds") } == 0)
                #expect(try AuditChain.verify(database) == 1)
                database.close()
                // The next one finds no lock left.
                try program.write("few/round.csv", "village,date,session,status\n350427001001,2026-11-17,am,missed\n")
                #expect(try program("import", "few", "--database", location).code == 0)
            }
        }
    }
}
