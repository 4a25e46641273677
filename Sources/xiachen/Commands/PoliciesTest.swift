import ArgumentParser
import Outreach
import Policy
import Quantities

/// `xiachen policies test`: runs the scenarios that stand beside the rules.
struct PoliciesTest: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "运行规则旁的情景")

    @Option(name: .customLong("rule"), help: "只测这条规则（完整编号，或编号开头如 fj-2023-43）") var rule: String?
    @Flag(help: "通过的也逐条列出") var verbose = false
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let book = try policies.load(withScenarios: true)
        let calendar = try WorkingCalendar.load(folder: policies.path())
        let runner = ScenarioRunner(book, calendar: calendar)
        var (passed, failed) = (0, 0)
        for scenario in book.scenarios where includes(scenario.rule) {
            let failures = runner.run(scenario)
            if failures.isEmpty {
                passed += 1
                if verbose { print("通过 \(scenario.rule)：\(scenario.name)") }
                continue
            }
            failed += 1
            print("未通过 \(scenario.rule)：\(scenario.name)")
            for failure in failures { print("  \(failure.file):\(failure.line): \(failure.what)") }
        }
        let untested = book.rules.filter { rule in
            includes(rule.id) && !book.scenarios.contains { $0.rule == rule.id }
        }
        for rule in untested { print("没有情景 \(rule.id)") }
        print("通过 \(passed)，未通过 \(failed)，没有情景的规则 \(untested.count)。")
        if failed > 0 || passed == 0 { throw ExitCode(Exit.code(of: .invalid)) }
    }

    private func includes(_ id: String) -> Bool { rule.map { id == $0 || id.hasPrefix($0 + "/") } ?? true }
}
