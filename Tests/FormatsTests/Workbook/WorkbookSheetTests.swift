@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct WorkbookSheetTests {
    private func open(_ raw: RawWorkbook, in scratch: Scratch) throws -> WorkbookReader {
        try WorkbookReader(try raw.write(to: scratch.url("t.xlsx")))
    }

    @Test func `sheets come in the order of their tabs, with the hidden ones marked and charts left out`() throws {
        let scratch = try Scratch()
        var raw = RawWorkbook(sheet: "")
        raw.parts.removeAll { $0.name.hasPrefix("xl/workbook") || $0.name.hasPrefix("xl/_rels") }
        raw.add("xl/workbook.xml", """
            <x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="二" r:id="rId2"/>\
            <x:sheet name="图" r:id="rId3"/>\
            <x:sheet name="一" r:id="rId1" state="hidden"/></x:sheets></x:workbook>
            """)
        raw.add("xl/_rels/workbook.xml.rels", RawWorkbook.relationships([
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "../xl/./second.xml"), ("chartsheet", "c.xml"),
        ]))
        raw.add("xl/second.xml", """
            <x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """)
        let book = try open(raw, in: scratch)
        #expect(book.sheets.map(\.name) == ["二", "一"])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(try book.rows(of: book.sheets[0]).next()?[0] == .number(7))
    }

    @Test func `a million empty rows at the end are passed over`() throws {
        let scratch = try Scratch()
        let empty = (2...1_048_576).map { "<row r=\"\($0)\"/>" }.joined()
        let raw = RawWorkbook(sheet: "<sheetData><row r=\"1\"><c><v>1</v></c></row>\(empty)</sheetData>")
        let book = try open(raw, in: scratch)
        #expect(try book.rows(of: book.sheets[0]).rest().map(\.number) == [1])
    }

    @Test func `merged ranges are told, and filled on request`() throws {
        let scratch = try Scratch()
        let rows = """
            <row r="1"><c r="A1" t="str"><v>宝坻</v></c><c r="B1"/><c r="C1"><v>1</v></c></row>\
            <row r="2"><c r="A2"/><c r="C2"><v>2</v></c></row><row r="3"><c r="A3"/></row>\
            <row r="4"><c r="C4"><v>4</v></c></row>
            """
        let merges = #"<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>"#
        let book = try open(RawWorkbook(sheet: "<sheetData>\(rows)</sheetData>\(merges)"), in: scratch)
        let sheet = book.sheets[0]
        #expect(try book.mergedRanges(of: sheet).map(\.description) == ["A1:B3"])

        #expect(try book.rows(of: sheet).rest().map { $0.cells.map(\.column) } == [[0, 2], [2], [2]])
        let filled = try book.rows(of: sheet, fillsMerged: true).rest()
        #expect(filled.map(\.number) == [1, 2, 4])
        #expect(filled.map { $0.cells.map(\.column) } == [[0, 1, 2], [0, 1, 2], [2]])
        #expect(filled[1][1] == .text("宝坻"))
        #expect(filled[0].cells.map(\.isFilled) == [false, true, false])
        #expect(filled[1].cells.map(\.isFilled) == [true, true, false])
    }

    @Test func `two sheets may be read side by side`() throws {
        let scratch = try Scratch()
        let writer = try WorkbookWriter(scratch.url("t.xlsx"))
        for name in ["一", "二"] {
            let sheet = try writer.sheet(name)
            for row in 1...300 { try sheet.write(.text("\(name)\(row)"), row: row, column: 0) }
        }
        try writer.finish()
        let book = try WorkbookReader(scratch.url("t.xlsx"))
        let readers = try book.sheets.map { try book.rows(of: $0) }
        for row in 1...300 {
            #expect(try readers[0].next()?[0] == .text("一\(row)"))
            #expect(try readers[1].next()?[0] == .text("二\(row)"))
        }
    }
}
