import Foundation
import Quantities
import Testing

@testable import Formats

@Suite struct CountyFileTests {
    static let whole = """
        {"sessions": ["Mon-AM", "Mon-PM"], "depots": [{"id": 0}],
         "teams": [{"id": 7, "depot": 0, "skills": ["gp"]}],
         "demand": [{"id": 3, "f": 1, "skills": ["gp"], "patterns": [[0], [1]], "allowed_depots": [0]}],
         "travel_minutes": [[0, 10], [10, 0]], "day": {"am": [0, 240], "pm": [330, 570], "session_service": 150}}
        """

    private func read(_ text: String) throws -> CountyFile {
        let url = FileManager.default.temporaryDirectory.appending(path: "county-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        return try CountyFile(url)
    }

    @Test func `a whole file is read`() throws {
        let file = try read(Self.whole)
        #expect(file.teams.map(\.id) == [7])
        #expect(file.demand[0].allowedDepots == [0])
    }

    @Test func `a file cut anywhere is refused, never a crash`() {
        for count in 0..<Self.whole.count {
            let failure = #expect(throws: Failure.self) { try read(String(Self.whole.prefix(count))) }
            #expect(failure?.kind == .invalid)
        }
    }

    @Test(arguments: [
        ("[10, 0]]", "[10]]"), ("[[0, 10]", "[[0, -10]"), ("\"depot\": 0", "\"depot\": 4"), ("[1]]", "[5]]"),
        ("\"f\": 1", "\"f\": -1"), ("\"Mon-PM\"]", "\"Mon-PM\", \"Tue\"]"), ("[0, 240]", "[0]"), ("\"f\": 1, ", ""),
        ("[0, 10]", "[0, \"x\"]"),
    ])
    func `absurd values and missing keys are refused by name`(_ change: (String, String)) {
        let text = Self.whole.replacingOccurrences(of: change.0, with: change.1)
        #expect(text != Self.whole)
        let failure = #expect(throws: Failure.self) { try read(text) }
        #expect(failure?.kind == .invalid)
        #expect(failure?.remedy != nil)
    }
}
