import Policy
import Quantities

/// A rounds plan in Chinese, for an officer of the county.
package struct RoundsPlanText: PlanText {
    let body: RoundsPlan
    let words: PlanWords
    /// By village: its half-days of the board, its moved and additional visits, what is missing.
    let slots: [Int: [RoundsPlan.Slot]]
    let moved: [Int: [RoundsPlan.Visit]]
    let unmet: [Int: [RoundsPlan.Unmet]]
    /// By week, weekday and team.
    let routes: [[Int]: RoundsPlan.Route]

    package init(_ body: RoundsPlan, _ book: PolicyBook) {
        self.body = body
        words = PlanWords(book)
        slots = Dictionary(grouping: body.slots, by: \.village)
        moved = Dictionary(grouping: body.visits.filter { $0.moved != nil || $0.isAdditional }, by: \.village)
        unmet = Dictionary(grouping: body.unmet, by: \.village)
        routes = Dictionary(uniqueKeysWithValues: body.routes.map { ([$0.week, $0.weekday, $0.team], $0) })
    }

    /// - Parameter asked: a village's id or name, a team's or an institution's id, a rule, a date, or the number of a
    ///   village in the list.
    package func explanation(of asked: String?) throws -> [String] {
        if let asked, let date = CivilDate(asked) { return try day(date) }
        var lines: [String] = []
        for team in body.teams.indices where asked == body.teams[team].id || asked == body.teams[team].name {
            lines += routes(of: team)
        }
        for (number, village) in body.villages.enumerated() where !village.isOutside {
            let slots = slots[number] ?? []
            let names = [village.id, village.name, String(number + 1)] + village.rules
                + slots.map { body.teams[$0.team].institution.id } + (village.responsible.map { [$0] } ?? [])
            if asked.map(names.contains) ?? true { lines += RoundVillageText(self, number, slots).lines }
        }
        if lines.isEmpty, let asked {
            throw Failure(.missing, "计划中没有“\(asked)”", remedy: "可写村或队伍的编号、名称，规则编号，日期，或列表中的序号")
        }
        return lines
    }

    private func day(_ date: CivilDate) throws -> [String] {
        let visits = body.visits.filter { body.date($0.day) == date }
        guard !visits.isEmpty else {
            throw Failure(.missing, "\(date) 没有安排巡诊", remedy: "计划自 \(body.order.from) 至 \(body.order.end)")
        }
        return ["\(PlanWords.date(date))："]
            + visits.map { visit in
                let home = visit.moved.map { "，原定\(PlanWords.date(body.date($0)))" }
                let how = home ?? (visit.isAdditional ? "，增补" : "")
                let vehicle = visit.vehicle.map { "，\(body.vehicles[$0].plate)" } ?? ""
                let absent = body.absent(visit).map { "，缺\($0.category)（\($0.why)）" }.joined()
                return "  \(RoundWords.half(visit.isAfternoon)) \(body.villages[visit.village].name)："
                    + "\(body.teams[visit.team].name)\(vehicle)\(how)\(absent)"
            }
    }

    private func routes(of team: Int) -> [String] {
        let own = routes.filter { $0.key[2] == team }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        let value = body.teams[team]
        let lacking = value.lacking.isEmpty ? "五类人员齐" : "缺\(value.lacking.joined(separator: "、"))"
        let absent = value.absent == nil ? [] : ["  成员离岗：\(absent(team))"]
        return ["\(value.name)（\(value.institution.name)，\(lacking)）："] + absent
            + own.map { route in
                let stops = route.stops.map { "\(RoundWords.half($0.isAfternoon))\(body.villages[$0.village].name)" }
                return "  \(RoundWords.day(route.week, route.weekday, body.cycle))：\(stops.joined(separator: "，"))"
                    + "，行车 \(body.minutes(route)) 分钟"
            }
    }
}
