@testable import Web

extension Sample {
    static func annex(_ language: Language) -> AnnexPage {
        let groups = [("村级巡诊、派驻服务开展情况", 6), ("乡级派驻服务开展情况", 6), ("县域巡回医疗服务开展情况", 6)]
        return AnnexPage(
            heading: words(language)(.annex),
            filters: [
                FilterRow(
                    label: words(language)(.year),
                    choices: [
                        Choosable(text: "2025", href: "?year=2025", isCurrent: true),
                        Choosable(text: "2026", href: "?year=2026", isCurrent: false)
                    ])
            ],
            table: PrintedTable(
                title: "三明市县域巡回医疗和派驻服务工作量统计表",
                head: [FieldRow(label: "填报单位：", value: "三明市卫生健康委"), FieldRow(label: "联系人：", value: "")],
                rowHeader: "按县(市、区)分列", groups: groups.map { .init(text: $0.0, span: $0.1) },
                columns: (1...18).map { .init(number: $0, text: "巡诊村数(个)") },
                rows: ["三元区", "永安市"].map { name in
                    .init(name: name, cells: (1...18).map { Label(text: "\($0 * 13)", href: "/x/\($0)") })
                }, notes: ["截止日 2025-12-10"]), emptyText: "")
    }

    static func pairing(_ language: Language) -> PairingPage {
        let links = links(language)
        return PairingPage(
            heading: words(language)(.pairing), lead: "37 个县", filters: [],
            list: .init(rows: [
                .init(
                    county: Link("桐柏县", links.within("411330").overview()), prefecture: "南阳市",
                    states: [mark("short", "✕", "缺失")],
                    pairs: [
                        .init(
                            recipient: Link("桐柏县人民医院", links.subject(kind: "institution", id: "a")),
                            supporter: Link("南阳市中心医院", links.subject(kind: "institution", id: "b")), relations: [])
                    ], remarks: ["表中“桐柏县人民医院—南阳市中心医院”没有支援关系记录"])
            ]), emptyText: "")
    }

    static func problem(_ language: Language) -> ProblemPage {
        ProblemPage(
            .init(.missing, "没有编号为“<script>alert(1)</script>”的村。"), words: words(language), links: links(language))
    }
}
