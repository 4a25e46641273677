@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct WorkbookRoundTripTests {
    @Test(arguments: 1...8, [true, false])
    func `any table of texts reads back as it was written`(seed: UInt64, isStreaming: Bool) throws {
        let scratch = try Scratch()
        let table = Tables.random(seed: seed, rows: 50)
        let writer = try WorkbookWriter(scratch.url("t.xlsx"), isStreaming: isStreaming)
        let sheet = try writer.sheet("数据")
        for (index, cells) in table.enumerated() { try sheet.write(cells.map { .text($0) }, row: index + 1) }
        try writer.finish()

        let book = try WorkbookReader(scratch.url("t.xlsx"))
        var read = [Int: SheetRow]()
        for row in try book.rows(of: book.sheets[0]).rest() { read[row.number] = row }
        for (index, cells) in table.enumerated() {
            for (column, text) in cells.enumerated() {
                let value = read[index + 1]?[column] ?? .empty
                #expect(value == (text.isEmpty ? .empty : .text(text)))
            }
        }
        #expect(read.values.reduce(0) { $0 + $1.cells.count } == table.joined().count { !$0.isEmpty })
    }

    @Test(arguments: [true, false])
    func `every kind of value reads back`(isStreaming: Bool) throws {
        let scratch = try Scratch()
        let day = try #require(CivilDate("2026-11-22"))
        var values: [CellValue] = [
            .number(0.1), .number(-3), .number(350_427_001_001), .boolean(true), .boolean(false), .date(day),
            .dateTime(day, seconds: 30_599), .time(seconds: 3_601), .time(seconds: 90_000), .text("=1+1"),
        ]
        values += ["1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31"].map { .date(CivilDate($0)!) }
        let writer = try WorkbookWriter(scratch.url("t.xlsx"), isStreaming: isStreaming)
        try writer.sheet("数据").write(values, row: 1)
        try writer.finish()
        let book = try WorkbookReader(scratch.url("t.xlsx"))
        #expect(try book.rows(of: book.sheets[0]).next()?.cells.map(\.value) == values)
    }

    @Test func `a day before 1900 is written as text, a formula without value not at all`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"))
        let sheet = try writer.sheet("数据")
        try sheet.write(.date(try #require(CivilDate("1899-12-31"))), row: 1, column: 0)
        #expect(failure { try sheet.write(.uncalculated, row: 1, column: 1) }.place == "数据!B1")
        try writer.finish()
        let book = try WorkbookReader(scratch.url("t.xlsx"))
        #expect(try book.rows(of: book.sheets[0]).next()?[0] == .text("1899-12-31"))
    }
}
