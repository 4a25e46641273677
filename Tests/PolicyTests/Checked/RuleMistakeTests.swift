import Policy
import Testing

@Suite struct RuleMistakeTests {
    private func expect(
        _ changes: KeyValuePairs<String, String?>, _ message: String, line: Int? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let problems = SmallBook.problems(changes)
        #expect(problems.contains { $0.message.contains(message) }, "\(problems)", sourceLocation: location)
        #expect(problems.count == 1, "\(problems)", sourceLocation: location)
        if let line { #expect(problems.first?.line == line, "\(problems)", sourceLocation: location) }
    }

    @Test func `a rule that is right has no problem`() throws {
        let (rule, book) = try SmallBook.checked()
        #expect(rule.strength == .inPrinciple && rule.per == .week && rule.region == "350000" && rule.isPrinted)
        #expect(book.clause(of: rule).id == rule.id)
    }

    @Test func `keys must be known, present and of the right shape`() {
        expect(["mesure": "1"], "规则没有键“mesure”", line: 25)
        expect(["measure": nil], "缺少“measure”")
        expect(["title": "次数"], "“title”不是键值表", line: 17)
        expect(["measure": "[1, 2]"], "“measure”应是一个值", line: 19)
        expect(["advisory": "maybe"], "“advisory”不能是“maybe”")
        expect(["value": "print"], "“value”不能是“print”")
    }

    @Test func `the requirement has the measure's type`() {
        expect(["require": "\"2\""], "此处不能是“2.0”", line: 20)
        expect(["require": "\">= today\""], "此处是日期", line: 20)
        expect(["require": "includes all (a)"], "measure 是数")
        expect(["measure": "latest(status of round)", "require": "in (completed, done)", "unit": nil], "封闭列表中没有“done”")
        expect(["measure": "intervals(posting)", "unit": nil], "measure 是时段")
        expect(["measure": "population"], "unit 是“次”", line: 21)
    }

    @Test func `dates, periods and strengths are known and in order`() {
        expect(["in_force": "{from: 2024-01-02, to: 2024-01-01}"], "早于 from")
        expect(["in_force": "{from: 2023-02-29, to: null}"], "“2023-02-29”不是日期")
        expect(["due": "every 13-01"], "不是期限")
        expect(["strength": "should"], "“strength”不能是“should”")
        expect(["strength": nil], "都没有“strength”")
        expect(["per": "event"], "对象村没有发生日期", line: 22)
        expect(["region": "福建"], "不是地区代码")
    }

    @Test func `a reading needs an assumption`() {
        expect(["value": "reading"], "缺少“assumption”", line: 24)
    }

    @Test func `what it refers to exists`() {
        expect(["overrides": "[doc/1/twise]"], "没有规则“doc/1/twise”")
        expect(["overrides": "[doc/1/twice]"], "不能让自己让位")
        expect(["alternative": "{setting: scop, require: \">= 1\", note: {zh: 另, en: Other}}"], "没有设置“scop”")
        expect(["unless": "[{when: remote, because: {zh: 偏远, en: Remote, clause: 1/remote}}]"], "没有条款“doc/1/remote”")
        expect(["unless": "[{when: population, because: {zh: 偏远, en: Remote}}]"], "此处是数")
    }

    @Test func `what is planned is a number beside a number`() {
        expect(["planned": "today"], "此处是日期")
        expect(
            ["measure": "remote", "require": "\"= true\"", "unit": nil, "reachable": "1"], "measure 不是数")
    }

    @Test func `a rule may not ask itself through passes`() {
        expect(["needs": "passes(\"doc/1/twice\")"], "绕回自身")
    }
}
