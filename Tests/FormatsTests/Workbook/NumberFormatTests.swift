@testable import Formats
import Testing

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("General", .number), ("0.00E+00", .number), ("#,##0;[Red]-#,##0", .number), ("0\"天\"", .number),
        ("\"d\"0", .number), ("\\d0", .number), ("@", .number), ("[$¥-804]#,##0.00", .number), ("_ * #,##0_ ", .number),
        ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"d\"日\";@", .date), ("[$-804]aaaa", .date), ("mm/yy", .date),
        ("m\"月\"", .date), ("e\"年\"", .date), ("yyyy/m/d h:mm", .date), ("[DBNum1][$-804]yyyy\"年\"", .date),
        ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("上午/下午h\"时\"mm\"分\"", .time),
        ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
    ] as [(String, DateSerial.Display)])
    func `a format tells days, times and numbers apart`(code: String, display: DateSerial.Display) {
        #expect(NumberFormat.display(code: code) == display)
    }

    @Test func `built-in formats of Chinese versions are days and times`() {
        #expect([14, 22, 31, 57].allSatisfy { NumberFormat.display(builtIn: $0) == .date })
        #expect([18, 33, 45, 56].allSatisfy { NumberFormat.display(builtIn: $0) == .time })
        #expect([0, 1, 10, 37, 49].allSatisfy { NumberFormat.display(builtIn: $0) == .number })
    }

    @Test func `addresses and ranges read and write`() {
        #expect(CellAddress("$AB$12") == CellAddress(row: 12, column: 27))
        #expect(CellAddress("XFD1048576")?.description == "XFD1048576")
        for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A-1", "AAAAAAAAA1"] {
            #expect(CellAddress(wrong) == nil)
        }
        #expect(CellRange("B2:C3") == CellRange(rows: 2...3, columns: 1...2))
        #expect(CellRange("B2")?.area == 1)
        for wrong in ["C3:B2", "A1:", "A1:B2:C3", ":"] { #expect(CellRange(wrong) == nil) }
        let columns = (0...20_000).map { CellAddress("\(CellAddress.letters($0))1")?.column }
        #expect(columns == (0...20_000).map { $0 < 16_384 ? $0 : nil })
    }
}
