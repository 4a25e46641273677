import Quantities

/// Puts together what a plan of tours says.
struct TourAssembly {
    let start: TourStart
    private let demands: TourDemands
    let schedule: TourSchedule

    init(_ start: TourStart, _ demands: TourDemands, _ schedule: TourSchedule) {
        (self.start, self.demands, self.schedule) = (start, demands, schedule)
    }

    func body(newID: () -> String) -> TourPlan {
        let tours = start.records.tours.count { tour in
            tour.date >= start.order.from && tour.level != "village"
                && start.records.counties.contains(start.records.tree.county(of: tour.destination))
        }
        var body = TourPlan(
            order: start.order, places: start.offers.places, teams: schedule.crews.all,
            tours: schedule.placed.map { tour($0, kept($0) ?? newID()) }, unmet: unmet, standing: tours, notes: [],
            cost: schedule.cost, bound: schedule.bound, proof: .init(rules: [], before: 0, after: 0, unnamed: 0),
            following: [:], changes: [])
        replan(&body)
        return body
    }

    private func tour(_ one: TourSchedule.Placed, _ id: String) -> TourPlan.Tour {
        let demand = demands.all[one.demand]
        let place = start.offers.places[demand.place]
        let hospital = schedule.crews.all[one.crew].institution.id
        return TourPlan.Tour(
            id: id, place: demand.place, team: one.crew, date: one.date, end: one.end,
            host: start.records.host(hospital, place), tie: start.records.tie(hospital, place),
            minutes: start.records.minutes(hospital, place, start.order.terrain), previous: one.previous, aim: one.aim,
            knowsPlace: one.knows.place, knowsCounty: one.knows.county,
            serves: demand.needs.map { start.served(start.before.needs[$0]) }, otherwise: one.otherwise)
    }

    private var unmet: [TourPlan.Unmet] {
        var found: [TourPlan.Unmet] = []
        for (number, missing) in demands.open.sorted(by: { $0.key < $1.key }) {
            found.append(blocked(start.before.needs[number], number, missing))
        }
        var missing: [Int: (count: Int, demand: Int)] = [:]
        for demand in schedule.unplaced {
            for need in demands.all[demand].needs { missing[need, default: (0, demand)].count += 1 }
        }
        for (number, entry) in missing.sorted(by: { $0.key < $1.key }) {
            let demand = demands.all[entry.demand]
            let hospitals = start.offers.hospitals[demand.place]
            var one = TourPlan.Unmet(
                need: start.served(start.before.needs[number]), missing: entry.count,
                block: demand.days.isEmpty ? .noWorkingDay : .full)
            one.hospitals = parties(hospitals)
            one.teams = hospitals.reduce(0) { $0 + (schedule.crews.ofHospital[$1]?.count ?? 0) }
            one.days = demand.days.count
            found.append(one)
        }
        return found
    }

    private func parties(_ hospitals: some Sequence<String>) -> [PlanParty] {
        hospitals.sorted().compactMap { start.records.institutions.all[$0]?.party }
    }

    /// No place counts for it that anybody may tour.
    private func blocked(_ need: TourNeed, _ number: Int, _ missing: Int) -> TourPlan.Unmet {
        var entry = TourPlan.Unmet(need: start.served(need), missing: missing, block: .uncounted)
        let region = start.records.institutions.all[need.subject]?.region ?? need.subject
        let own = start.offers.places.firstIndex { $0.region == region }
        let counting = start.offers.counting[number]
        guard let place = counting.first ?? own else { return entry }
        let (refused, distant) = (start.offers.refused[place], start.offers.distant[place])
        if !start.offers.hospitals[place].isEmpty {
            entry.hospitals = parties(start.offers.hospitals[place])
        } else if let nearest = distant.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            (entry.block, entry.minutes, entry.hospitals) = (.tooFar, nearest.value, parties([nearest.key]))
        } else if refused.isEmpty {
            entry.block = .noHospital
        } else {
            entry.block = refused.values.contains { $0.isUnknown } ? .noData : .notAllowed
            entry.hospitals = parties(refused.keys)
            entry.refusedBy = Set(refused.values.map(\.rule)).filter { !$0.isEmpty }.sorted()
        }
        return entry
    }
}
