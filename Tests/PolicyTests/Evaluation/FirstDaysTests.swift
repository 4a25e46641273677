import Quantities
import Testing

@testable import Policy

/// Since when rules are judged, where nobody says so: since their records are kept.
@Suite struct FirstDaysTests {
    typealias W = SmallWorld

    private func query(_ kind: String, _ window: Window = .standard) -> Expression {
        let condition = Expression.compare(.equal, W.path(.row, kind, "village"), W.path(.subject, "village"))
        return .aggregate(
            .count,
            Query(kind: W.kind(kind), isDistinct: false, value: nil, condition: condition, window: window))
    }

    private func weekly(_ kind: String = "round") -> Rule {
        W.rule("d/week", subject: "village", per: .week, measure: query(kind))
    }
    private var teamsAYear: Rule { W.rule("d/year", subject: "village", per: .year, measure: query("team")) }

    /// The periods of the rule `d/year` as of 2026-06-30.
    private func years(_ rules: [Rule], rounds: [String], from: String? = nil) -> [String] {
        var records = [W.record("village", "V1", [:])]
        for date in rounds {
            records.append(W.record("round", date, ["village": .reference("V1"), "date": .date(day(date))]))
        }
        let assessor = Assessor(
            W.book(rules), W.dataset(records), calendar: WorkingCalendar(), asOf: day("2026-06-30"),
            recordsFrom: from.map(day))
        return assessor.findings(FindingFilter(rules: ["d/year"])).map { "\($0.period.start)..\($0.period.end)" }
    }

    @Test func `a rule without events of its own begins with what is counted by the week`() {
        #expect(years([weekly(), teamsAYear], rounds: ["2025-01-07"])
            == ["2025-01-01..2025-12-31", "2026-01-01..2026-12-31"])
    }

    @Test func `a year whose records begin after its first month is not judged`() {
        #expect(years([weekly(), teamsAYear], rounds: ["2025-02-10"]) == ["2026-01-01..2026-12-31"])
        #expect(years([weekly(), teamsAYear], rounds: ["2026-02-10"]) == [])
    }

    @Test func `a year is judged from the day that somebody gives`() {
        let found = years([weekly(), teamsAYear], rounds: ["2025-02-10"], from: "2025-02-10")
        #expect(found == ["2025-02-10..2025-12-31", "2026-01-01..2026-12-31"])
    }

    @Test func `a rule in force since the middle of a year that records cover is judged since then`() {
        var rule = teamsAYear
        rule.inForce.from = day("2025-06-05")
        #expect(years([weekly(), rule], rounds: ["2025-01-07"]).first == "2025-06-05..2025-12-31")
        #expect(years([weekly(), rule], rounds: ["2025-06-20"]).first == "2025-06-05..2025-12-31")
    }

    @Test func `a record of which only its own fields are asked is judged however old it is`() {
        let size = W.rule("d/size", subject: "team", per: .continuous, measure: W.path(.subject, "team", "size"))
        var records = [W.record("village", "V1", [:])]
        records.append(W.record("round", "R1", ["village": .reference("V1"), "date": .date(day("2026-01-05"))]))
        for (id, from, to) in [("T1", "2024-02-01", "2024-08-01"), ("T2", "2026-02-01", "2026-03-01")] {
            records.append(
                W.record(
                    "team", id, ["size": .number(1), "from": .date(day(from)), "to": .date(day(to))]))
        }
        let assessor = Assessor(
            W.book([weekly(), size]), W.dataset(records), calendar: WorkingCalendar(), asOf: day("2026-06-30"))
        let found = assessor.findings(FindingFilter(rules: ["d/size"])).map { "\($0.subject) \($0.period.end)" }
        #expect(found == ["T1 2024-08-01", "T2 2026-03-01"])
    }

    @Test func `what no rule counts by the week, such as figures of other systems, begins no rule`() {
        // An early record of a kind that is counted once a year: it does not show that the year was kept.
        let yearly = W.rule("d/year", subject: "village", per: .year, measure: query("round"))
        let fortnight = W.rule("d/week", subject: "village", per: .month, measure: query("check"))
        var records = [
            W.record("village", "V1", [:]),
            W.record("round", "R", ["village": .reference("V1"), "date": .date(day("2023-05-01"))]),
            W.record("check", "C", ["village": .reference("V1"), "date": .date(day("2026-01-05"))]),
        ]
        func first(_ rules: [Rule]) -> [String] {
            let assessor = Assessor(
                W.book(rules), W.dataset(records), calendar: WorkingCalendar(), asOf: day("2026-06-30"))
            return assessor.findings(FindingFilter(rules: ["d/year"])).map(\.period.description)
        }
        #expect(first([yearly, fortnight]) == ["2026"])
        // A rule on nothing but figures begins with the first day that they cover.
        let figures = W.rule("d/year", subject: "village", per: .year, measure: query("figure"))
        records.append(
            W.record(
                "figure", "F",
                ["village": .reference("V1"), "from": .date(day("2024-01-01")), "to": .date(day("2024-12-31"))]))
        #expect(first([figures, fortnight]) == ["2024", "2025", "2026"])
    }

    @Test func `what is filed after the end of a rule about one of its years still counts`() {
        var rule = W.rule("d/year", subject: "village", per: .year, measure: query("round", .always))
        rule.inForce = DateSpan(from: day("2025-01-01"), to: day("2025-12-31"))
        let records = [
            W.record("village", "V1", [:]),
            W.record("round", "late", ["village": .reference("V1"), "date": .date(day("2026-02-01"))]),
            W.record("round", "later", ["village": .reference("V1"), "date": .date(day("2026-07-01"))]),
        ]
        func observed(_ unit: PeriodUnit, asOf: String) -> [Observation?] {
            rule.per = unit
            return Assessor(
                W.book([rule]), W.dataset(records), calendar: WorkingCalendar(), asOf: day(asOf),
                recordsFrom: day("2025-01-01")
            ).findings(FindingFilter(rules: ["d/year"])).map(\.observed)
        }
        #expect(observed(.year, asOf: "2026-01-31") == [.number(0)])
        #expect(observed(.year, asOf: "2026-06-30") == [.number(1)])
        #expect(observed(.year, asOf: "2026-12-31") == [.number(2)])
        // A state is judged on the rule's last day and stays as it was.
        #expect(observed(.continuous, asOf: "2026-12-31") == [.number(0)])
    }
}
