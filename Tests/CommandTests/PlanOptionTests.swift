import Outreach
import Testing

/// The commands take what the one description of options says: no more, no less.
struct PlanOptionTests {
    private func help(_ command: String) throws -> String {
        let program = try Program()
        defer { program.remove() }
        return try program("plan", command, "--help").output
    }

    /// What every command takes besides.
    private static let common: Set<String> = ["region", "by", "database", "policies", "help", "version"]

    @Test(arguments: ["relations", "postings", "rounds", "tours", "replan"])
    func `each option is one of the command, told as in the form`(command: String) throws {
        let form = Plan.Kind(rawValue: command).map { PlanForm.new($0) } ?? .replan
        let text = try help(command)
        let found = Set(text.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) })
        // The form changes plans of rounds alone; the command changes tours and postings too, and knows people's leave.
        let further: Set<String> = command == "replan" ? ["loses", "away"] : []
        #expect(found.subtracting(Self.common) == Set(form.options.map(\.name)).union(further))
        let flat = text.filter { !$0.isWhitespace }
        for option in form.options { #expect(flat.contains(option.label.zh.filter { !$0.isWhitespace })) }
    }

    @Test func `nonsense is refused by the name of the option, all of it at once`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program("plan", "rounds", "--region", "1", "--weeks", "99", "--terrain", "moon")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains("--weeks") && outcome.errors.contains("--terrain"))
    }
}
