import Quantities
import Testing

@testable import Policy

/// A finding says what was counted, what was left out and why, and what would make it pass.
@Suite struct FindingReasonsTests {
    typealias W = SmallWorld

    private func assessor(_ rule: Rule, _ more: [RecordChange] = [], asOf: String = "2026-01-18") -> Assessor {
        let records =
            [
                W.record("region", "350427", ["level": .choice("county")]),
                W.record("village", "V1", ["region": .reference("350427")]),
                W.record("round", "R1", round("2026-01-13", "completed")),
                W.record("round", "R2", round("2026-01-14", "planned")),
                W.record("round", "R3", round("2026-01-07", "completed")),
            ] + more
        return Assessor(
            W.book([rule]), W.dataset(records), calendar: WorkingCalendar(), asOf: day(asOf),
            recordsFrom: day("2026-01-01"))
    }

    private func round(_ date: String, _ status: String) -> [String: FieldValue] {
        ["village": .reference("V1"), "date": .date(day(date)), "status": .choice(status)]
    }

    private var twiceWeekly: Rule {
        let condition = Expression.all([
            .compare(.equal, W.path(.row, "round", "village"), W.path(.subject, "village")),
            .compare(.equal, W.path(.row, "round", "status"), .text("completed")),
        ])
        let query = Query(kind: W.kind("round"), isDistinct: false, value: nil, condition: condition, window: .standard)
        return W.rule(
            "d/1", subject: "village", per: .week, measure: .aggregate(.count, query), .greaterOrEqual, .number(2))
    }

    @Test func `A week with one round is one short, with its evidence and the planned one left out`() throws {
        let finding = try assessor(twiceWeekly).finding(rule: "d/1", subject: "V1", period: Period("2026-W03"))
        #expect(finding.status == .short)
        #expect(finding.observed == .number(1))
        #expect(finding.evidence == ["R1"])
        #expect(finding.excluded.map(\.ids) == [["R2"]])
        #expect(finding.region == "350427")
    }

    @Test func `The explanation of an open week says how much is missing and until when`() throws {
        var rule = twiceWeekly
        rule.reachable = .number(0)
        let told = try assessor(rule, asOf: "2026-01-16").explain(rule: "d/1", subject: "V1")
        #expect(told.finding.status == .atRisk)
        #expect(told.remedy == .more(1, by: day("2026-01-18")))
        #expect(told.counted.map(\.id) == ["R1"])
    }

    @Test func `An approved exemption excuses an in-principle rule, one without approval does not`() throws {
        let exemption: [String: FieldValue] = [
            "rule": .text("d/1"), "subject": .text("V1"), "from": .date(day("2026-01-01")),
        ]
        let waiting = assessor(twiceWeekly, [W.record("exemption", "E1", exemption)])
        #expect(try waiting.finding(rule: "d/1", subject: "V1").status == .short)
        let approved = exemption.merging(["approved_by": .text("卫健委")]) { $1 }
        let excused = assessor(twiceWeekly, [W.record("exemption", "E1", approved)])
        let finding = try excused.finding(rule: "d/1", subject: "V1")
        #expect(finding.status == .excused)
        #expect(finding.exemption == "E1")
    }
}
