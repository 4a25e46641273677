import Policy
import Testing

/// Texts of a small policies folder around one rule.
enum SmallBook {
    static let definitions = """
        - on: round
          name: half_days
          label: 半天数
          type: number
          is: if session = full then 2 else 1
        - on: village
          name: completed
          label: 已完成次数
          type: number
          is: count(round where village = self and status = completed)
        - on: village
          name: round_services
          label: 做过的服务
          type: set of round.services
          is: union(set(services of round where village = self), set(services of round where village = self on end))
        """
    static let settings = """
        - name: half_day_hours
          type: number
          default: 3.5
          unit: 小时
          label: {zh: 半天折合小时数, en: Hours that make half a day}
          reason: {zh: 常见, en: Usual}
        - name: scope
          type: choice
          choices: [{code: every, label: 全部}, {code: listed, label: 名单内}]
          default: every
          label: {zh: 范围, en: Scope}
          reason: {zh: 未规定, en: Not printed}
        """
    /// Line 10 is the clause's first line and 16 the rule's first key.
    static let head = """
        document: doc
        title: 方案
        number: null
        issuer: 某委
        issued_on: 2023-06-05
        in_force: {from: 2023-06-05, to: null}
        region: "350000"
        clauses:
        - {id: 0/title, place: 标题, quote: 方案, gloss: Title., kind: declaration}
        - id: 1/twice
          place: 一
          quote: 每周至少2次
          gloss: Twice a week.
          kind: cadence
          check: computed
          rule:

        """
    static let keys = [
        "title": "{zh: 每周巡诊次数, en: Rounds a week}", "subject": "village",
        "measure": "count(round where village = self)",
        "require": "\">= 2\"", "unit": "次", "per": "week", "strength": "in-principle", "value": "printed",
    ]
    static let order = ["title", "subject", "measure", "require", "unit", "per", "strength", "value"]

    /// A rule with some keys changed (nil takes one away); keys that are not in the standard ones come last.
    static func rule(_ changes: KeyValuePairs<String, String?> = [:]) -> String {
        var lines: [(String, String)] = order.map { ($0, keys[$0] ?? "") }
        for (key, value) in changes {
            let index = lines.firstIndex { $0.0 == key }
            switch (index, value) {
            case (let index?, let value?): lines[index].1 = value
            case (let index?, nil): lines.remove(at: index)
            case (nil, let value?): lines.append((key, value))
            case (nil, nil): break
            }
        }
        return head + lines.map { "    \($0.0): \($0.1)" }.joined(separator: "\n") + "\n"
    }

    static func read(_ document: String, _ more: [String: String] = [:]) -> (book: PolicyBook?, problems: [Problem]) {
        var texts = ["documents/doc.yaml": document, "definitions.yaml": definitions, "settings.yaml": settings]
        texts.merge(more) { _, new in new }
        return PolicyBook.read(texts: texts, vocabulary: SmallVocabulary.vocabulary)
    }

    static func problems(_ changes: KeyValuePairs<String, String?>) -> [Problem] { read(rule(changes)).problems }

    /// The rule, which must be right.
    static func checked(_ changes: KeyValuePairs<String, String?> = [:]) throws -> (rule: Rule, book: PolicyBook) {
        let (book, problems) = read(rule(changes))
        #expect(problems.isEmpty, "\(problems)")
        let found = try #require(book)
        return (try #require(found.rule("doc/1/twice")), found)
    }
}
