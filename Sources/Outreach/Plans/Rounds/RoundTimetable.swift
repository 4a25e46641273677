import Quantities

extension RoundsPlan {
    /// Minutes of travel of a team's day.
    func minutes(_ route: Route) -> Int { legs(route).reduce(0, +) }

    /// Minutes of travel a week on days that see a village of the region.
    var minutesOfWeek: Double {
        let own = routes.filter { $0.stops.contains { !villages[$0.village].isOutside } }
        return Double(own.reduce(0) { $0 + minutes($1) }) / Double(cycle)
    }

    private func legs(_ route: Route) -> [Int] {
        dayLegs["\(route.week)|\(route.weekday)|\(route.team)"] ?? []
    }

    /// A team's day on the clock: work begins at half past eight at the earliest, in the afternoon at half past one.
    func timetable(_ route: Route) -> String {
        let legs = legs(route)
        guard legs.count == route.stops.count + 1 else { return "行车时间不明" }
        var parts: [String] = []
        var at = 0
        for (number, stop) in route.stops.enumerated() {
            let start = stop.isAfternoon ? 810 : 510
            if number == 0 {
                at = max(order.day.leave, start - legs[0])
                parts.append("\(RoundDay.clock(at)) 从\(teams[route.team].institution.name)出发")
            }
            at += legs[number]
            let begin = max(at, start)
            let name = villages[stop.village].name
            let hours = "\(RoundDay.clock(begin))–\(RoundDay.clock(begin + order.day.session))"
            parts.append("\(hours) \(name)（行车 \(legs[number]) 分钟）")
            at = begin + order.day.session
        }
        parts.append("\(RoundDay.clock(at + legs[legs.count - 1])) 返回")
        return parts.joined(separator: "，")
    }
}
