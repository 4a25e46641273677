import Policy
import Quantities

/// A rounds plan as tables: the weekly board, what is missing, moved visits, loads, and every visit.
struct RoundsPlanTables {
    private let body: RoundsPlan

    init(_ body: RoundsPlan) { self.body = body }

    var all: [PlanTable] { [board, unmet, moved, loads, visits] }

    private var inside: [Int] { body.villages.indices.filter { !body.villages[$0].isOutside } }

    private func cell(_ village: Int) -> PlanCell {
        .record(kind: "village", id: body.villages[village].id, name: body.villages[village].name)
    }

    private func cell(team: Int) -> PlanCell {
        .record(kind: "team", id: body.teams[team].id, name: body.teams[team].name)
    }

    private var board: PlanTable {
        let own = Dictionary(grouping: body.slots, by: \.village)
        return PlanTable(
            .init("Weekly board", "每周排班"),
            [
                .init(.init("Village", "村"), width: 20), .init(.init("Township", "乡镇"), width: 14),
                .init(.init("Rhythm", "频次"), width: 12), .init(.init("Times", "时间"), width: 26),
                .init(.init("Teams", "队伍"), width: 26), .init(.init("Travel (min)", "行车（分钟）"), width: 12),
                .init(.init("Next best", "次优"), width: 34), .init(.init("Extra travel (min)", "次优多行车（分钟）")),
                .init(.init("Against it", "次优的不足"), width: 30), .init(.init("Rules", "所依条款"), width: 40),
            ],
            inside.compactMap { number in
                guard let slots = own[number] else { return nil }
                let village = body.villages[number]
                var seen: Set<Int> = []
                let teams = slots.map(\.team).filter { seen.insert($0).inserted }.map { body.teams[$0].name }
                let other = body.otherwise[number]
                return [
                    cell(number), .text(village.township), .text(RoundWords.rhythm(village)),
                    .text(RoundWords.sessions(slots.map(body.session), village, body.cycle)),
                    .text(teams.joined(separator: "、")),
                    .number(Double(slots.reduce(0) { $0 + $1.minutes } / (village.stride > 1 ? 1 : body.cycle))),
                    .text(other.map { RoundsPlanText.next($0, village, body) } ?? ""),
                    other.map { .number(Double($0.minutes)) } ?? "",
                    .text(other.map { RoundsPlanText.drawbacks($0, slots, body).joined(separator: "、") } ?? ""),
                    .rules(village.rules),
                ]
            })
    }

    private var unmet: PlanTable {
        PlanTable(
            .init("Missing visits", "排不上的"),
            [
                .init(.init("Village", "村"), width: 20), .init(.init("Township", "乡镇"), width: 14),
                .init(.init("Missing", "缺（次）"), width: 8), .init(.init("Weeks", "周（星期一）"), width: 26),
                .init(.init("What blocks it", "卡在"), width: 50), .init(.init("What would lift it", "怎样解除"), width: 50),
                .init(.init("Rules", "未满足的条款"), width: 40),
            ],
            body.unmet.map { entry in
                let village = body.villages[entry.village]
                return [
                    cell(entry.village), .text(village.township), .number(Double(entry.missing)),
                    .text(RoundsPlanText.weeks(entry.weeks, body)), .text(RoundsPlanText.block(entry, body)),
                    .text(RoundsPlanText.lift(entry, body)), .rules(village.rules),
                ]
            })
    }

    private var moved: PlanTable {
        PlanTable(
            .init("Moved and additional visits", "挪动和增补"),
            [
                .init(.init("Village", "村"), width: 20), .init(.init("Date", "日期"), width: 12),
                .init(.init("Half-day", "时段"), width: 8), .init(.init("Instead of", "原定"), width: 16),
                .init(.init("Team", "队伍"), width: 26),
            ],
            body.visits.filter { $0.moved != nil || $0.isAdditional }.map { visit in
                [
                    cell(visit.village), .date(body.date(visit.day)), .text(RoundWords.half(visit.isAfternoon)),
                    visit.moved.map { .date(body.date($0)) } ?? "增补", cell(team: visit.team),
                ]
            })
    }

    private var loads: PlanTable {
        let slots = Dictionary(grouping: body.slots, by: \.team)
        let dates = Dictionary(grouping: body.visits, by: \.team)
        return PlanTable(
            .init("Load of teams", "各队工作量"),
            [
                .init(.init("Team", "队伍"), width: 26), .init(.init("Institution", "机构"), width: 26),
                .init(.init("Half-days a week", "每周半天数")), .init(.init("Visits", "计划期内次数")),
                .init(.init("Villages", "村数")), .init(.init("Lacks", "缺的类别"), width: 24),
            ],
            body.teams.indices.filter { slots[$0] != nil || dates[$0] != nil }.map { number in
                let team = body.teams[number]
                let own = slots[number] ?? []
                return [
                    cell(team: number), team.institution.cell, .number(Double(own.count) / Double(body.cycle)),
                    .number(Double(dates[number]?.count ?? 0)), .number(Double(Set(own.map(\.village)).count)),
                    .text(team.lacking.joined(separator: "、")),
                ]
            })
    }

    private var visits: PlanTable {
        PlanTable(
            .init("All visits", "全部巡诊"),
            [
                .init(.init("Date", "日期"), width: 12), .init(.init("Half-day", "时段"), width: 8),
                .init(.init("Village", "村"), width: 20), .init(.init("Team", "队伍"), width: 26),
                .init(.init("Vehicle", "车辆"), width: 16), .init(.init("Away that day", "当日缺的类别"), width: 24),
            ],
            body.visits.map { visit in
                [
                    .date(body.date(visit.day)), .text(RoundWords.half(visit.isAfternoon)), cell(visit.village),
                    cell(team: visit.team), .text(visit.vehicle.map { body.vehicles[$0].plate } ?? ""),
                    .text(body.absent(visit).map { "\($0.category)：\($0.why)" }.joined(separator: "；")),
                ]
            })
    }
}
