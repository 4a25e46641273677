import Formats
import Policy
import Quantities

extension RelationPlan {
    package static var kind: Plan.Kind { .relations }

    package static var restsOn: [PlanSource] {
        [PlanSource(table: "relations", label: "支援关系"), PlanSource(table: "institutions", label: "机构")]
    }

    package func records(of plan: Plan) -> [PlanRecords] {
        let rows = pairs.map { pair in
            [
                pair.id, pair.supporter.id, pair.recipient.id, pair.programme, "true", plan.from.description,
                "计划 \(plan.id)",
            ]
        }
        let columns = ["id", "supporter", "recipient", "programme", "in_plan", "from", "source"]
        let closed = PlanRecords(
            kind: "relation",
            columns: [
                "id", "supporter", "recipient", "programme", "close_reason", "change_reason", "from", "to",
            ],
            rows: ended.map {
                [
                    $0.id, $0.supporter.id, $0.recipient.id, $0.programme, "adjusted", $0.reason, $0.from.description,
                    (plan.from - 1).description,
                ]
            })
        return [closed, PlanRecords(kind: "relation", columns: columns, rows: rows)]
    }

    package func text(of plan: Plan, _ book: PolicyBook) -> any PlanText { RelationPlanText(self, book) }

    /// A relation lasts: it has no day of its own.
    package func events(of plan: Plan) -> [CalendarEvent] { [] }

    package func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable] { [proposed, left] }

    package func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry] {
        pairs.map {
            PlanEntry(
                key: "\($0.supporter.name) → \($0.recipient.name)", detail: PlanWords.programme($0.programme))
        }
    }

    private var proposed: PlanTable {
        PlanTable(
            .init("Proposed relations", "建议新增的支援关系"),
            [
                .init(.init("No.", "序号"), width: 6), .init(.init("Supporter", "支援单位"), width: 28),
                .init(.init("Recipient", "受援单位"), width: 28), .init(.init("Programme", "项目"), width: 18),
                .init(.init("Nearness", "远近"), width: 14), .init(.init("Straight distance (km)", "直线距离（公里）")),
                .init(.init("Rules it serves", "所依条款"), width: 40), .init(.init("Next best", "次优"), width: 28),
                .init(.init("Extra cost", "次优多出的代价")),
            ],
            pairs.enumerated().map { number, pair in
                [
                    .item("\(number + 1)"), pair.supporter.cell, pair.recipient.cell,
                    .text(PlanWords.programme(pair.programme)), .text(pair.nearness.label),
                    pair.distanceKilometres.map { .number($0.rounded()) } ?? "",
                    .rules(pair.serves), pair.otherwise?.supporter?.cell ?? "",
                    pair.otherwise.map { $0.leavesOpen ? "会留下缺口" : .number(Double($0.extraCost)) } ?? "",
                ]
            })
    }

    private var left: PlanTable {
        PlanTable(
            .init("Left open", "补不上的缺口"),
            [
                .init(.init("Recipient", "受援单位"), width: 28), .init(.init("Missing", "缺"), width: 6),
                .init(.init("What blocks it", "卡在"), width: 44), .init(.init("Rules", "未满足的条款"), width: 44),
            ],
            open.map { gap in
                [
                    gap.recipient.cell, .number(Double(gap.missing)), .text(RelationPlanText.block(gap, limits)),
                    .rules(gap.rules),
                ]
            })
    }

    package var map: PlanMap {
        var map = PlanMap()
        var seen: Set<String> = []
        for pair in pairs {
            for (party, role) in [(pair.supporter, "supporter"), (pair.recipient, "recipient")] {
                guard let point = party.point, seen.insert(party.id).inserted else { continue }
                map.places.append(.init(name: party.name, role: role, point: point))
            }
            guard let from = pair.supporter.point, let to = pair.recipient.point else { continue }
            map.ways.append(.init(name: "\(pair.supporter.name) → \(pair.recipient.name)", points: [from, to]))
        }
        return map
    }

    package var figures: [PlanFigure] {
        let distances = pairs.compactMap(\.distanceKilometres)
        let length = PlanFigure(
            .init("Sum of straight distances", "直线距离合计"), distances.isEmpty ? nil : distances.reduce(0, +).rounded(),
            unit: "km")
        let loads = Dictionary(grouping: pairs, by: \.supporter.id).values.map(\.count)
        return [
            PlanFigure(.init("Relations proposed", "建议新增"), Double(pairs.count), unit: "个"),
            PlanFigure(.init("Gaps left open", "补不上的缺口"), Double(open.count), unit: "处"),
            length,
            PlanFigure(.init("Most new recipients of one", "一家最多新增"), Double(loads.max() ?? 0), unit: "家"),
        ]
    }
}

extension PlanParty {
    /// An institution's name, with the way to its record.
    var cell: PlanCell { .record(kind: "institution", id: id, name: name) }
}
