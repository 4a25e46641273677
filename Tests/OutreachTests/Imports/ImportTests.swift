import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct ImportTests {
    private let rounds = """
        village,date,session,status,start,encounters,services
        350427001001,2026-11-17,am,completed,8:20,31,慢病管理；education
        350427001002,2026年11月18日,下午,完成,08:20:00,３,
        """

    private func row(_ desk: ImportDesk) throws -> [[SQLValue]] {
        try desk.database.read { snapshot in
            try snapshot.rows("SELECT id, date, status, start, encounters, services FROM rounds ORDER BY id")
        }
    }

    @Test(arguments: Engine.available)
    func `labels and codes, ways to write a date, full-width digits are understood`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let outcome = try desk.take(["巡诊": rounds])
            #expect(outcome.counts.map(\.new) == [2])
            #expect(try row(desk) == [
                [
                    .text("350427001001|2026-11-17|am"), .text("2026-11-17"), .text("completed"), .int(500), .int(31),
                    .text("chronic_care;education"),
                ],
                [
                    .text("350427001002|2026-11-18|pm"), .text("2026-11-18"), .text("completed"), .int(500), .int(3),
                    .null,
                ],
            ])
        }
    }

    @Test(arguments: Engine.available)
    func `a second import of the same records changes nothing`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            #expect(try desk.take(["round": rounds]).auditSeq == 2)
            let before = try desk.exported()
            let again = try desk.take(["round": rounds])
            #expect(again.auditSeq == nil)
            #expect(again.counts.map(\.unchanged) == [2])
            #expect(try desk.exported() == before)
            #expect(try AuditChain.verify(desk.database) == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a changed record needs a reason, which is kept with the old and the new value`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(["round": rounds])
            let changed = rounds.replacingOccurrences(of: "31", with: "13")
            let problems = try desk.complaints(["round": changed])
            #expect(problems.count == 1)
            #expect(problems.first?.what == "与已有记录不同：诊疗人次 (encounters)")
            let outcome = try desk.take(["round": changed], reason: "笔误")
            #expect(outcome.counts.map { [$0.new, $0.unchanged, $0.corrected] } == [[0, 1, 1]])
            let kept = try desk.database.read { snapshot in
                try snapshot.rows("SELECT audit_seq, record_id, field, old_value, new_value, reason FROM corrections")
            }
            #expect(kept == [[
                .int(3), .text("350427001001|2026-11-17|am"), .text("encounters"), .text("31"), .text("13"),
                .text("笔误"),
            ]])
            let touched: SQL = "SELECT changed_seq FROM rounds ORDER BY id"
            let seqs = try desk.database.read { try $0.rows(touched) { $0.int(0) } }
            #expect(seqs == [3, 2])
            let detail = try desk.database.read {
                try $0.first("SELECT detail FROM audit_entries WHERE seq = 3") { $0.text(0) ?? "" }
            }
            #expect(detail?.contains("笔误") == true)
            #expect(try AuditChain.verify(desk.database) == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `the reason may stand in a column, row by row`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(["round": rounds])
            let problems = try desk.complaints([
                "round": """
                village,date,session,status,更正原因
                350427001001,2026-11-17,am,missed,暴雨封路
                350427001002,2026-11-18,pm,missed,
                """
            ])
            #expect(problems.map(\.row) == [3])
            try desk.take(["round": "village,date,session,status,更正原因\n350427001001,2026-11-17,am,missed,暴雨封路\n"])
            // A column that the sheet does not have is not spoken of: the patients stay.
            #expect(try row(desk).first?[4] == .int(31))
            #expect(try row(desk).first?[2] == .text("missed"))
        }
    }

    @Test(arguments: Engine.available)
    func `a dry run checks everything and writes nothing`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let outcome = try desk.take(["round": rounds], isDryRun: true)
            #expect(outcome.isDryRun && outcome.auditSeq == nil)
            #expect(outcome.counts.map(\.new) == [2])
            #expect(try desk.count("rounds") == 0)
            #expect(try AuditChain.verify(desk.database) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `records may refer to records that come later in the same import`(engine: Engine) throws {
        try ImportDesk.with(engine, isEmpty: true) { desk throws in
            let outcome = try desk.take([
                "region": "id,name,level,parent\n350427,沙县区,county,350400\n350400,三明市,city,\n",
                "village": "编号,名称,所属乡镇\n350427001001,上屋村,350427\n",
            ])
            #expect(outcome.counts.map(\.new) == [2, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `GBK and a byte-order mark are read`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let text = "编号,名称,所属乡镇\n350427001003,梅列村,350427\n"
            let gbk = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
            try desk.take(bytes: ["村": Array(gbk)])
            try desk.take(bytes: ["village": [0xEF, 0xBB, 0xBF] + Array(text.utf8)])
            let name = try desk.database.read {
                try $0.first("SELECT name FROM villages WHERE id = '350427001003'") { $0.text(0) ?? "" }
            }
            #expect(name == "梅列村")
        }
    }

    @Test(arguments: Engine.available)
    func `a broken file is a problem beside the others`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let problems = try desk.complaints([
                "round": """
                    village,date,session,status
                    350427001001,2026-02-30,am,completed
                    "350427001001,2026-11-17
                    """
            ])
            #expect(problems.count == 2)
            #expect(problems.last?.source.contains("round.csv") == true)
        }
    }

    @Test func `a path with nothing there is missing, a strange file invalid`() throws {
        try ImportDesk.with(.sqlite) { desk throws in
            let missing = #expect(throws: Failure.self) { try desk.take(path: desk.folder.path + "/none") }
            #expect(missing?.kind == .missing)
            let strange = desk.folder.appendingPathComponent("x.pdf")
            try Data("x".utf8).write(to: strange)
            let invalid = #expect(throws: Failure.self) { try desk.take(path: strange.path) }
            #expect(invalid?.kind == .invalid)
        }
    }
}
