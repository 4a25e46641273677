import Quantities
import Testing

@testable import Policy

/// The evaluator side by side, the evaluator one by one, and the oracle.
@Suite struct EvaluatorAgreesTests {
    @Test(arguments: 1...60)
    func `On random records and rules all three ways of judging agree`(seed: Int) {
        var world = RandomWorld(seed: seed)
        let rules = (0..<12).map { world.rule("d/1/\($0)") }
        let asOf = world.first + 20 + world.chance.next(60)
        let book = SmallWorld.book(rules, definitions: SmallWorld.definitions)
        let assessor = Assessor(
            book, SmallWorld.dataset(world.records), calendar: WorkingCalendar(), asOf: asOf,
            recordsFrom: world.first)
        // Together rules share what they tally; one at a time they do not.
        if seed.isMultiple(of: 2) { assessor.judge() }
        let oracle = Oracle(world.records, SmallWorld.vocabulary, SmallWorld.definitions)
        for (number, rule) in rules.enumerated() {
            guard let result = assessor.result(number) else { Issue.record("no result"); continue }
            for row in 0..<result.subjects {
                for index in 0..<result.width {
                    check(assessor, oracle, result, rule, row, index, asOf)
                }
            }
        }
    }

    private func check(
        _ assessor: Assessor, _ oracle: Oracle, _ result: RuleResult, _ rule: Rule, _ row: Int, _ index: Int,
        _ asOf: CivilDate
    ) {
        let program = result.program
        let period = program.periods.list[index]
        let place = row * result.width + index
        let verdict = program.judge(program.frame(row).moved(to: period))
        guard let subject = oracle.records[rule.subject]?[program.table.id(row)] else { return }
        let (status, value) = oracle.judge(rule, subject, period, today: Int(asOf.day))
        let label = "\(rule.id) \(subject.id) \(period) as of \(asOf): \(rule)"
        #expect(verdict.status == status, "one by one: \(label)")
        #expect(Verdict.status(result.codes[place]) == status, "side by side: \(label)")
        if let value {
            #expect(abs(verdict.value - value) < 1e-9, "one by one: \(label)")
            #expect(abs(result.values[place] - value) < 1e-9, "side by side: \(label)")
        }
    }
}
