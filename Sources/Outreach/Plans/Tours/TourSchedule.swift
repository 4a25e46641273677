import Planner
import Quantities

/// Gives each tour a crew and a day, month by month: each month is solved exactly, with what came before fixed.
struct TourSchedule {
    struct Placed {
        var demand: Int
        var crew: Int
        var date: CivilDate
        var end: CivilDate
        var aim: CivilDate
        var previous: CivilDate?
        var knows: (place: Bool, county: Bool)
        var otherwise: [TourPlan.Otherwise] = []
    }

    private(set) var placed: [Placed] = []
    private(set) var unplaced: [Int] = []
    private(set) var (cost, bound) = (0, 0)
    private(set) var crews: TourCrews
    private(set) var demands: [TourDemand]
    /// The plan before, where this one is made out of it.
    private(set) var homes: TourHomes?
    private let needs: [TourNeed]
    let offers: TourOffers
    let records: TourRecords
    let order: TourOrder
    private let calendar: WorkingCalendar
    /// By division: days of tours to it, on record and planned.
    private var visits: [String: Set<CivilDate>] = [:]
    /// By demand: how many working days from the first one that has waited too long is aimed at.
    private var overdue: [Int: Int] = [:]
    /// The demands that are being given their days together.
    private(set) var current: Set<Int> = []

    init(
        _ demands: [TourDemand], _ needs: [TourNeed], _ offers: TourOffers, _ records: TourRecords, _ order: TourOrder,
        _ calendar: WorkingCalendar, homes: TourHomes? = nil
    ) {
        (self.demands, self.needs, self.offers, self.records) = (demands, needs, offers, records)
        (self.order, self.calendar) = (order, calendar)
        crews = TourCrews(Set(offers.hospitals.joined()), records, order)
        for tour in records.tours {
            let days = (0...min(60, tour.end - tour.date)).map { tour.date + $0 }
            visits[tour.destination, default: []].formUnion(days)
        }
        rankOverdue()
        if var homes {
            homes.match(&self.demands, offers.places, crews)
            crews.lose(homes.isGone, from: homes.from)
            self.homes = homes
        }
        run()
    }

    private mutating func run() {
        var waiting = Array(demands.indices)
        for number in 0..<order.months {
            let first = Period(.month, holding: order.from).start.adding(months: number)
            let last = first.adding(months: 1) - 1
            // Due in this month, or it has no later one.
            var due = waiting.filter { aim($0).day <= last || (demands[$0].days.last ?? first) <= last }
            waiting.removeAll { due.contains($0) }
            while !due.isEmpty {
                // Tours to one division are planned one after the other, never on one day.
                var seen: Set<String> = []
                let now = due.filter { seen.insert(offers.places[demands[$0].place].region).inserted }
                due.removeAll { now.contains($0) }
                let left = solve(now, first, last)
                for demand in left {
                    if (demands[demand].days.last ?? first) > last { waiting.append(demand) } else {
                        unplaced.append(demand)
                    }
                }
            }
        }
        unplaced += waiting
        unplaced.sort()
        placed.sort { ($0.date, $0.demand) < ($1.date, $1.demand) }
    }

    /// Places that have waited longest come first, spread over the days.
    private mutating func rankOverdue() {
        for group in Dictionary(grouping: demands.indices, by: { Int(demands[$0].end.day) }).values {
            let order = group.map { number -> (CivilDate?, Int) in
                let days = visits[offers.places[demands[number].place].region] ?? []
                return (days.filter { $0 < demands[number].start }.max(), number)
            }.sorted { a, b in (a.0.map { Int($0.day) } ?? .min, a.1) < (b.0.map { Int($0.day) } ?? .min, b.1) }
            for (rank, one) in order.enumerated() {
                overdue[one.1] = rank * demands[one.1].days.count / max(1, order.count)
            }
        }
    }

    /// About a period after the tour before; spread over the days, the longest wait first, where there was none lately.
    private func aim(_ number: Int) -> (day: CivilDate, previous: CivilDate?) {
        let demand = demands[number]
        let home = homes?.all[number]
        guard let first = home?.date ?? demand.days.first, let last = demand.days.last else { return (demand.end, nil) }
        let previous = visits[offers.places[demand.place].region]?.filter { $0 < first }.max()
        // What had a day before aims at it again.
        if let home { return (home.date, previous) }
        if let previous, previous + demand.stride >= first { return (min(previous + demand.stride, last), previous) }
        return (demand.days[min(demand.days.count - 1, overdue[number] ?? 0)], previous)
    }

