import Quantities

extension RoundReplanning {
    /// How many visits could not stay, how many of them have a place again, and how many others were moved.
    func count(_ body: RoundsPlan) -> RoundsPlan.Replan {
        func key(_ visit: RoundsPlan.Visit, _ plan: RoundsPlan) -> String {
            "\(plan.villages[visit.village].id)|\(plan.date(visit.day))|\(visit.isAfternoon)|"
                + plan.teams[visit.team].id
        }
        let gone = Set(loss.teams)
        let closed = Set(loss.closed)
        let going = Set(problem.crews.flatMap { $0 }.map { problem.records.teams[$0].id })
        let rest = before.visits.filter { before.date($0.day) >= order.from }
        let now = Set(body.visits.map { key($0, body) })
        let away = Dictionary(problem.records.teams.map { ($0.id, $0.away) }, uniquingKeysWith: { first, _ in first })
        var (must, need): (Int, Int) = (0, 0)
        for visit in rest {
            let (team, date) = (before.teams[visit.team].id, before.date(visit.day))
            if gone.contains(team) || !going.contains(team) || closed.contains(date)
                || away[team]?.contains(date) ?? false
            {
                must += 1
            } else if !now.contains(key(visit, before)) {
                need += 1
            }
        }
        let replaced = body.visits.count - (rest.count - must - need) - need
        return .init(
            plan: id, what: what, visits: rest.count, mustMove: must, replaced: max(0, min(must, replaced)),
            needNotMove: need, from: order.from, former: former(body))
    }

    private func former(_ body: RoundsPlan) -> [String: String] {
        func boards(_ plan: RoundsPlan) -> [String: String] {
            Dictionary(grouping: plan.slots) { plan.villages[$0.village].id }.mapValues { slots in
                var seen: Set<Int> = []
                let teams = slots.map(\.team).filter { seen.insert($0).inserted }.map { plan.teams[$0].name }
                let village = plan.villages[slots[0].village]
                let times = RoundWords.sessions(slots.map(plan.session), village, plan.cycle)
                return "\(times)，\(teams.joined(separator: "、"))"
            }
        }
        let now = boards(body)
        return boards(before).filter { now[$0.key] != $0.value }
    }

    private var what: String {
        var parts: [String] = []
        let teams = before.teams.filter { loss.teams.contains($0.id) }.map(\.name)
        if !teams.isEmpty { parts.append("没有\(teams.joined(separator: "、"))") }
        let vehicles = before.vehicles.filter { loss.vehicles.contains($0.id) }.map { "车辆 \($0.plate)" }
        if !vehicles.isEmpty { parts.append("没有\(vehicles.joined(separator: "、"))") }
        if !loss.closed.isEmpty { parts.append("\(loss.closed.map(PlanWords.date).joined(separator: "、"))停诊") }
        for one in loss.away {
            parts.append("\(problem.records.names[one.person] ?? one.person) \(one.from) 至 \(one.to) 离岗")
        }
        return parts.joined(separator: "，")
    }
}
