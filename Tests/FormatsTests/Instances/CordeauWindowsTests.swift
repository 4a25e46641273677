import Foundation
import Quantities
import Testing

@testable import Formats

@Suite struct CordeauWindowsTests {
    private let depots = "6 2 2 2\n0 10\n50 20\n1 3 4 5 2 1 2 1 2 10 20\n2 6 8 5 2 1 2 1 2 0 90\n3 0 0 0 0 0 0 0 100\n"
        + "4 9 9 0 0 0 0 5 95\n"

    private func read(_ text: String) throws -> CordeauFile {
        let url = FileManager.default.temporaryDirectory.appending(path: "cordeau-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        return try CordeauFile(url)
    }

    @Test func `windows stand at the end of the lines of customers and depots`() throws {
        let file = try read(depots)
        #expect(file.customers.map(\.window) == [10...20, 0...90])
        #expect(file.depots.map(\.window) == [0...100, 5...95])
        #expect(file.limits.map { $0.map(\.load) } == [[10], [20]])
        #expect(file.remarks == [])
    }

    @Test func `one day and periodic files with windows have their depot first`() throws {
        let one = try read("4 2 1 1\n0 10\n0 0 0 0 0 0 0 0 100\n7 3 4 5 2 1 0 10 20\n")
        #expect(one.customers.map(\.id) == [7])
        #expect(one.customers[0].patterns == [[0]])
        #expect(one.customers[0].window == 10...20)
        let days = try read("5 2 1 2\n0 10\n0 10\n0 0 0 0 0 0 0 0 100\n7 3 4 5 2 1 2 1 2 10 20\n")
        #expect(days.customers[0].patterns == [[1], [0]])
        #expect(days.depots[0].window == 0...100)
    }

    @Test func `a line of limits may name several kinds of vehicle`() throws {
        let file = try read(depots.replacingOccurrences(of: "50 20\n", with: "50 20 3 7.5 0 40 1 0\n"))
        #expect(file.limits[0] == [.init(duration: 0, load: 10, vehicles: 2)])
        #expect(
            file.limits[1] == [
                .init(duration: 50, load: 20, vehicles: 3, fixedCost: 7.5), .init(duration: 0, load: 40, vehicles: 1),
            ])
    }

    @Test(arguments: [
        ("1 2 10 20", "1 2 20 10"), ("1 2 10 20", "1 2 -1 20"), ("1 2 10 20", "1 2 10"), ("0 0 100\n", "0\n"),
        ("50 20\n", "50 20 0 0\n"), ("50 20\n", "50 20 3\n"), ("6 2 2 2", "4 2 2 2"), ("6 2 2 2", "3 2 2 2"),
    ])
    func `windows that close before they open, missing ones, and kinds without vehicles are refused with their line`(
        _ change: (String, String)
    ) {
        let text = depots.replacingOccurrences(of: change.0, with: change.1)
        #expect(text != depots)
        let failure = #expect(throws: Failure.self) { try read(text) }
        #expect(failure?.kind == .invalid)
        #expect(failure?.place?.contains("行") == true)
    }

    @Test func `a file with windows cut anywhere is refused or, at the end of a number, still whole; never a crash`() {
        for count in 0..<depots.count {
            do {
                let file = try read(String(depots.prefix(count)))
                #expect(file.customers.count == 2)
                #expect(count >= depots.count - 2)
            } catch let failure as Failure {
                #expect(failure.kind == .invalid)
                #expect(failure.remedy != nil)
            } catch { Issue.record(error) }
        }
    }
}
