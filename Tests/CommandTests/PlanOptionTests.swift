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
        // One command changes plans of every kind; a form is of one.
        let options =
            Plan.Kind(rawValue: command).map { PlanForm.new($0).options }
            ?? Plan.Kind.allCases.compactMap { PlanForm.replan($0) }.flatMap(\.options)
        let text = try help(command)
        let found = Set(text.matches(of: /--([a-z][a-z-]*)/).map { String($0.1) })
        #expect(found.subtracting(Self.common) == Set(options.map(\.name)))
        let flat = text.filter { !$0.isWhitespace }
        for option in options { #expect(flat.contains(option.label.zh.filter { !$0.isWhitespace })) }
    }

    @Test func `nonsense is refused by the name of the option, all of it at once`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program("plan", "rounds", "--region", "1", "--weeks", "99", "--terrain", "moon")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains("--weeks") && outcome.errors.contains("--terrain"))
    }
}
