@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct WorkbookValueTests {
    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>\
        <numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.00&quot;d&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>\
        <xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>
        """

    /// The first row of a sheet made of `cells`.
    private func row(_ cells: String, texts: String = "", settings: String = "") throws -> SheetRow {
        let scratch = try Scratch()
        let sheet = "<sheetData><row>\(cells)</row></sheetData>"
        let raw = RawWorkbook(sheet: sheet, texts: texts, styles: Self.styles, settings: settings)
        let book = try WorkbookReader(try raw.write(to: scratch.url("t.xlsx")))
        return try book.rows(of: book.sheets[0]).next() ?? SheetRow()
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `texts are shared, inline or of formulas; runs are joined and phonetic guides left out`() throws {
        let texts = """
            <si><t>县</t></si>\
            <si><r><rPr><b/></rPr><t xml:space="preserve">巡 </t></r><r><t>诊</t></r>\
            <rPh sb="0" eb="1"><t>xun</t></rPh></si>\
            <si><t>a_x000D_b_x005F_x0041_</t></si>
            """
        let cells = """
            <c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>\
            <c t="inlineStr"><is><r><t>方家</t></r><r><t>庄</t></r><rPh><t>fang</t></rPh></is></c>\
            <c t="str"><f>A1&amp;"x"</f><v>县x</v></c>
            """
        let row = try row(cells, texts: texts)
        #expect(row.cells.map(\.value) == ["县", "巡 诊", "a\rb_x0041_", "方家庄", "县x"].map { .text($0) })
        #expect(row.cells.map(\.isFormula) == [false, false, false, false, true])
    }

    @Test func `numbers, booleans and errors`() throws {
        let cells = """
            <c><v>350427001</v></c><c t="n"><v>-1.5E-3</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>\
            <c t="e"><v>#N/A</v></c><c s="5"><v>2</v></c>
            """
        let values = try row(cells).cells.map(\.value)
        #expect(values == [
            .number(350_427_001), .number(-0.0015), .boolean(true), .boolean(false), .error("#N/A"), .number(2),
        ])
        #expect(values.map(\.text) == ["350427001", "-0.0015", "true", "false", "#N/A", "2"])
        #expect(CellValue.number(0.1 + 0.2).text == "0.3")
    }

    @Test func `days and times follow the number format`() throws {
        let cells = """
            <c s="1"><v>46348</v></c><c s="2"><v>46348.354166666664</v></c><c s="3"><v>46348</v></c>\
            <c s="4"><v>1.5</v></c><c s="6"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>59</v></c>\
            <c s="1"><v>-1</v></c>
            """
        let day = try date("2026-11-22")
        #expect(try row(cells).cells.map(\.value) == [
            .date(day), .dateTime(day, seconds: 30_600), .date(day), .time(seconds: 129_600), .time(seconds: 43_200),
            .number(60), .date(try date("1900-02-28")), .number(-1),
        ])
    }

    @Test func `a workbook may count days from 1904`() throws {
        let row = try row(#"<c s="1"><v>44886</v></c>"#, settings: #"<workbookPr date1904="1"/>"#)
        #expect(row[0] == .date(try date("2026-11-22")))
    }

    @Test func `strict workbooks write days as text`() throws {
        let cells = """
            <c t="d"><v>2026-11-22</v></c><c t="d"><v>2026-11-22T08:30:00.000Z</v></c><c t="d"><v>08:30:00</v></c>
            """
        let day = try date("2026-11-22")
        #expect(try row(cells).cells.map(\.value) == [
            .date(day), .dateTime(day, seconds: 30_600), .time(seconds: 30_600),
        ])
    }

    @Test func `a formula says that it is one, and whether anybody calculated it`() throws {
        let cells = """
            <c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c><f>A1</f><v/></c>
            """
        let row = try row(cells)
        #expect(row.cells.map(\.value) == [.number(2), .uncalculated, .text(""), .uncalculated])
        #expect(row.cells.map(\.isFormula) == [true, true, true, true])
    }

    @Test func `cells without place follow one another, styled empty cells are none`() throws {
        let row = try row(#"<c r="B1"><v>1</v></c><c><v>2</v></c><c s="1"/><c r="AA1"><v>3</v></c>"#)
        #expect(row.cells.map(\.column) == [1, 2, 26])
        #expect(row[0] == .empty && row[1] == .number(1) && row[3] == .empty && row[26] == .number(3))
    }
}
