import Policy
import Quantities

extension PostingPlan {
    package func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable] { [proposed, left(book), judged] }

    private var proposed: PlanTable {
        PlanTable(
            .init("Proposed postings", "建议新增的派驻"),
            [
                .init(.init("No.", "序号"), width: 6), .init(.init("Person", "人员"), width: 16),
                .init(.init("Title", "职称"), width: 18), .init(.init("Specialty", "专业")),
                .init(.init("Sent by", "派出单位"), width: 26), .init(.init("Site", "派驻机构"), width: 26),
                .init(.init("From", "起始日")), .init(.init("To", "截止日")), .init(.init("Programme", "项目"), width: 16),
                .init(.init("Straight distance (km)", "直线距离（公里）")),
                .init(.init("Rules it serves", "所依条款"), width: 40), .init(.init("Next best", "次优人选"), width: 20),
                .init(.init("Extra cost", "次优多出的代价")),
            ],
            assignments.enumerated().map { number, one in
                [
                    .item("\(number + 1)"), .record(kind: "practitioner", id: one.person.id, name: one.person.name),
                    .text(one.title), .text(one.specialty ?? ""), one.origin.cell,
                    .record(kind: one.isVillage ? "village" : "institution", id: one.site.id, name: one.site.name),
                    .date(one.from),
                    .date(one.to), .text(one.programme.map(PlanWords.programme) ?? ""),
                    one.distanceKilometres.map { .number($0.rounded()) } ?? "",
                    .rules(one.serves.map(\.rule)),
                    one.otherwise.first.map {
                        .record(kind: "practitioner", id: $0.person.id, name: $0.person.name)
                    } ?? "",
                    one.otherwise.first.map { .number(Double($0.extraCost)) } ?? "",
                ]
            })
    }

    private func left(_ book: PolicyBook) -> PlanTable {
        let words = PostingWords(book, limits)
        return PlanTable(
            .init("Left open", "仍未满足的要求"),
            [
                .init(.init("Where", "哪里"), width: 28), .init(.init("Missing", "缺人"), width: 6),
                .init(.init("When", "何时"), width: 26), .init(.init("What blocks it", "卡在"), width: 40),
                .init(.init("What would lift it", "怎样解除"), width: 50), .init(.init("Rule", "条款"), width: 40),
            ],
            open.map { gap in
                [
                    .text(gap.name), .number(Double(gap.missing)), .text(words.when(gap)), .text(words.block(gap)),
                    .text(words.way(out: gap)), .rules([gap.served.rule]),
                ]
            })
    }

    private var judged: PlanTable {
        PlanTable(
            .init("Obligations before and after", "采纳前后的要求"),
            [
                .init(.init("Rule", "条款"), width: 44), .init(.init("Unmet before", "采纳前未满足")),
                .init(.init("Person-months", "缺人月")), .init(.init("Unmet after", "采纳后未满足")),
                .init(.init("Person-months", "缺人月")),
            ],
            tallies.sorted { $0.key < $1.key }.map { rule, tally in
                [
                    .rules([rule]), .number(Double(tally.before)), .number(Double(tally.beforeMonths)),
                    .number(Double(tally.after)), .number(Double(tally.afterMonths)),
                ]
            })
    }
}