    /// Days on which the crew can begin; two together where it travels far.
    private func starts(
        _ crew: Int, _ days: [CivilDate], isFar: Bool, _ kept: Set<CivilDate>
    ) -> [(first: CivilDate, isPair: Bool)] {
        let free = days.filter { crews.isFree(crew, $0) }
        if !isFar { return free.map { ($0, false) } }
        var found: [(CivilDate, Bool)] = []
        var place = 0
        while place < free.count {
            let next = free[place] + 1
            // A pair never takes the first day of a tour that is to stay.
            let isOpen = next <= order.end && calendar.isWorkingDay(next) && crews.isFree(crew, next)
            let isPair = isOpen && !kept.contains(next)
            found.append((free[place], isPair))
            place += isPair && place + 1 < free.count && free[place + 1] == next ? 2 : 1
        }
        return found
    }

    private func isFar(_ hospital: String, _ place: TourPlan.Place) -> Bool {
        (records.minutes(hospital, place, order.terrain) ?? 0) > order.sameDay
    }

    /// Solves the tours of a month and gives those that found no place.
    private mutating func solve(_ now: [Int], _ first: CivilDate, _ last: CivilDate) -> [Int] {
        var batch = TourBatch(now)
        current = Set(now)
        let days = (0...(last - first)).map { first + $0 }.filter { $0 >= order.from && calendar.isWorkingDay($0) }
        let hospitals = Set(now.flatMap { offers.hospitals[demands[$0].place] })
        for crew in crews.all.indices where hospitals.contains(crews.all[crew].institution.id) {
            let hospital = crews.all[crew].institution.id
            let far = now.contains { isFar(hospital, offers.places[demands[$0].place]) }
            let load = crews.taken[crew].count { $0 >= first && $0 <= last }
            batch.add(crew, load: load, starts(crew, days, isFar: far, kept(crew)))
        }
        for (visit, number) in now.enumerated() { offer(visit, number, &batch) }
        let answer = batch.problem.solve()
        (cost, bound) = (cost + answer.cost, bound + answer.bound)
        var left: [Int] = []
        for (visit, number) in now.enumerated() {
            guard let slot = answer.slots[visit].map({ batch.slots[$0] }) else {
                left.append(number)
                continue
            }
            let place = offers.places[demands[number].place]
            let far = isFar(crews.all[slot.crew].institution.id, place)
            let (aim, previous) = aim(number)
            placed.append(
                Placed(
                    demand: number, crew: slot.crew, date: slot.first, end: slot.first + (far ? 1 : 0), aim: aim,
                    previous: previous, knows: crews.knows(slot.crew, place),
                    otherwise: otherwise(visit, number, batch, answer)))
        }
        for one in placed where now.contains(one.demand) {
            let region = offers.places[demands[one.demand].place].region
            crews.take(one.crew, region, one.date, one.end)
            visits[region, default: []].formUnion([one.date, one.end])
        }
        return left
    }

    private func offer(_ visit: Int, _ number: Int, _ batch: inout TourBatch) {
        let demand = demands[number]
        let place = offers.places[demand.place]
        let (window, busy) = (Set(demand.days), visits[place.region] ?? [])
        let aim = aim(number).day
        batch.problem.losses[visit] = demand.loss
        for hospital in offers.hospitals[demand.place] {
            if let useless = offers.useless[hospital], !useless.isDisjoint(with: demand.needs) { continue }
            let far = isFar(hospital, place)
            let minutes = records.minutes(hospital, place, order.terrain) ?? 90
            let way = 2 * minutes + (far ? 120 : 0) + (records.tie(hospital, place) == .supportsCounty ? 120 : 0)
            for crew in crews.ofHospital[hospital] ?? [] {
                let knows = crews.knows(crew, place)
                let base = way + (knows.place ? 0 : knows.county ? 10 : 30) + (crews.all[crew].id == nil ? 120 : 0)
                for slot in batch.slots(of: crew) {
                    let start = batch.slots[slot]
                    guard window.contains(start.first), !busy.contains(start.first), !far || start.isPair,
                        let moving = moving(number, crew, start.first)
                    else { continue }
                    let cost = base + 4 * abs(start.first - aim) + moving
                    batch.problem.choices[visit].append(.init(slot: slot, cost: cost))
                }
            }
        }
    }
}
