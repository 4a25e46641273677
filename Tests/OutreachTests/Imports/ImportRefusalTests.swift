import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct ImportRefusalTests {
    private let header = "village,date,session,status\n"

    @Test(arguments: Engine.available)
    func `an unknown column is refused and the nearest header named`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let row = "350427001001,2026-11-17,am,completed\n"
            let problems = try desk.complaints(["round": "village,date,session,staus\n" + row])
            let unknown = try #require(problems.first)
            #expect(unknown.source == "round.csv" && unknown.row == 1 && unknown.value == "staus")
            #expect(unknown.nearest == "status")
            #expect(problems.count == 2, "the required column is missing too")
            #expect(try desk.count("rounds") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `every value of the wrong type is named with row, column, value and what was expected`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let problems = try desk.complaints([
                "round": """
                village,date,session,status,start,encounters
                350427001001,2026-02-30,am,completed,8:20,31
                350427001001,2026-11-18,evening,completed,25:99,many
                350427001001,2026-11-19,am,complete,,3
                """
            ])
            let lines = problems.map { "\($0.row ?? 0) \($0.column ?? "") \($0.value ?? "")" }
            #expect(lines == [
                "2 日期 (date) 2026-02-30", "3 时段 (session) evening", "3 开始时间 (start) 25:99",
                "3 诊疗人次 (encounters) many", "4 状态 (status) complete",
            ])
            #expect(problems.last?.nearest == "completed")
            #expect(problems.allSatisfy { $0.expected != nil && $0.source == "round.csv" })
            #expect(problems.first?.description.contains("round.csv 第 2 行") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a round in an unknown village is refused and the nearest village named`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let files = ["round": header + "350427001003,2026-11-17,am,completed\n上屋村,2026-11-17,am,completed\n"]
            let problems = try desk.complaints(files)
            #expect(problems.map(\.value) == ["350427001003", "上屋村"])
            #expect(problems.first?.nearest == "350427001001")
            #expect(problems.last?.nearest == "350427001001", "a name is answered with the id of that name")
            #expect(try desk.count("rounds") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `references to a kind whose file could not be read are not complained of`(engine: Engine) throws {
        try ImportDesk.with(engine, isEmpty: true) { desk throws in
            let rounds = header + "350427001001,2026-11-17,am,completed\n"
            let region = "id,name,level\n350427,沙县区,county\n"
            let village = "id,name,region,colour\n350427001001,上屋村,350427,red\n"
            let unread = try desk.complaints(["round": rounds, "region": region, "village": village])
            #expect(unread.map(\.value) == ["colour"])
            let misnamed = try desk.complaints(["round": rounds, "region": region, "vilage": village])
            #expect(misnamed.map(\.value) == ["vilage"])
        }
    }

    @Test(arguments: Engine.available)
    func `the same id with different values is refused, with equal ones taken once`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let row = "350427001001,2026-11-17,am,completed\n"
            let problems = try desk.complaints(["round": header + row + "350427001001,2026-11-17,am,missed\n"])
            #expect(problems.map(\.row) == [3])
            #expect(problems.first?.what.contains("round.csv 第 2 行") == true)
            #expect(try desk.complaints(["round": header + row + row]).isEmpty)
            #expect(try desk.count("rounds") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a period that ends before it starts is refused`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let problems = try desk.complaints([
                "village_mode": "village,mode,from,to\n350427001001,rounds,2026-03-01,2026-02-28\n"
            ])
            #expect(problems.map(\.value) == ["2026-02-28"])
            #expect(problems.first?.column == "结束日期 (to)")
        }
    }

    @Test(arguments: Engine.available)
    func `memberships that overlap are refused, within an import and against the file`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let head = "village,mode,from,to\n"
            let first = "350427001001,rounds,2025-01-01,2025-12-31\n"
            let problems = try desk.complaints(["village_mode": head + first + "350427001001,posting,2025-12-31,\n"])
            #expect(problems.count == 1)
            #expect(problems.first?.row == 3)
            #expect(problems.first?.what.contains("重叠") == true)
            #expect(try desk.complaints(["village_mode": head + first]).isEmpty)
            let late = ["village_mode": head + "350427001001,posting,2025-06-01,2026-01-01\n"]
            #expect(try desk.complaints(late).count == 1)
            #expect(try desk.complaints(["village_mode": head + "350427001001,posting,2026-01-01,\n"]).isEmpty)
            #expect(try desk.count("village_modes") == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a missing value, a missing id and a file of no kind are told`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let missing = try desk.complaints(["round": header + "350427001001,2026-11-17,,completed\n"])
            #expect(missing.map(\.column) == ["时段 (session)"])
            let nameless = try desk.complaints(["village": "编号,名称,所属乡镇\n,无名村,350427\n"])
            #expect(nameless.map(\.column) == ["编号 (id)"])
            let stranger = try desk.complaints(["rond": header])
            #expect(stranger.first?.nearest == "round")
            #expect(try desk.complaints(["round": ""]).first?.what == "没有表头")
        }
    }

    @Test(arguments: Engine.available)
    func `problems are listed up to the limit and the rest counted`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let rows = (0..<300).map { "350427001001,2026-02-30,am,bad\($0)\n" }.joined()
            let refusal = try #require(throws: ImportRefusal.self) { try desk.take(["round": header + rows]) }
            #expect(refusal.problems.count == 200)
            #expect(refusal.total == 600)
            #expect(refusal.description.contains("另有 400 处"))
        }
    }

    @Test(arguments: Engine.available)
    func `what is good is not kept when one row is bad, and the audit chain stays as it was`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let before = try AuditChain.verify(desk.database)
            let files = [
                "round": header + "350427001001,2026-11-17,am,completed\n",
                "village": "编号,名称,所属乡镇\n350427001009,新村,350499\n",
            ]
            #expect(try desk.complaints(files).count == 1)
            #expect(try desk.count("rounds") == 0)
            #expect(try desk.count("villages") == 2)
            #expect(try AuditChain.verify(desk.database) == before)
        }
    }
}
