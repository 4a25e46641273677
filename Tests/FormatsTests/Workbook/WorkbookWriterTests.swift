@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct WorkbookWriterTests {
    /// A workbook with everything a sheet can have.
    private func writeFull(_ url: URL) throws {
        let writer = try WorkbookWriter(url, properties: DocumentProperties(title: "附件"))
        let lists = try writer.sheet("选项")
        try lists.write([.text("上午"), .text("下午")], row: 1)
        try lists.hide()
        let sheet = try writer.sheet("附'表1")
        try sheet.activate()
        try sheet.width(0...2, 18)
        try sheet.height(row: 1, 30)
        let style = CellStyle.printed.with { $0.isBold = true; $0.color = 0; $0.fill = 0xFFEECC }
        try sheet.merge(CellRange(rows: 1...2, columns: 0...1), .text("下沉"), style: style)
        try sheet.merge(CellRange(rows: 1...1, columns: 2...3), .number(5), style: .header)
        try sheet.writeLink(.number(7), to: CellAddress(row: 2, column: 0), in: "附'表1", row: 3, column: 0)
        try sheet.dropDown(CellRange(rows: 4...9, columns: 0...0), choices: ["是", "否"], message: "填是或否")
        let source = try #require(CellRange("A1:B1"))
        try sheet.dropDown(CellRange(rows: 4...9, columns: 1...1), from: source, in: "选项")
        try sheet.note("填写说明：\n按周填", row: 4, column: 0)
        try sheet.freeze(rows: 2, columns: 1)
        try sheet.autofilter(CellRange(rows: 2...9, columns: 0...3))
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.repeatedRows = 1...2
        printing.footer = "第 &P 页"
        try sheet.setPrinting(printing)
        try writer.finish()
    }

    @Test func `the same content gives the same bytes, whatever the clock says`() throws {
        let scratch = try Scratch()
        try writeFull(scratch.url("a.xlsx"))
        // Zip and document times have steps of at most two seconds.
        usleep(2_100_000)
        try writeFull(scratch.url("b.xlsx"))
        let (first, second) = (try Data(contentsOf: scratch.url("a.xlsx")), try Data(contentsOf: scratch.url("b.xlsx")))
        #expect(first == second && !first.isEmpty)
        #expect(try scratch.names == ["a.xlsx", "b.xlsx"])
    }

    @Test func `merged and linked cells keep their values`() throws {
        let scratch = try Scratch()
        try writeFull(scratch.url("a.xlsx"))
        let book = try WorkbookReader(scratch.url("a.xlsx"))
        #expect(book.sheets.map(\.isHidden) == [true, false])
        let sheet = book.sheets[1]
        #expect(try book.mergedRanges(of: sheet).map(\.description) == ["A1:B2", "C1:D1"])
        let rows = try book.rows(of: sheet).rest()
        #expect(rows.map(\.number) == [1, 3])
        #expect(rows[0][0] == .text("下沉") && rows[0][2] == .number(5) && rows[1][0] == .number(7))
    }

    @Test func `sheet names that the format refuses are refused`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"))
        _ = try writer.sheet("表")
        for name in ["", "表", "a/b", String(repeating: "长", count: 32)] {
            #expect(failure { _ = try writer.sheet(name) }.kind == .invalid)
        }
    }

    @Test func `a list that no cell can hold must go to a sheet`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"))
        let sheet = try writer.sheet("表")
        let range = CellRange(rows: 1...9, columns: 0...0)
        let long = (1...40).map { "选项选项选\($0)" }
        #expect(failure { try sheet.dropDown(range, choices: long) }.what.contains("255"))
        let chinese = Array(repeating: "乡镇卫生院", count: 17)
        #expect(failure { try sheet.dropDown(range, choices: chinese) }.what.contains("255 字节"))
        try sheet.dropDown(range, choices: Array(chinese.dropLast()))
        #expect(failure { try sheet.dropDown(range, choices: ["a,b"]) }.remedy?.contains("区域") == true)
        try writer.finish()
    }

    @Test func `streaming goes down only and merges within a row only`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"), isStreaming: true)
        let sheet = try writer.sheet("表")
        try sheet.write(.number(1), row: 5, column: 0)
        #expect(failure { try sheet.write(.number(1), row: 4, column: 0) }.kind == .defect)
        #expect(failure { try sheet.merge(CellRange(rows: 6...7, columns: 0...1), .empty) }.kind == .invalid)
        #expect(failure { try sheet.write(.number(1), row: 1_048_577, column: 0) }.kind == .defect)
        try sheet.merge(CellRange(rows: 6...6, columns: 0...1), .text("合并"))
        try writer.finish()
        #expect(failure { try sheet.write(.number(1), row: 9, column: 0) }.what.contains("写完"))
        let book = try WorkbookReader(scratch.url("t.xlsx"))
        #expect(try book.rows(of: book.sheets[0]).rest().map { $0[0] } == [.number(1), .text("合并")])
    }

    @Test func `a text beyond the format is refused and nothing is left of an unfinished file`() throws {
        let scratch = try Scratch()
        do {
            let writer = try WorkbookWriter(scratch.url("t.xlsx"))
            let sheet = try writer.sheet("表")
            let long = String(repeating: "长", count: 32_768)
            #expect(failure { try sheet.write(.text(long), row: 2, column: 1) }.place == "表!B2")
            try sheet.write(.text(String(long.dropLast())), row: 2, column: 1)
        }
        #expect(try scratch.names == [])
        #expect(failure { _ = try WorkbookWriter(scratch.url("no/t.xlsx")) }.kind == .missing)
    }

    @Test func `a full disk is an error and leaves the old file`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let scratch = try Scratch()
        let url = try scratch.file("t.xlsx", "old".utf8)
        // The temporary file is a link to the device that is always full.
        try FileManager.default.createSymbolicLink(
            atPath: PendingFile(url).temporary, withDestinationPath: "/dev/full")
        let writer = try WorkbookWriter(url)
        try writer.sheet("表").write(.number(1), row: 1, column: 0)
        #expect(failure { try writer.finish() }.kind == .unavailable)
        #expect(try scratch.names == ["t.xlsx"])
        #expect(try String(contentsOf: url, encoding: .utf8) == "old")
    }
}
