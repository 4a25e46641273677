import Quantities

/// As few tours as meet the needs: period by period, the place that counts for most of what is open.
struct TourDemands {
    private(set) var all: [TourDemand] = []
    /// Needs that no place can meet, and tours that are missing to each.
    private(set) var open: [Int: Int] = [:]

    init(_ needs: [TourNeed], _ offers: TourOffers, _ records: TourRecords, _ calendar: WorkingCalendar) {
        var left = needs.map(\.missing)
        var visits: [Int: Int] = [:]
        for tour in records.tours {
            let place = offers.places.firstIndex { $0.region == tour.destination && $0.level == tour.level }
            if let place { visits[place] = max(visits[place] ?? 0, Int(tour.date.day)) }
        }
        let order = needs.indices.sorted {
            let (a, b) = (needs[$0], needs[$1])
            return (a.period.days, a.period.start, a.key) < (b.period.days, b.period.start, b.key)
        }
        for number in order {
            let need = needs[number]
            let served = offers.counting[number].filter { place in
                offers.hospitals[place].contains { offers.useless[$0]?.contains(number) != true }
            }
            while left[number] > 0 {
                func worth(_ place: Int) -> Int {
                    needs.indices.count { other in
                        left[other] > 0 && needs[other].period.start <= need.period.start
                            && needs[other].end >= need.end && offers.counting[other].contains(place)
                    }
                }
                // Where several count for the same, the one that was visited longest ago.
                guard let place = served.max(by: { a, b in
                    (worth(a), -(visits[a] ?? 0), b) < (worth(b), -(visits[b] ?? 0), a)
                }) else {
                    open[number] = left[number]
                    break
                }
                visits[place] = Int(need.end.day)
                let met = needs.indices.filter { other in
                    left[other] > 0 && needs[other].period.start <= need.period.start && needs[other].end >= need.end
                        && offers.counting[other].contains(place)
                }
                for other in met { left[other] -= 1 }
                all.append(
                    TourDemand(
                        place: place, days: [], start: need.start, end: need.end, stride: need.period.days, needs: met,
                        loss: met.reduce(0) { $0 + needs[$1].strength.weight }))
            }
        }
        spread(calendar)
    }

    /// Several tours to a place in one period have a part of its working days each.
    private mutating func spread(_ calendar: WorkingCalendar) {
        let groups = Dictionary(grouping: all.indices) { [all[$0].place, Int(all[$0].start.day), Int(all[$0].end.day)] }
        for group in groups.values {
            let first = all[group[0]]
            let days = (0...max(0, first.end - first.start)).map { first.start + $0 }.filter(calendar.isWorkingDay)
            for (part, number) in group.sorted().enumerated() {
                let (low, high) = (days.count * part / group.count, days.count * (part + 1) / group.count)
                all[number].days = Array(days[low..<high])
                all[number].stride /= group.count
            }
        }
    }
}
