import Policy
import Quantities
import Testing

@Suite struct BookTests {
    private func problems(_ path: String, _ text: String) -> [String] {
        SmallBook.read(SmallBook.rule(), [path: text]).problems.map(\.message)
    }

    @Test func `clauses keep their order, and checks without rule are known`() throws {
        let more = """
            - {id: 2/a, place: 二, quote: 甲, gloss: A., kind: process, check: attested, not_yet: 需要证据}
            - {id: 2/b, place: 二, quote: 乙, gloss: B., kind: process, check: computed}
            """
        let book = try #require(SmallBook.read(SmallBook.rule() + more).book)
        #expect(book.documents[0].clauses.map(\.id) == ["doc/0/title", "doc/1/twice", "doc/2/a", "doc/2/b"])
        #expect(book.checksWithoutRule.map(\.id) == ["doc/2/a", "doc/2/b"])
        #expect(book.unfinished.map(\.id) == ["doc/2/b"])
        #expect(book.clause("doc/1/twice")?.line == 10)
    }

    @Test func `clause ids are unique, and the document is named as its file`() {
        let clause = "- {id: 0/title, place: 二, quote: 甲, gloss: A., kind: process}"
        #expect(SmallBook.read(SmallBook.rule() + clause).problems.map(\.message) == ["条款编号“0/title”重复"])
        let renamed = SmallBook.rule().replacing("document: doc", with: "document: dok")
        #expect(SmallBook.read(renamed).problems.map(\.message) == ["文件编号“dok”与文件名“doc”不同"])
    }

    @Test func `a duplicate key and text that is no YAML say their line`() {
        let twice = SmallBook.read(SmallBook.rule() + "title: again\n").problems
        #expect(twice.map(\.message) == ["键重复：title"])
        let broken = SmallBook.read("document: [\n").problems
        #expect(broken.count == 1 && broken[0].line == 2)
    }

    @Test func `a bomb of aliases is refused`() {
        let lines = (1...9).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]"
        }
        let bomb = "a0: &a0 [x]\n" + lines.joined(separator: "\n")
        #expect(problems("settings.yaml", bomb).first?.contains("一百万") == true)
    }

    @Test func `definitions have a type, a new name and no cycle`() {
        func definition(_ name: String, _ type: String, _ text: String) -> String {
            "- {on: village, name: \(name), label: 甲, type: \(type), is: \(text)}\n"
        }
        #expect(problems("definitions.yaml", definition("a", "numbr", "1")) == ["没有类型“numbr”"])
        #expect(problems("definitions.yaml", definition("population", "number", "1")) == ["村已有“population”"])
        #expect(problems("definitions.yaml", definition("a", "truth", "population")) == ["此处是数"])
        #expect(problems("definitions.yaml", definition("if", "number", "1")) == ["“if”不能作名称"])
        let cycle = definition("a", "number", "b + 1") + definition("b", "number", "a")
        #expect(problems("definitions.yaml", cycle) == ["定义“a”绕回自身", "定义“b”绕回自身"])
    }

    @Test func `a definition tells whether it depends on the period`() throws {
        let text = """
            - {on: village, name: a, label: 甲, type: number, is: population * 2}
            - {on: village, name: b, label: 乙, type: number, is: a + count(round where village = self)}
            - {on: village, name: c, label: 丙, type: number, is: b + 1}
            - {on: village, name: d, label: 丁, type: village.service_mode, is: service_mode}
            - {on: village, name: e, label: 戊, type: number, is: longest_months(intervals(posting during all))}
            """
        let (book, problems) = SmallBook.read(SmallBook.rule(), ["definitions.yaml": text])
        #expect(problems.isEmpty, "\(problems)")
        #expect(try #require(book).definitions.map(\.dependsOnPeriod) == [false, true, true, false, false])
    }

    @Test func `a region's setting is its own or its nearest ancestor's`() throws {
        let local = """
            - {setting: half_day_hours, value: 4, set_by: 省卫健委, set_on: 2026-01-05, reason: 夏令}
            """
        let (book, problems) = SmallBook.read(SmallBook.rule(["where": "setting.half_day_hours > 3"]), [
            "regions/350000.yaml": local
        ])
        #expect(problems.isEmpty, "\(problems)")
        let setting = try #require(book?.setting("half_day_hours"))
        let day = try #require(CivilDate("2026-11-22"))
        #expect(setting.value(lineage: ["350400", "350000", "000000"], on: day).value == .number(4))
        #expect(setting.value(lineage: ["350400", "350000"], on: day).local?.setBy == "省卫健委")
        #expect(setting.value(lineage: ["410000", "000000"], on: day).value == .number(3.5))
        #expect(book?.rule("doc/1/twice")?.settings == ["half_day_hours"])
    }

    @Test func `local settings are known, typed and say who and why`() {
        let start = "- {setting: "
        #expect(problems("regions/350000.yaml", start + "hours, value: 4, set_by: 省, set_on: 2026-01-05, reason: 夏}")
            == ["没有设置“hours”"])
        #expect(problems("regions/350000.yaml", start + "scope, value: all, set_by: 省, set_on: 2026-01-05, reason: 夏}")
            == ["封闭列表中没有“all”"])
        #expect(problems("regions/350000.yaml", start + "scope, value: every}") == [
            "缺少“reason”", "缺少“set_by”", "缺少“set_on”",
        ])
    }

    @Test func `families are known once they are listed`() {
        let families = "- {id: frequency, question: {zh: 几次, en: How often}}"
        let document = SmallBook.rule() + "- {id: 3, place: 三, quote: 丙, gloss: C., kind: process, family: frequncy}"
        #expect(SmallBook.read(document).problems.isEmpty)
        #expect(SmallBook.read(document, ["families.yaml": families]).problems.map(\.nearest) == ["frequency"])
    }

    @Test func `scenarios are checked against rules and kinds`() throws {
        let good = """
            - rule: 1/twice
              name: one is short
              given: {round: [{village: V1, date: 2026-11-17, status: completed, services: [chronic, education]}]}
              on: 2026-11-22
              then: {subject: V1, period: 2026-W47, status: short, observed: 1}
            """
        let (book, problems) = SmallBook.read(SmallBook.rule(), ["documents/doc.scenarios.yaml": good])
        #expect(problems.isEmpty, "\(problems)")
        let scenario = try #require(book?.scenarios.first)
        #expect(scenario.rule == "doc/1/twice" && scenario.on == CivilDate("2026-11-22"))
        #expect(scenario.given[0].records[0]["services"] == "chronic;education")
        let bad = good.replacing("completed", with: "complete").replacing("short, ", with: "shrt, ")
            .replacing("village: V1", with: "vilage: V1")
        #expect(SmallBook.read(SmallBook.rule(), ["documents/doc.scenarios.yaml": bad]).problems.map(\.nearest) == [
            "village", "completed", "short",
        ])
    }
}
