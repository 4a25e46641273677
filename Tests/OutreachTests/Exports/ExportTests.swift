import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct ExportTests {
    private let villages = """
        编号,名称,所属乡镇,服务人口,面积,已设机构
        350427001003,"梅列, ""新""村",350427,1200,3.25,是
        350427001004,远 村,350427,,12,否
        """
    private let rounds = """
        village,date,session,status,start,encounters,services
        350427001003,2026-11-17,am,completed,8:20,31,education;慢病管理
        350427001004,2026/1/5,下午,完成,,,
        """

    @Test(arguments: Engine.available)
    func `an export that is imported elsewhere exports the same bytes`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(["village": villages, "round": rounds])
            let first = try desk.exported()
            #expect(Set(first.keys) == ["region.csv", "village.csv", "round.csv"])
            try ImportDesk.with(engine, isEmpty: true) { other throws in
                try other.take(path: desk.folder.appendingPathComponent("out").path)
                #expect(try other.exported() == first)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a workbook that is imported elsewhere exports the same bytes, and so does the folder`(
        engine: Engine
    ) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(["village": villages, "round": rounds])
            let (one, two) = (desk.folder.path + "/one.xlsx", desk.folder.path + "/two.xlsx")
            _ = try Exports.run(desk.database, to: one)
            try ImportDesk.with(engine, isEmpty: true) { other throws in
                try other.take(path: one)
                _ = try Exports.run(other.database, to: two)
                #expect(FileManager.default.contentsEqual(atPath: one, andPath: two))
                #expect(try other.exported() == (try desk.exported()))
            }
        }
    }

    @Test func `both engines export the same bytes`() throws {
        var exports: [[String: Data]] = []
        for engine in Engine.available {
            try ImportDesk.with(engine) { desk throws in
                try desk.take(["village": villages, "round": rounds])
                exports.append(try desk.exported())
            }
        }
        #expect(exports.allSatisfy { $0 == exports.first })
        #expect(exports.first?["round.csv"].map { String(decoding: $0, as: UTF8.self) } == """
            id,village,date,session,status,team,institution,start,end,encounters,services,place,vehicle,reason
            350427001003|2026-11-17|am,350427001003,2026-11-17,am,completed,,,08:20,,31,chronic_care;education,,,
            350427001004|2026-01-05|pm,350427001004,2026-01-05,pm,completed,,,,,,,,,

            """)
    }
}
