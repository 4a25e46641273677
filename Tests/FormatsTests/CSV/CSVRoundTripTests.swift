@testable import Formats
import Foundation
import Testing

@Suite struct CSVRoundTripTests {
    @Test(arguments: 1...20)
    func `any table reads back as it was written`(seed: UInt64) throws {
        let scratch = try Scratch()
        let table = Tables.random(seed: seed, rows: 60)
        let url = scratch.url("t.csv")
        let writer = try CSVWriter(url, hasMark: seed.isMultiple(of: 2))
        for row in table { try writer.write(row) }
        try writer.finish()
        #expect(try CSVReader(url).rest() == table)
        // Chunks of a few bytes cut through quotes, line ends and characters.
        for chunkBytes in [5, 7, 16, 61] {
            let reader = try CSVReader(url, limits: CSVLimits(), chunkBytes: chunkBytes)
            #expect(try reader.rest() == table)
        }
    }

    @Test func `cells are quoted only where a reader needs it, and lines end with LF`() throws {
        let scratch = try Scratch()
        let writer = try CSVWriter(scratch.url("t.csv"))
        try writer.write(["县", "a b", "x,y", "say \"hi\"", "two\nlines", "=1+1", ""])
        try writer.write([""])
        try writer.finish()
        let text = try String(contentsOf: scratch.url("t.csv"), encoding: .utf8)
        #expect(text == "县,a b,\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\",=1+1,\n\"\"\n")
    }

    @Test func `formulas are guarded on request, numbers are not`() throws {
        let scratch = try Scratch()
        let writer = try CSVWriter(scratch.url("t.csv"), guardsFormulas: true)
        try writer.write(["=1+1", "-3.5", "+86", "@x", "-x", "张三"])
        try writer.finish()
        #expect(try CSVReader(scratch.url("t.csv")).rest() == [["'=1+1", "-3.5", "+86", "'@x", "'-x", "张三"]])
    }

    @Test func `an unfinished file leaves the old one and nothing else`() throws {
        let scratch = try Scratch()
        let url = try scratch.file("t.csv", "old\n".utf8)
        do {
            let writer = try CSVWriter(url)
            try writer.write(["new"])
            #expect(failure { try writer.write(["a\0b"]) }.what.contains("NUL"))
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == "old\n")
        #expect(try scratch.names == ["t.csv"])
    }

    @Test func `a folder that is not there is said at once`() throws {
        let scratch = try Scratch()
        #expect(failure { _ = try CSVWriter(scratch.url("no/t.csv")) }.kind == .missing)
    }

    @Test func `a full disk is an error and leaves nothing`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let scratch = try Scratch()
        let url = scratch.url("t.csv")
        // The temporary file is a link to the device that is always full.
        try FileManager.default.createSymbolicLink(
            atPath: PendingFile(url).temporary, withDestinationPath: "/dev/full")
        let caught = failure {
            let writer = try CSVWriter(url)
            for _ in 0..<40_000 { try writer.write(["0123456789"]) }
            try writer.finish()
        }
        #expect(caught.kind == .unavailable && caught.what.contains("磁盘已满"))
        #expect(try scratch.names == [])
    }
}
