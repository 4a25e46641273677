import Outreach
import Policy
import Quantities

@testable import Web

extension Sample {
    static func ask(_ language: Language) -> PlanAskPage {
        PlanAskPage(
            heading: "编制巡诊计划", status: 400, lead: "各队每周哪半天到哪个村", back: Link("计划", "/plans"),
            busy: Link("正在编制：派驻计划，<b>（李）", "/plans/making/1"), action: "/plans/making?kind=rounds",
            mistakes: .init(lines: ["周数：是“99”，应为 1–26"]),
            region: .init(options: [.init(value: "120115", text: "宝坻区", isChosen: true)]),
            fields: [
                .init(
                    name: "weeks", label: "周数", hint: "1–26", mistake: "是“99”，应为 1–26",
                    input: .init(value: "99", mode: "numeric"), describedBy: "weeks-wrong weeks-hint"),
                .init(name: "from", label: "开始日期", day: .init(value: "2026-12-01", mode: "numeric")),
                .init(
                    name: "terrain", label: "地形",
                    choices: .init(options: [.init(value: "plain", text: "平原", isChosen: true)])),
                .init(name: "anew", label: "从头排", box: .init(value: "true", text: "从头排", isChosen: true)),
                .init(
                    name: "without-team", label: "队伍",
                    several: [.init(value: "T1", text: "<i>甲队", isChosen: true)]),
            ], search: [.init(name: "matrix", label: "行车时间表", text: .init(value: "a,b,3", mode: "text"))],
            isSearchOpen: false, name: "王岩\"><script>", nameMistake: nil, submit: "开始编制")
    }

    static func making(_ language: Language) -> MakingPage {
        let telling = MakingTelling(words: words(language), links: links(language))
        guard let asking = try? PlanAsking(
            .new(.postings), region: "120115", ["from": "2026-12-01"], today: CivilDate(day: 20_000))
        else { return telling.lost(Question(Viewpoint())) }
        var progress = PlanProgress(.searching)
        (progress.seconds, progress.best, progress.bound) = (4.2, 12_345, 12_000)
        let making = Makings.Making(
            id: "0192", asking: asking, place: "宝坻区", by: "王岩（区卫健委）", state: .running(progress),
            phaseBegan: Instant(milliseconds: 1_000), watch: PlanWatch())
        return telling.page(making, ahead: 0, now: Instant(milliseconds: 5_200))
    }

    static func plan(_ language: Language) -> PlanPage {
        PlanPage(
            heading: "派驻计划，宝坻区", place: "120115", list: Link("计划", "/plans"), kept: nil,
            fields: [FieldRow(label: "编号", value: "0192")], summary: ["建议新增 1 段"], note: nil,
            figures: [FieldRow(label: "派驻人月", value: "6 人月")],
            board: .init(
                title: "人员逐月派驻", heads: ["人员", "职称"],
                groups: [.init(text: "2026", columns: 1), .init(text: "2027", columns: 2)],
                columns: ["12月", "1月", "2月"],
                rows: [
                    .init(
                        name: .init(column: "人员", parts: [Label(text: "张<三>", href: "/p/1")]),
                        heads: [.init(column: "职称", parts: [Label(text: "主治医师")])],
                        cells: [
                            .init(columns: 1, parts: []),
                            .init(
                                columns: 2,
                                parts: [Label(text: "一镇卫生院", href: "/s/1"), Label(text: "2027-01-01 – 2027-02-28")],
                                form: "bar"),
                        ])
                ], isBars: true, note: "虚线框为已在册的派驻，照旧。"),
            tables: [], map: nil, downloads: [Link("工作簿", "/f")], further: [Link("逐条说明", "/r")], form: nil)
    }
}
