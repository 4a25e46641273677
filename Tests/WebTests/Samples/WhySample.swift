@testable import Web

extension Sample {
    static func why(_ language: Language) -> WhyPage {
        let words = words(language)
        let links = links(language)
        return WhyPage(
            heading: "每周巡诊次数", place: "120115",
            subject: Link("大口屯镇东村", links.subject(kind: "village", id: "120115101001")),
            period: "2026年第46周（11-09至11-15）", status: mark("short", "✕", words(.short)), verdict: "差 1 次",
            observed: "1 次", required: "≥ 2 次", strength: words(.must), basis: words(.printed),
            quote: "确保每个村每周至少2次巡诊", clause: Link("三(四)", links.document("baodi-2024")),
            sentence: "每个村，每周：已完成且不少于半天的巡诊次数，不少于 2 次。", assumption: nil,
            parts: [],
            counted: words(.countedRecords, "巡诊", "1"),
            evidence: .init(records: [
                .init(text: "R-1", href: links.record(kind: "round", id: "R-1"), amount: "2026-11-10")
            ]),
            excluded: [
                .init(
                    reason: words(.leftOut, "巡诊", "1", "不是已完成"),
                    records: [.init(text: "R-2", href: links.record(kind: "round", id: "R-2"))])
            ],
            further: [.init(heading: words(.settingsUsed), lines: ["半天折合小时数：3.5 小时"])],
            passing: .init(heading: "", lines: ["还要 1 次"]))
    }

    static func record(_ language: Language) -> RecordPage {
        RecordPage(
            heading: "R-1", kind: Link("巡诊", "/records/round"), lead: words(language)(.recordLead, "巡诊"), judged: nil,
            fields: [
                FieldRow(label: "日期", value: "2026-11-10"),
                FieldRow(label: "村", value: "东村", href: "/subjects/village/1"),
                FieldRow(label: "诊疗人次", value: "31", mark: words(language)(.syntheticMark)),
            ], references: [Link("公示公告 · 巡诊", "/records/notice?f.round=R-1")],
            history: HistoryTable(
                rows: [
                    .init(
                        number: "7", when: "2026-11-12 09:30", who: "web:李", what: "导入 round.csv", why: "补录",
                        changes: ["诊疗人次: 30 → 31"])
                ], note: words(language)(RecordWord.historyEarlier)),
            counted: Link(words(language)(RecordWord.seeCounted), "/records/round/R-1/findings"))
    }

    static func subject(_ language: Language) -> SubjectPage {
        let words = words(language)
        return SubjectPage(
            heading: "大口屯镇东村", place: "120115", kind: "村", id: "120115101001",
            cells: CountCell.row(tally(1, 0, 50, 0, 0), words) { _ in "" },
            fields: [FieldRow(label: "服务人口", value: "1,204 人", mark: words(.syntheticMark))],
            families: [
                FamilyGroup(
                    name: "村级巡诊频次", rows: [row(language)],
                    more: Link(words(.earlierPeriods, "51", "8"), "/findings"))
            ])
    }
}
