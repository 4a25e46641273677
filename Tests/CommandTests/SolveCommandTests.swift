import Foundation
import Testing

@Suite struct SolveCommandTests {
    private let square = """
        1 1 4 2
        0 2
        0 2
        0 0 0 0 0 0 0
        1 10 0 0 1 1 2 1 2
        2 11 0 0 1 1 2 1 2
        3 -10 0 0 1 1 2 1 2
        4 -11 0 0 1 1 2 1 2
        """

    @Test func `a periodic instance is solved, the same for the same seed, and its solution adds up`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("square", square)
        let first = try program(
            "solve", "square", "--format", "cordeau", "--iterations", "20", "--seed", "3", "--solution", "one",
            "--json")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("\"cost\":44"))
        #expect(first.output.contains("\"feasible\":true"))
        _ = try program(
            "solve", "square", "--format", "cordeau", "--iterations", "20", "--seed", "3", "--solution", "two")
        let (one, two) = (try program.read("one"), try program.read("two"))
        #expect(one == two)
        let routes = one.split(separator: "\n").dropFirst().map { $0.split(separator: " ").map { Double($0) ?? -1 } }
        #expect(Set(routes.map { Set($0[4...].filter { $0 != 0 }) }) == [[1, 2], [3, 4]])
        #expect(Set(routes.map { $0[0] }) == [1, 2])
    }

    /// Two customers near each other whose windows lie so far apart that one vehicle waits, or two drive.
    private let hours = """
        4 2 2 1
        0 10 1 5 0 4 1 1
        0 0 0 0 0 0 0 0 100
        1 10 0 5 2 1 0 20 30
        2 11 0 5 2 1 0 60 70
        """

    @Test func `an instance with windows and kinds of vehicle is solved; the solution tells times and vehicle`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        try program.write("hours", hours)
        let outcome = try program(
            "solve", "hours", "--format", "cordeau", "--iterations", "20", "--solution", "out", "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"cost\":23"))
        #expect(outcome.output.contains("\"feasible\":true"))
        let solution = "23.000000\n1 2 56.0000 4 0(20.0000) 1(30.0000) 2(60.0000) 0(76.0000)\n"
        #expect(try program.read("out") == solution)
    }

    @Test func `a customer whose window closes before anybody comes is refused with line, arrival and end`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("late", hours.replacingOccurrences(of: "20 30", with: "2 7.5"))
        let outcome = try program("solve", "late", "--format", "cordeau", "--solution", "out")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("客户 1 最早 10 才能到达，时间窗在 7.5 关闭"), "\(outcome.errors)")
        #expect(outcome.errors.contains("第 4 行"))
    }

    @Test func `a county instance is solved with its bound`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write(
            "county.json",
            """
            {"sessions": ["Mon-AM", "Mon-PM"], "depots": [{"id": 0}],
             "teams": [{"id": 7, "depot": 0, "skills": ["gp"]}],
             "demand": [{"id": 3, "f": 1, "skills": ["gp"], "patterns": [[0], [1]], "allowed_depots": [0]},
                        {"id": 4, "f": 2, "skills": ["tcm"], "patterns": [[0]], "allowed_depots": [0]}],
             "travel_minutes": [[0, 10, 5], [10, 0, 5], [5, 5, 0]],
             "day": {"am": [0, 240], "pm": [330, 570], "session_service": 150}}
            """)
        let outcome = try program(
            "solve", "county.json", "--format", "county", "--iterations", "500", "--solution", "out.json", "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"cost\":2020"))
        #expect(outcome.output.contains("\"unserved_visits\":2"))
        #expect(try program.read("out.json").contains("\"unserved\": [1]"))
    }

    @Test func `a file that was cut is refused with exit code 65 and no solution is written`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("cut", String(square.prefix(60)))
        let outcome = try program("solve", "cut", "--format", "cordeau", "--solution", "out")
        #expect(outcome.code == 65)
        #expect(!outcome.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "out").path))
    }
}
