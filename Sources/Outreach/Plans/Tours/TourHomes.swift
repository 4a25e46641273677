import Quantities

/// The tours of a plan before, as the new plan would keep them: which of its demands each stands for.
struct TourHomes {
    struct Home {
        /// Index in the plan before.
        var tour: Int
        var crew: Int?
        var date: CivilDate
        var end: CivilDate
        /// Its crew or its day has fallen away.
        var isLost: Bool
        /// Lies before the first day that may change.
        var isFixed: Bool
    }

    /// What it costs to move a tour that could stay: more than any way, less than a tour that is asked for.
    static let moving = 2_000

    let before: TourPlan
    let id: String
    let loss: PlanLoss
    /// The first day that may change.
    let from: CivilDate
    /// By demand.
    private(set) var all: [Int: Home] = [:]
    /// Tours of the plan before that are still to come and that nothing asks for any more.
    private(set) var needless: [Int] = []
    /// Ids of tours on record that have taken place or were called off: no part of the new plan.
    let settled: Set<String>

    init(_ before: TourPlan, _ id: String, _ loss: PlanLoss, settled: Set<String>) {
        (self.before, self.id, self.loss, self.settled) = (before, id, loss, settled)
        from = loss.from ?? before.order.from
    }

    func isGone(_ team: TourPlan.Team) -> Bool {
        loss.lost.contains(team.institution.id) || team.id.map(loss.lost.contains) ?? false
    }

    private func isLost(_ tour: TourPlan.Tour) -> Bool {
        tour.date >= from
            && (isGone(before.teams[tour.team])
                || (0...(tour.end - tour.date)).contains { loss.closed.contains(tour.date + $0) })
    }

    /// Finds for each tour the demand to the same place in whose period it lies.
    mutating func match(_ demands: inout [TourDemand], _ places: [TourPlan.Place], _ crews: TourCrews) {
        for (number, tour) in before.tours.enumerated() where !settled.contains(tour.id) {
            let place = before.places[tour.place]
            let fitting = demands.indices.filter { demand in
                let there = places[demands[demand].place]
                return all[demand] == nil && there.region == place.region && there.level == place.level
                    && demands[demand].start <= tour.date && demands[demand].end >= tour.date
            }
            let nearest = fitting.min { a, b in
                let (x, y) = (Self.distance(demands[a], tour.date), Self.distance(demands[b], tour.date))
                return (x, a) < (y, b)
            }
            guard let demand = nearest else {
                if tour.date >= from { needless.append(number) }
                continue
            }
            let team = before.teams[tour.team]
            let crew = (crews.ofHospital[team.institution.id] ?? []).first { crews.all[$0].id == team.id }
            all[demand] = Home(
                tour: number, crew: crew, date: tour.date, end: tour.end, isLost: isLost(tour) || crew == nil,
                isFixed: tour.date < from)
            if !demands[demand].days.contains(tour.date), !isLost(tour) {
                demands[demand].days = (demands[demand].days + [tour.date]).sorted()
            }
        }
    }

    private static func distance(_ demand: TourDemand, _ date: CivilDate) -> Int {
        guard let first = demand.days.first, let last = demand.days.last else { return 1_000 }
        return date < first ? first - date : date > last ? date - last : 0
    }

    /// The new plan against the one before.
    func count(_ placed: [TourSchedule.Placed]) -> PlanReplanned {
        let now = Dictionary(placed.map { ($0.demand, $0) }, uniquingKeysWith: { first, _ in first })
        let due = all.filter { !$0.value.isFixed }
        let lost = due.filter(\.value.isLost)
        let moved = due.filter { demand, home in
            !home.isLost && !(now[demand].map { $0.crew == home.crew && $0.date == home.date } ?? false)
        }
        return PlanReplanned(
            plan: id, what: what, visits: due.count + needless.count, mustMove: lost.count,
            replaced: lost.keys.count { now[$0] != nil }, needNotMove: moved.count, from: from,
            needless: needless.count)
    }

    private var what: String {
        let gone = before.teams.indices.filter { isGone(before.teams[$0]) }.map(before.teamName)
        let closed = loss.closed.map(PlanWords.date)
        return ((gone.isEmpty ? [] : ["没有\(gone.joined(separator: "、"))"])
            + (closed.isEmpty ? [] : ["\(closed.joined(separator: "、"))不出队"])).joined(separator: "，")
    }
}
