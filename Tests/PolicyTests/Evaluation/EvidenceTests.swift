import Quantities
import Testing

@testable import Policy

/// The evidence of a finding is what was counted for it: of the branch that was taken, and none of a value unknown.
@Suite struct EvidenceTests {
    typealias W = SmallWorld

    private func ofVillage(_ kind: String, _ window: Window = .standard) -> Query {
        Query(
            kind: W.kind(kind), isDistinct: false, value: nil,
            condition: .compare(.equal, W.path(.row, kind, "village"), W.path(.subject, "village")), window: window)
    }
    private var rounds: Expression { .aggregate(.count, ofVillage("round")) }
    private var teams: Expression { .aggregate(.count, ofVillage("team")) }

    private func finding(_ measure: Expression, needs: Expression? = nil, remote: Bool) throws -> Finding {
        var rule = W.rule("d/1", subject: "village", per: .month, measure: measure)
        rule.needs = needs
        let definition = Definition(
            kind: W.kind("village"), name: "looked_after", label: "照料", type: .number, expression: choice,
            dependsOnPeriod: true)
        let records = [
            W.record("village", "V1", ["remote": .truth(remote)]),
            W.record("round", "R1", ["village": .reference("V1"), "date": .date(day("2026-01-13"))]),
            W.record("round", "R2", ["village": .reference("V1"), "date": .date(day("2025-12-30"))]),
            W.record("team", "T1", ["village": .reference("V1"), "from": .date(day("2025-01-01"))]),
            W.record("team", "T2", ["village": .reference("V1"), "from": .date(day("2025-01-01"))]),
        ]
        let assessor = Assessor(
            W.book([rule], definitions: [definition]), W.dataset(records), calendar: WorkingCalendar(),
            asOf: day("2026-02-01"), recordsFrom: day("2025-12-01"))
        return try assessor.finding(rule: "d/1", subject: "V1", period: Period("2026-01"))
    }
    private var choice: Expression { .choose(if: W.path(.subject, "village", "remote"), then: teams, else: rounds) }

    @Test func `a choice shows the records of the branch that was taken`() throws {
        #expect(try finding(choice, remote: true).evidence == ["T1", "T2"])
        #expect(try finding(choice, remote: false).evidence == ["R1"])
    }

    @Test func `so does a choice behind a definition`() throws {
        let word = Expression.path(.subject, Path(kind: W.kind("village"), steps: [.definition(0)]))
        #expect(try finding(word, remote: true).evidenceKind == "team")
        #expect(try finding(word, remote: false).evidence == ["R1"])
    }

    @Test func `the lesser of two counts shows its own records, the period before those of then`() throws {
        #expect(try finding(.call(.least, [teams, rounds]), remote: true).evidence == ["R1"])
        #expect(try finding(.call(.greatest, [teams, rounds]), remote: true).evidence == ["T1", "T2"])
        #expect(try finding(.previous(rounds), remote: true).evidence == ["R2"])
    }

    @Test func `what lacks its premise has no observed value`() throws {
        let finding = try finding(rounds, needs: W.path(.subject, "village", "remote"), remote: false)
        #expect(finding.status == .noData)
        #expect(finding.observed == nil)
    }
}
