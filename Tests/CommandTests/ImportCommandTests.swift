import Foundation
import Store
import TestKit
import Testing

@Suite struct ImportCommandTests {
    private let region = "id,name,level,parent\n350427,沙县区,county,\n"
    private let village = "id,name,region\n350427001001,上屋村,350427\n"

    private func write(_ files: [String: String], to folder: URL) throws {
        let place = folder.appendingPathComponent("in")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: place.appendingPathComponent(name))
        }
    }

    @Test(arguments: Engine.available)
    func `import, export, verify and doctor work one after the other`(engine: Engine) throws {
        try Databases.withLocation(engine) { database in
            try Program.withFolder { folder throws in
                try write(["region.csv": region, "village.csv": village], to: folder)
                let imported = try Program.run(["import", "in", "--database", database], in: folder)
                #expect(imported.status == 0, "\(imported.errors)")
                #expect(imported.output.contains("村 (village)：新增 1，未变 0，更正 0"))
                #expect(try Program.run(["import", "in", "--database", database], in: folder).output.contains("没有变化"))
                let exported = try Program.run(["export", "--database", database, "-o", "out"], in: folder)
                #expect(exported.status == 0)
                #expect(FileManager.default.fileExists(atPath: folder.path + "/out/village.csv"))
                let verified = try Program.run(["audit", "verify", "--database", database], in: folder)
                #expect(verified.output == "审计链完整：1 个条目。\n")
                let doctor = try Program.run(["doctor", "--database", database], in: folder)
                #expect(doctor.output.contains("正常  数据库版本"))
            }
        }
    }

    @Test func `a refused import says everything on standard error, ends with 1 and writes nothing`() throws {
        try Program.withFolder { folder throws in
            try write(["region.csv": region, "village.csv": village + "350427001002,下屋村,350428\n"], to: folder)
            let result = try Program.run(["import", "in", "--database", "x.db"], in: folder)
            #expect(result.status == 1)
            #expect(result.errors.contains("village.csv 第 3 行“所属乡镇 (region)”：“350428”"))
            #expect(result.errors.contains("是否指“350427”？"))
            #expect(result.errors.contains("没有写入任何记录"))
            let database = try Database.open(folder.path + "/x.db", creating: false)
            defer { database.close() }
            #expect(try database.read { try $0.count("SELECT count(*) FROM regions") } == 0)
        }
    }

    @Test func `a dry run leaves no file behind`() throws {
        try Program.withFolder { folder throws in
            try write(["region.csv": region], to: folder)
            let result = try Program.run(["import", "in", "--dry-run", "--database", "x.db"], in: folder)
            #expect(result.status == 0 && result.output.contains("检查通过，未写入"))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.db"))
        }
    }

    @Test func `a missing file, a missing database and an unreachable server end with the exit codes that are documented`() throws {
        try Program.withFolder { folder throws in
            #expect(try Program.run(["import", "nowhere", "--database", "x.db"], in: folder).status == 1)
            #expect(try Program.run(["export", "-o", "out", "--database", "none.db"], in: folder).status == 1)
            #expect(try Program.run(["import", "--nonsense"], in: folder).status == 2)
            #expect(try Program.run(["import", "--help"], in: folder).status == 0)
            let url = "postgres://keeper:geheim@127.0.0.1:1/x"
            let unreachable = try Program.run(["doctor", "--database", url], in: folder)
            #expect(unreachable.status == 3)
            #expect(!(unreachable.output + unreachable.errors).contains("geheim"))
        }
    }

    @Test(arguments: Engine.available)
    func `a kill in the middle of an import leaves nothing of it`(engine: Engine) throws {
        try Databases.withLocation(engine) { location in
            try Program.withFolder { folder throws in
                try write(["region.csv": region, "village.csv": village], to: folder)
                #expect(try Program.run(["import", "in", "--database", location], in: folder).status == 0)
                var rounds = "village,date,session,status\n"
                for number in 0..<400_000 {
                    let (month, day) = (number / 28 % 12 + 1, number % 28 + 1)
                    rounds += "350427001001,\(1000 + number / 336)-\(month < 10 ? "0" : "")\(month)-"
                    rounds += "\(day < 10 ? "0" : "")\(day),am,completed\n"
                }
                try FileManager.default.removeItem(at: folder.appendingPathComponent("in"))
                try write(["round.csv": rounds], to: folder)
                let start = ContinuousClock.now
                let killed = try Program.run(["import", "in", "--database", location], in: folder) {
                    ContinuousClock.now - start > .milliseconds(900)
                }
                #expect(killed.isKilled && killed.status == 9, "it was to be killed while it worked")
                let database = try Database.open(location, creating: false)
                defer { database.close() }
                #expect(try database.read { try $0.count("SELECT count(*) FROM rounds") } == 0)
                #expect(try AuditChain.verify(database) == 1)
                // The next one finds no lock left.
                try write(["round.csv": "village,date,session,status\n350427001001,2026-11-17,am,missed\n"], to: folder)
                #expect(try Program.run(["import", "in", "--database", location], in: folder).status == 0)
            }
        }
    }
}
