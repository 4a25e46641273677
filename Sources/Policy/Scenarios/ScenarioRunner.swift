import Quantities

/// Runs the worked examples of a book: some records, a day, and the findings they must give.
package struct ScenarioRunner {
    private let book: PolicyBook
    private let calendar: WorkingCalendar

    package init(_ book: PolicyBook, calendar: WorkingCalendar) {
        self.book = book
        self.calendar = calendar
    }

    /// What came out otherwise than the scenario says; empty where it holds.
    package func run(_ scenario: Scenario) -> [ScenarioFailure] {
        guard let rule = book.rule(scenario.rule) else {
            return [ScenarioFailure(scenario, scenario.line, "there is no rule \(scenario.rule)")]
        }
        let dataset = ScenarioRecords(book.vocabulary, inside: rule.region).dataset(scenario)
        // Earlier than any record, so that no week of the scenario is cut off.
        let years = scenario.given.flatMap(\.records).flatMap(\.values).compactMap { CivilDate($0)?.year }
        let first = CivilDate(year: max(1, (years + [scenario.on.year]).min() ?? 1) - 1, month: 1, day: 1)
        let assessor = Assessor(
            book, dataset, calendar: calendar, asOf: scenario.on, recordsFrom: first ?? scenario.on, assumesInside: true
        )
        return scenario.then.flatMap { check(scenario, $0, assessor) }
    }

    private func check(_ scenario: Scenario, _ expected: Scenario.Expected, _ assessor: Assessor) -> [ScenarioFailure] {
        var found: Finding
        do throws(Failure) {
            found = try assessor.finding(rule: scenario.rule, subject: expected.subject, writtenPeriod: expected.period)
        } catch {
            // A subject that the rule is not judged on in that period is not one of its subjects.
            if expected.status == FindingStatus.notApplicable.rawValue, expected.observed == nil { return [] }
            return [ScenarioFailure(scenario, expected.line, error.description)]
        }
        var failures: [String] = []
        let label = "\(expected.subject) \(found.period)"
        func compare(_ what: String, _ expected: String?, _ got: Observation?) {
            guard let expected, !Self.matches(expected, got) else { return }
            failures.append("\(label): \(what) is \(Self.text(got)), expected \(expected)")
        }
        if found.status.rawValue != expected.status {
            let reason = found.reason.map { " (\($0.rawValue))" } ?? ""
            failures.append(
                "\(label): status is \(found.status.rawValue)\(reason), expected \(expected.status); "
                    + "observed \(Self.text(found.observed)), required \(found.required.comparator) "
                    + Self.text(found.required.value))
        }
        compare("observed", expected.observed, found.observed)
        compare("required", expected.required, found.required.value)
        compare("alternative", expected.alternative, found.alternative?.observed)
        if let excluded = expected.excluded, let difference = Self.difference(excluded, found.excluded) {
            failures.append("\(label): \(difference)")
        }
        return failures.map { ScenarioFailure(scenario, expected.line, $0) }
    }

    /// `2`, `met`, `true`, a date, a text, or a list joined by `;`; `missing` asks for none.
    static func matches(_ expected: String, _ got: Observation?) -> Bool {
        guard let got else { return expected == "missing" || expected == "null" }
        switch got {
        case .number(let number):
            guard let value = Double(expected) else { return false }
            return abs(value - number) <= max(0.005, abs(number) * 1e-9)
        case .truth(let flag): return expected == (flag ? "true" : "false")
        case .date(let date): return expected == date.description
        case .text(let text): return expected == text
        case .set(let members):
            return Set(expected.split(separator: ";").map(String.init)) == Set(members)
        }
    }

    private static func difference(_ expected: String, _ excluded: [Exclusion]) -> String? {
        if let count = Int(expected) {
            let total = excluded.reduce(0) { $0 + $1.count }
            return total == count ? nil : "\(total) records were left out, expected \(count)"
        }
        let ids = Set(excluded.flatMap(\.ids))
        let asked = Set(expected.split(separator: ";").map(String.init))
        return ids == asked ? nil : "left out were \(ids.sorted()), expected \(asked.sorted())"
    }

    static func text(_ value: Observation?) -> String {
        switch value {
        case nil: "missing"
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case .truth(let flag): "\(flag)"
        case .date(let date): "\(date)"
        case .text(let text): text
        case .set(let members): "(" + members.joined(separator: ", ") + ")"
        }
    }
}

/// One thing that came out otherwise than a scenario says.
package struct ScenarioFailure: Sendable, Equatable {
    /// Full id of the rule, and the scenario's name.
    package var rule: String
    package var name: String
    package var file: String
    package var line: Int
    package var what: String

    init(_ scenario: Scenario, _ line: Int, _ what: String) {
        rule = scenario.rule
        name = scenario.name
        file = scenario.file
        self.line = line
        self.what = what
    }
}

extension Assessor {
    /// The finding in the period whose description is written; nil takes the last.
    fileprivate func finding(
        rule: String, subject: String, writtenPeriod: String?
    ) throws(Failure) -> Finding {
        guard let writtenPeriod else { return try finding(rule: rule, subject: subject) }
        let (_, program, row) = try locate(rule, subject)
        let (list, _, own) = program.periods(of: row)
        defer { withExtendedLifetime(own) {} }
        for i in 0..<list.count where list[i].description == writtenPeriod {
            return try finding(rule: rule, subject: subject, period: list[i])
        }
        let known = (0..<list.count).suffix(3).map { list[$0].description }.joined(separator: ", ")
        throw Failure(
            .missing, "\(subject) 没有时段 \(writtenPeriod)",
            remedy: known.isEmpty ? "它没有任何时段" : "它最后的时段是 \(known)")
    }
}
