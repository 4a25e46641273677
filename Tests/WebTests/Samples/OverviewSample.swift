@testable import Web

extension Sample {
    static func tally(_ short: Int, _ atRisk: Int, _ met: Int, _ excused: Int, _ noData: Int) -> Tally {
        var tally = Tally()
        tally[.short] = short
        tally[.atRisk] = atRisk
        tally[.met] = met
        tally[.excused] = excused
        tally[.noData] = noData
        return tally
    }

    static func row(_ language: Language) -> FindingRow {
        let links = links(language)
        return FindingRow(
            status: mark("short", "✕", words(language)(.short)),
            subject: Link("大口屯镇东村", links.subject(kind: "village", id: "120115101001")), kind: "村",
            rule: Link("每周巡诊次数", links.clause("baodi-2024/3.4/village-twice-weekly")),
            origin: "宝坻区推动优质医疗资源下沉工作若干措施", period: "2026年第46周（11-09至11-15）", observed: "1 次", required: "≥ 2 次",
            why: links.why(
                rule: "baodi-2024/3.4/village-twice-weekly", subject: "120115101001", period: "2026-W46"),
            strength: words(language)(.must), basis: words(language)(.printed))
    }

    static func counts(_ caption: String, _ heading: String, _ language: Language) -> CountsTable {
        let words = words(language)
        let links = links(language)
        func line(_ name: String, _ code: String?, _ tally: Tally) -> CountsRow {
            CountsRow(
                Label(text: name, href: code.map { links.within($0).overview() }), tally, Narrowing(), words: words,
                links: links.within(code))
        }
        return CountsTable(
            id: "table", caption: caption, heading: heading,
            columns: [.short, .atRisk, .met, .excused, .noData].map { StatusMark($0, words) },
            rows: [
                line("大口屯镇", "120115101", tally(12, 3, 1240, 4, 0)),
                line("王卜庄镇", "120115102", tally(0, 0, 998, 0, 12))
            ])
    }

    static func overview(_ language: Language) -> OverviewPage {
        let words = words(language)
        let links = links(language)
        let cells = CountCell.row(tally(12, 3, 2238, 4, 12), words) { links.findings(Narrowing(status: $0)) }
        let places = counts(words(.byPlace), words(.place), language)
        return OverviewPage(
            heading: "宝坻区", lead: words(.overviewLead, "2,269"), filters: [], tiles: cells.map { .init($0) },
            charts: [OpenChart("open-places", words(.openByPlace), table: "table", places.rows, words: words)]
                .compactMap { $0 },
            urgent: .init(
                rows: [row(language), row(language)], more: links.findings(Narrowing(status: .short)),
                moreText: words(.allUrgent, "15")),
            due: .init(rows: [
                DueRow(
                    date: "2026-12-15", daysLeft: words(.daysLeftOf, "23"),
                    rule: Link("年度工作报表", links.clause("fj-2023-43/4.5/report-12-15")), origin: "闽卫基层〔2023〕43号",
                    strength: words(.must),
                    subjects: Link("1", "/findings"), open: Link("1", "/findings"))
            ]),
            places: places, groupFilters: [],
            groups: counts(words(.byFamily), words(.family), language))
    }
}
