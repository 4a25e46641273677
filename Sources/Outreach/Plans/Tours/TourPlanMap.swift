extension TourPlan {
    package var map: PlanMap {
        var map = PlanMap()
        for hospital in Set(tours.map { teams[$0.team].institution }).sorted(by: { $0.id < $1.id }) {
            guard let point = hospital.point else { continue }
            map.places.append(.init(name: hospital.name, role: "depot", point: point))
        }
        let open = Set(unmet.map(\.need.subject))
        for (number, place) in places.enumerated() {
            guard let point = place.point else { continue }
            let isOpen = open.contains(place.region) || place.host.map { open.contains($0.id) } ?? false
            map.places.append(.init(name: place.name, role: isOpen ? "unmet" : "recipient", point: point))
            for (hospital, own) in Dictionary(
                grouping: tours.filter { $0.place == number }, by: { teams[$0.team].institution }
            ).sorted(by: { $0.key.id < $1.key.id }) {
                guard let home = hospital.point else { continue }
                let days = own.map { PlanWords.date($0.date) }.joined(separator: "、")
                map.ways.append(.init(name: "\(hospital.name) → \(place.name)", points: [home, point], note: days))
            }
        }
        return map
    }
}
