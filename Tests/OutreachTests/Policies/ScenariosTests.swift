import Outreach
import Policy
import Quantities
import Testing

/// The worked examples that stand beside the rules, as `xiachen policies test` runs them.
@Suite struct ScenariosTests {
    let book: PolicyBook
    let runner: ScenarioRunner

    init() throws {
        let folder = QuotesTests.root.appending(path: "policies").path
        book = try PolicyBook.load(folder: folder, vocabulary: Records.vocabulary, withScenarios: true)
        runner = ScenarioRunner(book, calendar: try WorkingCalendar.load(folder: folder))
    }

    @Test func `every scenario holds`() {
        let failures = book.scenarios.flatMap(runner.run)
        #expect(failures.map { "\($0.file):\($0.line): \($0.rule): \($0.what)" } == [])
        #expect(book.scenarios.count > 600)
    }

    @Test func `every rule has a scenario that is met and one that is not`() {
        for rule in book.rules {
            let statuses = book.scenarios.filter { $0.rule == rule.id }.flatMap(\.then).map(\.status)
            #expect(statuses.contains("met"), "\(rule.id) has no scenario that is met")
            #expect(
                statuses.contains("short") || rule.isAdvisory && statuses.contains("at_risk")
                    || rule.isPermission && statuses.contains("not_applicable"),
                "\(rule.id) has no scenario that is short")
        }
    }

    @Test func `every exception is applied in a scenario`() {
        for rule in book.rules {
            let plain = rule.exceptions.filter { $0.requirement == nil }
            let statuses = book.scenarios.filter { $0.rule == rule.id }.flatMap(\.then).map(\.status)
            #expect(plain.isEmpty || statuses.contains("excused"), "\(rule.id) has no scenario that is excused")
        }
    }

    @Test func `a scenario that says otherwise fails`() throws {
        var scenario = try #require(book.scenarios.first { $0.rule == "fj-2023-43/2.1.1/twice-weekly" })
        #expect(runner.run(scenario).isEmpty)
        scenario.then[0].status = scenario.then[0].status == "met" ? "short" : "met"
        #expect(!runner.run(scenario).isEmpty)
    }
}
