@testable import Formats
import Foundation
import Testing

@Suite struct CSVEncodingTests {
    private static let table = [["村", "医生", "备注"], ["方家庄", "张三", "巡诊2次，𠮷"], ["Ääö", "李四", ""]]
    private static let text = "村,医生,备注\n方家庄,张三,巡诊2次，𠮷\nÄäö,李四,\n"

    private func read(_ bytes: some Sequence<UInt8>, chunkBytes: Int = 256 << 10) throws -> (CSVEncoding, [[String]]) {
        let scratch = try Scratch()
        let url = try scratch.file("t.csv", bytes)
        let reader = try CSVReader(url, limits: CSVLimits(), chunkBytes: chunkBytes)
        return (reader.encoding, try reader.rest())
    }

    @Test(arguments: [5, 8, 13, 256 << 10])
    func `UTF-8 with and without byte-order mark`(chunkBytes: Int) throws {
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let (encoding, rows) = try read(mark + Array(Self.text.utf8), chunkBytes: chunkBytes)
            #expect(encoding == .utf8)
            #expect(rows == Self.table)
        }
    }

    @Test(arguments: [5, 8, 13, 256 << 10])
    func `UTF-16 with byte-order mark, both ways round`(chunkBytes: Int) throws {
        for isBig in [true, false] {
            let units = Array("\u{FEFF}\(Self.text)".utf16)
            let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
            let (encoding, rows) = try read(bytes, chunkBytes: chunkBytes)
            #expect(encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
            #expect(rows == Self.table)
        }
    }

    @Test(arguments: [5, 8, 13, 256 << 10])
    func `GB18030, whose second bytes may look like ASCII and whose rare characters take four`(chunkBytes: Int) throws {
        let bytes = try #require(Self.text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let (encoding, rows) = try read(bytes, chunkBytes: chunkBytes)
        #expect(encoding == .gb18030)
        #expect(rows == Self.table)
    }

    @Test func `GBK is found even where the first Chinese character comes late`() throws {
        let ascii = String(repeating: "a,b\n", count: 100_000)
        let bytes = Array(ascii.utf8) + [0xB7, 0xBD, 0x2C, 0xBC, 0xD2, 0x0A]
        let (encoding, rows) = try read(bytes)
        #expect(encoding == .gb18030)
        #expect(rows.count == 100_001)
        #expect(rows.last == ["方", "家"])
    }

    @Test func `a bad byte in what is certainly UTF-8 names its line`() throws {
        let scratch = try Scratch()
        let good = String(repeating: "巡诊,村\n", count: 300)
        let url = try scratch.file("t.csv", Array(good.utf8) + [0x61, 0xFF, 0x0A])
        let caught = failure { _ = try CSVReader(url).rest() }
        #expect(caught.kind == .invalid)
        #expect(caught.place == "\(url.path):301")
    }

    @Test(arguments: [[0x61, 0x2C, 0xFF, 0x0A], [0x61, 0x0A, 0xB7], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xDC]])
    func `bytes that are text in no encoding are refused`(bytes: [UInt8]) throws {
        let scratch = try Scratch()
        let url = try scratch.file("t.csv", bytes)
        #expect(failure { _ = try CSVReader(url).rest() }.what.contains("不是 "))
    }

    @Test func `an empty file has no rows`() throws {
        #expect(try read([]).1.isEmpty)
        #expect(try read([0xEF, 0xBB, 0xBF]).1.isEmpty)
        #expect(try read(Array("\n\r\n\n".utf8)).1.isEmpty)
    }
}
