@testable import Formats
import Foundation
import Quantities
import Testing

@Suite struct CSVRefusalTests {
    private func refusal(_ text: String, _ limits: CSVLimits = CSVLimits()) throws -> (failure: Failure, path: String) {
        let scratch = try Scratch()
        let url = try scratch.file("t.csv", text.utf8)
        return (failure { _ = try CSVReader(url, limits: limits).rest() }, url.path)
    }

    @Test func `a quote that is never closed names the line on which it opens`() throws {
        let (caught, path) = try refusal("a,b\n1,2\n3,\"open\n5,6\n")
        #expect(caught.kind == .invalid)
        #expect(caught.place == "\(path):3")
        #expect(caught.what.contains("没有结束"))
    }

    @Test func `text behind a closing quote is refused`() throws {
        let (caught, path) = try refusal("a,b\n\"1\"x,2\n")
        #expect(caught.place == "\(path):2")
        #expect(caught.what.contains("结束引号"))
    }

    @Test func `a NUL byte says that this is no text, with its line`() throws {
        let (caught, path) = try refusal("a,b\n1,\0\n")
        #expect(caught.place == "\(path):2")
        #expect(caught.what.contains("NUL"))
    }

    @Test func `a cell beyond the bound names line and bound, and a quote that may be open`() throws {
        let huge = String(repeating: "x", count: (1 << 20) + 1)
        #expect(try refusal("a,b\n1,\(huge)\n").failure.what.contains("1048576 字节"))
        let (caught, path) = try refusal("a,b\n1,\"\(huge)")
        #expect(caught.place == "\(path):2")
        #expect(caught.remedy?.contains("第 2 行") == true)
        let whole = String(repeating: "x", count: 1 << 20)
        let scratch = try Scratch()
        #expect(try CSVReader(try scratch.file("t.csv", "\(whole),b\n".utf8)).rest() == [[whole, "b"]])
    }

    @Test func `columns and bytes of a row are bounded`() throws {
        let (caught, path) = try refusal("a\n" + String(repeating: ",", count: 1024) + "\n")
        #expect(caught.place == "\(path):2")
        #expect(caught.what.contains("1024 列"))
        var limits = CSVLimits()
        limits.rowBytes = 10
        #expect(try refusal("12345,67890,1\n", limits).failure.what.contains("10 字节"))
    }

    @Test func `a missing file, a folder and a file without rights are told apart`() throws {
        let scratch = try Scratch()
        #expect(failure { _ = try CSVReader(scratch.url("no.csv")) }.kind == .missing)
        #expect(failure { _ = try CSVReader(scratch.folder) }.what.contains("文件夹"))
    }
}
