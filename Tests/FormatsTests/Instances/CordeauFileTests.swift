import Foundation
import Quantities
import Testing

@testable import Formats

@Suite struct CordeauFileTests {
    private let whole = "1 2 2 2\r\n0 10\r\n0 10\r\n\r\n0 0 0 0 0 0 0\r\n1\t3 4 0 2 1 2 1 2\r\n2 6 8 1.5 2 2 1 3\r\n"

    private func read(_ text: String) throws -> CordeauFile {
        let url = FileManager.default.temporaryDirectory.appending(path: "cordeau-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        return try CordeauFile(url)
    }

    @Test func `tabs, blank lines and CRLF are read; day 1 is the most significant bit`() throws {
        let file = try read(whole)
        #expect(file.depots.count == 1)
        #expect(file.customers.map(\.patterns) == [[[1], [0]], [[0, 1]]])
        #expect(file.customers[1].service == 1.5)
        #expect(file.limits == Array(repeating: [.init(duration: 0, load: 10, vehicles: 2)], count: 2))
        #expect(file.remarks.isEmpty)
    }

    @Test func `depots come last in files of several depots`() throws {
        let file = try read("2 1 1 2\n0 0\n0 0\n1 5 5 0 1 1 2 1 2\n2 0 0 0 0 0 0\n3 9 9 0 0 0 0\n")
        #expect(file.customers.map(\.id) == [1])
        #expect(file.depots.map(\.x) == [0, 9])
    }

    @Test func `more customers than the header says are taken and remarked`() throws {
        let file = try read(whole + "3 1 1 0 1 1 1 1\n")
        #expect(file.customers.count == 3)
        #expect(file.remarks.count == 1)
    }

    @Test func `a file cut anywhere is refused or, at the end of a number, still whole; never a crash`() {
        for count in 0..<whole.count {
            do {
                let file = try read(String(whole.prefix(count)))
                #expect(file.customers.count == 2)
                #expect(count >= whole.count - 3)
            } catch let failure as Failure {
                #expect(failure.kind == .invalid)
                #expect(failure.remedy != nil)
            } catch { Issue.record(error) }
        }
    }

    @Test func `a file cut behind a whole line is refused and names that line`() {
        var cuts = 0
        for (offset, character) in whole.enumerated() where character.isNewline && offset + 1 < whole.count {
            let text = String(whole.prefix(offset + 1))
            let failure = #expect(throws: Failure.self) { try read(text) }
            #expect(failure?.kind == .invalid)
            if text.contains(where: { !$0.isWhitespace }) { #expect(failure?.place?.contains("行") == true) }
            cuts += 1
        }
        #expect(cuts == 6)
    }

    @Test func `a last line that is not ended is remarked`() throws {
        let text = String(whole.reversed().drop { $0.isNewline }.reversed())
        #expect(try read(text).remarks.count == 1)
        #expect(try read(whole).remarks == [])
    }

    @Test(arguments: [
        ("1 2 2 2", "1 2 99999999 2"), ("1 2 2 2", "1 0 2 2"), ("1 2 2 2", "5 2 2 2"), ("0 10", "0 -1"),
        ("3 4 0 2", "3 nan 0 2"), ("3 4 0 2", "3 1e300 0 2"), ("2 1 2\r\n2", "2 1 9\r\n2"), ("\r\n2 6", "\r\n1 6"),
        ("1.5 2 2 1 3", "1.5 2 2 900 3"),
    ])
    func `absurd numbers are refused with their line`(_ change: (String, String)) {
        let text = whole.replacingOccurrences(of: change.0, with: change.1)
        #expect(text != whole)
        let failure = #expect(throws: Failure.self) { try read(text) }
        #expect(failure?.kind == .invalid)
        #expect(failure?.place != nil)
    }

    @Test func `a file that is not there is missing`() {
        let failure = #expect(throws: Failure.self) { try CordeauFile(URL(fileURLWithPath: "/nowhere/p01")) }
        #expect(failure?.kind == .missing)
    }
}
