import Formats
import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct WorkbookImportTests {
    private let header: [CellValue] = ["村", "日期", "时段", "状态", "诊疗人次"].map { .text($0) }
    private let day = CivilDate("2026-11-17")!

    @Test(arguments: Engine.available)
    func `dates and numbers of a workbook are taken as such`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let path = try desk.workbook(
                sheet: "巡诊",
                [header, [.text("350427001001"), .date(day), .text("上午"), .text("完成"), .number(31)]])
            #expect(try desk.take(path: path).counts.map(\.new) == [1])
            let id = try desk.database.read { try $0.first("SELECT id FROM rounds") { $0.text(0) ?? "" } }
            #expect(id == "350427001001|2026-11-17|am")
        }
    }

    @Test(arguments: Engine.available)
    func `a merged title is passed over and a merged value counts for each of its cells`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let rows: [[CellValue]] = [
                [], header, [.empty, .date(day), .text("上午"), .text("完成")],
                [.empty, .date(day), .text("下午"), .text("完成")],
            ]
            let path = try desk.workbook(sheet: "巡诊", rows) { sheet in
                try sheet.merge(CellRange(rows: 1...1, columns: 0...4), .text("2026年巡诊登记表"))
                try sheet.merge(CellRange(rows: 3...4, columns: 0...0), .text("350427001001"))
            }
            #expect(try desk.complaints(path: path).isEmpty)
            #expect(try desk.count("rounds") == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `an error cell is refused, an explaining sheet passed over, an unknown sheet refused`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let bad = try desk.workbook(
                sheet: "巡诊", [header, [.text("350427001001"), .date(day), .text("上午"), .text("完成"), .text("#N/A")]])
            #expect(try desk.complaints(path: bad).map(\.value) == ["#N/A"])
            let unknown = try desk.workbook(sheet: "巡珍", [header])
            #expect(try desk.complaints(path: unknown).map(\.nearest) == ["巡诊"])
            let explaining = try desk.workbook(sheet: "说明", [[.text("怎样填写")]])
            let outcome = try? desk.take(path: explaining)
            #expect(outcome?.isChange != true)
        }
    }

    @Test func `a file that is no workbook is told with its name`() throws {
        try ImportDesk.with(.sqlite) { desk throws in
            let url = desk.folder.appendingPathComponent("x.xlsx")
            try Data("no archive".utf8).write(to: url)
            let failure = #expect(throws: Failure.self) { try desk.take(path: url.path) }
            #expect(failure?.kind == .invalid)
            #expect(failure?.place?.contains("x.xlsx") == true)
        }
    }
}
