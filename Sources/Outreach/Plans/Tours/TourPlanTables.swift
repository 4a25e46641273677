import Policy
import Quantities

/// A plan of tours as tables: the tours, what is missing, and the loads.
struct TourPlanTables {
    private let body: TourPlan

    init(_ body: TourPlan) { self.body = body }

    var all: [PlanTable] { [tours, unmet, loads] }

    private func cell(team: Int) -> PlanCell {
        body.teams[team].id.map { .record(kind: "team", id: $0, name: body.teamName(team)) }
            ?? .text(body.teamName(team))
    }

    private var tours: PlanTable {
        PlanTable(
            .init("Tours", "巡回安排"),
            [
                .init(.init("Number", "序号"), width: 6), .init(.init("Date", "日期"), width: 12),
                .init(.init("To", "至"), width: 12), .init(.init("Destination", "目的地"), width: 16),
                .init(.init("County", "县（区）"), width: 12), .init(.init("Host", "接待机构"), width: 26),
                .init(.init("Hospital", "派出医院"), width: 26), .init(.init("Team", "队伍"), width: 30),
                .init(.init("One way (min)", "单程（分钟，估算）"), width: 12), .init(.init("Tour before", "上一次"), width: 12),
                .init(.init("Rules", "所依条款"), width: 40),
            ],
            body.tours.enumerated().map { number, tour in
                let place = body.places[tour.place]
                return [
                    .item(String(number + 1)), .date(tour.date), .date(tour.end), .text(place.name),
                    .text(place.countyName), tour.host?.cell ?? "", body.teams[tour.team].institution.cell,
                    cell(team: tour.team), tour.minutes.map { .number(Double($0)) } ?? "",
                    tour.previous.map { .date($0) } ?? "", .rules(Set(tour.serves.map(\.rule)).sorted()),
                ]
            })
    }

    private var unmet: PlanTable {
        PlanTable(
            .init("Missing tours", "排不上的"),
            [
                .init(.init("For", "对象"), width: 26), .init(.init("From", "期间自"), width: 12),
                .init(.init("To", "至"), width: 12), .init(.init("Missing", "缺（次）"), width: 8),
                .init(.init("What blocks it", "卡在"), width: 50), .init(.init("What would lift it", "怎样解除"), width: 50),
                .init(.init("Rules", "未满足的条款"), width: 40),
            ],
            body.unmet.map { entry in
                [
                    .text(entry.need.name), .date(entry.need.start), .date(entry.need.end),
                    .number(Double(entry.missing)), .text(TourPlanText.block(entry)), .text(TourPlanText.lift(entry)),
                    .rules([entry.need.rule]),
                ]
            })
    }

    private var loads: PlanTable {
        let own = Dictionary(grouping: body.tours, by: \.team)
        return PlanTable(
            .init("Load of teams", "各队工作量"),
            [
                .init(.init("Team", "队伍"), width: 30), .init(.init("Hospital", "医院"), width: 26),
                .init(.init("Tours", "次数")), .init(.init("Days", "天数")),
                .init(.init("Hours on the road", "行车（小时，估算）"), width: 14),
            ],
            own.sorted { $0.key < $1.key }.map { team, tours in
                [
                    cell(team: team), body.teams[team].institution.cell, .number(Double(tours.count)),
                    .number(Double(tours.reduce(0) { $0 + ($1.end - $1.date) + 1 })),
                    .number((Double(tours.reduce(0) { $0 + 2 * ($1.minutes ?? 0) }) / 6).rounded() / 10),
                ]
            })
    }
}
