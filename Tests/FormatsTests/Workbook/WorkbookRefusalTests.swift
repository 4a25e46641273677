@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct WorkbookRefusalTests {
    /// The failure of reading all rows of `raw`.
    private func refusal(_ raw: RawWorkbook, _ limits: WorkbookLimits = WorkbookLimits()) throws -> Failure {
        let scratch = try Scratch()
        let url = try raw.write(to: scratch.url("t.xlsx"))
        return failure {
            let book = try WorkbookReader(url, limits: limits)
            _ = try book.rows(of: book.sheets[0], fillsMerged: true).rest()
        }
    }

    private func refusal(_ bytes: [UInt8]) throws -> Failure {
        let scratch = try Scratch()
        let url = try scratch.file("t.xlsx", bytes)
        return failure { _ = try WorkbookReader(url) }
    }

    private func refusal(rows: String) throws -> Failure {
        try refusal(RawWorkbook(sheet: "<sheetData>\(rows)</sheetData>"))
    }

    @Test func `what is no workbook says what to do`() throws {
        let old = try refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
        #expect(old.what.contains(".xls") && old.remedy?.contains("另存为 .xlsx") == true)
        #expect(try refusal(Array("a,b\n1,2\n".utf8)).what.contains("不是 zip"))
        #expect(try refusal([]).what.contains("空的"))
        var text = RawWorkbook(sheet: "")
        text.parts[1].bytes = Array("<document/>".utf8)
        #expect(try refusal(text).what.contains("不是 .xlsx 工作簿"))
    }

    @Test func `an archive that was cut off is damaged, wherever the cut is`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"))
        let sheet = try writer.sheet("表")
        for row in 1...2000 { try sheet.write(.number(row * 7919 % 1000), row: row, column: 0) }
        try writer.finish()
        let bytes = try [UInt8](Data(contentsOf: scratch.url("t.xlsx")))
        for part in 1...9 {
            #expect(try refusal(Array(bytes.prefix(bytes.count * part / 10))).kind == .invalid)
        }
        var broken = bytes
        for index in 200..<600 { broken[index] ^= 0x55 }
        let url = try scratch.file("broken.xlsx", broken)
        let caught = failure {
            let book = try WorkbookReader(url)
            for sheet in book.sheets { _ = try book.rows(of: sheet).rest() }
        }
        #expect(caught.kind == .invalid)
    }

    @Test func `document types and entities are refused`() throws {
        let head = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            """
        let caught = try refusal(RawWorkbook(sheet: "<sheetData><row><c><v>&b;</v></c></row></sheetData>", head: head))
        #expect(caught.what.contains("document type"))
        #expect(caught.place?.contains("xl/worksheets/sheet1.xml") == true)
    }

    @Test func `a zip bomb is stopped by ratio, by size of a part and by size of all`() throws {
        let blank = String(repeating: " ", count: 4 << 20)
        let bomb = RawWorkbook(sheet: "<sheetData>\(blank)</sheetData>")
        var limits = WorkbookLimits()
        limits.ratioFloorBytes = 1 << 20
        #expect(try refusal(bomb, limits).what.contains("解压成"))
        limits = WorkbookLimits()
        limits.entryBytes = 1 << 20
        let large = try refusal(bomb, limits)
        #expect(large.what.contains("sheet1.xml") && large.what.contains("上限为 1048576"))
        limits = WorkbookLimits()
        limits.totalBytes = 1 << 20
        #expect(try refusal(bomb, limits).what.contains("压缩包解压后"))
        limits = WorkbookLimits()
        limits.entries = 3
        #expect(try refusal(bomb, limits).what == "压缩包含 6 个文件；上限为 3")
    }

    @Test func `shared texts, merged ranges and filled cells are bounded`() throws {
        var limits = WorkbookLimits()
        limits.sharedTextBytes = 100
        let texts = String(repeating: "<si><t>0123456789</t></si>", count: 11)
        #expect(try refusal(RawWorkbook(sheet: "", texts: texts), limits).what.contains("共享文字"))
        let merged = RawWorkbook(sheet: #"<mergeCells><mergeCell ref="A1:Z1048576"/></mergeCells>"#)
        #expect(try refusal(merged).what.contains("27262976 个单元格"))
        let odd = RawWorkbook(sheet: #"<mergeCells><mergeCell ref="A0:B9"/></mergeCells>"#)
        #expect(try refusal(odd).what.contains("A0:B9"))
    }

    @Test func `rows, columns and texts beyond the format are refused with their place`() throws {
        #expect(try refusal(rows: #"<row r="1048577"/>"#).what.contains("1048577 行；上限为 1048576"))
        #expect(try refusal(rows: #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#).what.contains("16385"))
        let long = String(repeating: "长", count: 32_768)
        let caught = try refusal(rows: #"<row><c r="B1" t="inlineStr"><is><t>\#(long)</t></is></c></row>"#)
        #expect(caught.what.contains("32767") && caught.place?.hasSuffix("#表!B1") == true)
    }

    @Test(arguments: [
        #"<row r="2"/><row r="2"/>"#, #"<row r="x"/>"#,
        #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
        #"<row r="1"><c r="A2"><v>1</v></c></row>"#, "<row><c><v>1,5</v></c></row>", "<row><c><v>1e999</v></c></row>",
        #"<row><c t="s"><v>5</v></c></row>"#, #"<row><c t="d"><v>2026-02-30</v></c></row>"#, "<row><c></row>",
    ])
    func `damaged sheets are refused`(rows: String) throws {
        #expect(try refusal(rows: rows).kind == .invalid)
    }

    @Test func `elements nest no deeper and tags run no longer than is sane`() throws {
        #expect(try refusal(rows: String(repeating: "<a>", count: 200)).what.contains("嵌套"))
        let tag = "<!--" + String(repeating: "0123456789abcdef", count: 200_000) + "-->"
        #expect(try refusal(rows: tag).what.contains("过长"))
    }
}
