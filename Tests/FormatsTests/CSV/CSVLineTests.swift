@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct CSVLineTests {
    private func rows(_ text: String, chunkBytes: Int = 5) throws -> [(line: Int, cells: [String])] {
        let scratch = try Scratch()
        let url = try scratch.file("t.csv", text.utf8)
        let reader = try CSVReader(url, limits: CSVLimits(), chunkBytes: chunkBytes)
        var rows: [(Int, [String])] = []
        while let row = try reader.next() { rows.append((row.line, row.cells)) }
        return rows
    }

    @Test(arguments: ["\n", "\r\n", "\r"], [5, 6, 7, 1000])
    func `each row knows its line, over blank lines and line breaks in quotes`(end: String, chunkBytes: Int) throws {
        let lines = ["a,b", "", "1,\"x", "y\"", "", "2,z"]
        let rows = try rows(lines.joined(separator: end), chunkBytes: chunkBytes)
        #expect(rows.map(\.line) == [1, 3, 6])
        #expect(rows.map(\.cells) == [["a", "b"], ["1", "x\(end)y"], ["2", "z"]])
    }

    @Test func `a row of separators is a row of empty cells and says that it is blank`() throws {
        let scratch = try Scratch()
        let reader = try CSVReader(try scratch.file("t.csv", "a,b\n,\n".utf8))
        #expect(try reader.next()?.isBlank == false)
        let blank = try #require(try reader.next())
        #expect(blank.isBlank && blank.count == 2 && blank.isEmpty(1))
    }

    @Test func `a quote inside an unquoted cell stands for itself`() throws {
        #expect(try rows("5\" pipe,b\n").map(\.cells) == [["5\" pipe", "b"]])
    }

    @Test func `a first line with tabs and no comma makes the tab the separator`() throws {
        #expect(try rows("a\tb\n1\t2,5\n", chunkBytes: 64).map(\.cells) == [["a", "b"], ["1", "2,5"]])
        #expect(try rows("a\tb,c\n", chunkBytes: 64).map(\.cells) == [["a\tb", "c"]])
    }

    @Test func `a row that is kept does not change when the next one is read`() throws {
        let scratch = try Scratch()
        let reader = try CSVReader(try scratch.file("t.csv", "one,two\nthree,four\n".utf8))
        let first = try #require(try reader.next())
        let second = try #require(try reader.next())
        #expect(first.cells == ["one", "two"])
        #expect(second.cells == ["three", "four"])
    }
}
