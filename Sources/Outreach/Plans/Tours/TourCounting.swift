import Policy
import Quantities

extension TourOffers {
    /// Tours to one place of each county at a time tell what the place counts for; then tours of one hospital
    /// everywhere tell whether its tours count.
    mutating func askCounting(_ needs: [TourNeed]) {
        counting = Array(repeating: [], count: needs.count)
        let starts = Set(needs.map(\.start)).sorted()
        let byCounty = Dictionary(grouping: places.indices) { places[$0].county }
        let needCounties = needs.map { need in
            need.kind == "institution" ? records.county(of: need.subject) : records.tree.county(of: need.subject)
        }
        for turn in 0..<(byCounty.values.map(\.count).max() ?? 0) {
            let current = byCounty.compactMapValues { turn < $0.count ? $0[turn] : nil }
            let observed = supposed(current.values.sorted(), starts) { hospitals[$0] }
            for (number, need) in needs.enumerated() {
                guard let place = current[needCounties[number]] else { continue }
                if (observed[need.key] ?? need.observed) >= need.observed + 1 { counting[number].append(place) }
            }
        }
        for hospital in Set(hospitals.joined()).sorted() {
            let own = places.indices.filter { hospitals[$0].contains(hospital) }
            let observed = supposed(own, starts) { _ in [hospital] }
            for (number, need) in needs.enumerated() where !Set(counting[number]).isDisjoint(with: own) {
                if (observed[need.key] ?? need.observed) < need.observed + 1 {
                    useless[hospital, default: []].insert(number)
                }
            }
        }
    }

    private func supposed(_ places: [Int], _ days: [CivilDate], _ origins: (Int) -> [String]) -> [String: Double] {
        var tours: [RecordChange] = []
        for number in places {
            let place = self.places[number]
            // Where nobody may go, the place itself still counts or does not.
            let senders = origins(number).isEmpty ? records.hospitals(for: place.county) : origins(number)
            for origin in senders.isEmpty ? [place.host?.id ?? ""] : senders {
                for day in days {
                    let host = records.host(origin, place)?.id
                    tours.append(trial.completed("\(number)|\(origin)|\(day)", origin, place, host, day))
                }
            }
        }
        return trial.outcome(tours).observed
    }
}
