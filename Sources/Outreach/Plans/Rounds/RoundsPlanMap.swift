import Policy
import Quantities

extension RoundsPlan {
    package var map: PlanMap {
        var map = PlanMap()
        let used = Set(slots.map(\.team))
        for institution in Set(used.map { teams[$0].institution }).sorted(by: { $0.id < $1.id }) {
            guard let point = institution.point else { continue }
            map.places.append(.init(name: institution.name, role: "depot", point: point))
        }
        let open = Set(unmet.map(\.village))
        for (number, village) in villages.enumerated() where !village.isOutside {
            guard let point = village.point else { continue }
            let note = village.basis == .own ? nil : "近似位置"
            map.places.append(
                .init(name: village.name, role: open.contains(number) ? "unmet" : "village", point: point, note: note))
        }
        for day in routes {
            let stops = day.stops.compactMap { villages[$0.village].point }
            guard let home = teams[day.team].institution.point, stops.count == day.stops.count else { continue }
            let name = "\(teams[day.team].name) \(RoundWords.day(day.week, day.weekday, cycle))"
            let note = day.stops.map { villages[$0.village].name }.joined(separator: " → ")
            map.ways.append(.init(name: name, points: [home] + stops + [home], note: note))
        }
        return map
    }
}
