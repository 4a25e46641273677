import Outreach
import Policy
import Quantities

/// What a comparison is asked for; written into addresses by `Links.compare`.
struct Comparing: Sendable {
    var first: String
    var second: String
    var knowledge = Knowledge.now
    var direction: StatusChange.Direction?
    /// Full id of a rule.
    var rule: String?
    var after: String?

    var pairs: [(String, String?)] {
        [
            ("from", first), ("to", second), ("records", knowledge == .now ? nil : knowledge.rawValue), ("rule", rule),
            ("change", direction?.rawValue), ("after", after)
        ]
    }
}

extension Desk {
    func compare() throws -> any Page {
        let asked = Comparing(
            first: question["from"] ?? (asOf - 7).description, second: question["to"] ?? asOf.description,
            knowledge: try question.choice("records", Knowledge.self) ?? .now,
            direction: try question.choice("change", StatusChange.Direction.self), rule: question["rule"],
            after: question["after"])
        let times = try ComparedTimes(asked.first, asked.second, words)
        if case .days(let a, let b) = times { for day in [a, b] { try question.check(day, today: today) } }
        if let rule = asked.rule, book.rule(rule) == nil { throw Failure(.missing, words(.noSuchClause, rule)) }
        let changes = try moment.changes(ChangeKey(
            times: [asked.first, asked.second], knowledge: asked.knowledge, asOf: asOf, region: inside)
        ) {
            try standing.changes(
                times, asked.knowledge, asOf: asOf, rules: Narrowing().rules(book), region: inside)
        }
        let ofRule = changes.filter { asked.rule == nil || book.rules[$0.rule].id == asked.rule }
        let shown = ofRule.filter { asked.direction == nil || $0.direction == asked.direction }
        func count(_ direction: StatusChange.Direction) -> String {
            ValueWords.grouped(ofRule.count { $0.direction == direction })
        }
        return ComparePage(
            heading: words(TimeWord.compare),
            lead: words(
                TimeWord.compareLead, placeName, told(asked.first), told(asked.second),
                ValueWords.grouped(ofRule.count), count(.worse), count(.better)),
            form: form(asked), filters: filters(asked, ofRule),
            hint: asked.knowledge == .then ? words(TimeWord.thenHint) : nil,
            rules: asked.rule == nil ? table(changes, asked) : nil, list: try list(shown, asked, times))
    }

    private func told(_ text: String) -> String {
        CivilDate(text) == nil ? Period(text).map { words($0) } ?? text : text
    }

    private func form(_ asked: Comparing) -> ComparePage.Form {
        var kept = [Hidden(name: "region", value: question.viewpoint.region ?? "")]
        if words.language != .zh { kept.append(Hidden(name: "lang", value: words.language.rawValue)) }
        if let day = question.viewpoint.asOf { kept.append(Hidden(name: "as_of", value: day.description)) }
        if let rule = asked.rule { kept.append(Hidden(name: "rule", value: rule)) }
        if asked.knowledge == .then { kept.append(Hidden(name: "records", value: asked.knowledge.rawValue)) }
        return ComparePage.Form(
            action: "/compare", first: asked.first, second: asked.second, kept: kept.filter { !$0.value.isEmpty })
    }

    private func filters(_ asked: Comparing, _ changes: [StatusChange]) -> [FilterRow] {
        func with(_ change: (inout Comparing) -> Void) -> String {
            var changed = asked
            changed.after = nil
            change(&changed)
            return links.compare(changed)
        }
        let all = Choosable(
            text: "\(words(.all)) \(ValueWords.grouped(changes.count))", href: with { $0.direction = nil },
            isCurrent: asked.direction == nil)
        var rows = [
            FilterRow(
                label: words(TimeWord.changes),
                choices: [all] + StatusChange.Direction.allCases.map { direction in
                    let count = changes.count { $0.direction == direction }
                    return Choosable(
                        text: "\(words(direction.word)) \(ValueWords.grouped(count))",
                        href: with { $0.direction = direction }, isCurrent: asked.direction == direction)
                }),
            FilterRow(
                label: words(TimeWord.recordsUsed),
                choices: Knowledge.allCases.map { knowledge in
                    Choosable(
                        text: words(knowledge == .now ? TimeWord.recordsNow : .recordsThen),
                        href: with { $0.knowledge = knowledge }, isCurrent: asked.knowledge == knowledge)
                })
        ]
        if asked.rule != nil {
            let wider = Choosable(text: words(.everything), href: with { $0.rule = nil }, isCurrent: false)
            rows.append(FilterRow(label: words(.narrowedTo), choices: [wider]))
        }
        return rows
    }

    private func table(_ changes: [StatusChange], _ asked: Comparing) -> ComparePage.RuleTable? {
        var counts: [Int: [StatusChange.Direction: Int]] = [:]
        for change in changes { counts[change.rule, default: [:]][change.direction, default: 0] += 1 }
        guard !counts.isEmpty else { return nil }
        let sorted = counts.sorted { a, b in
            let (first, second) = (a.value[.worse] ?? 0, b.value[.worse] ?? 0)
            return first == second ? a.key < b.key : first > second
        }
        return ComparePage.RuleTable(
            rows: sorted.map { number, byDirection in
                let rule = book.rules[number]
                func cell(_ direction: StatusChange.Direction) -> ComparePage.Cell {
                    var narrowed = asked
                    (narrowed.rule, narrowed.direction, narrowed.after) = (rule.id, direction, nil)
                    let count = byDirection[direction] ?? 0
                    return ComparePage.Cell(
                        text: ValueWords.grouped(count), href: count > 0 ? links.compare(narrowed) : nil)
                }
                return ComparePage.RuleRow(
                    rule: Link(words(rule.title), links.clause(rule.id)),
                    origin: telling.origin(book.document(of: rule)), worse: cell(.worse), better: cell(.better),
                    otherwise: cell(.otherwise))
            })
    }
}

extension StatusChange.Direction {
    var word: TimeWord {
        switch self {
        case .worse: .worse
        case .better: .better
        case .otherwise: .otherwise
        }
    }
}
