import Quantities

extension TourPlan {
    /// A planned tour on record that nothing asks for any more, or that found no place.
    package struct CalledOff: Codable, Sendable, Equatable {
        package var id: String
        package var origin: String
        package var destination: String
        package var level: String
        package var date: CivilDate
    }
}

extension TourSchedule {
    /// First days of the crew's tours that can stay.
    func kept(_ crew: Int) -> Set<CivilDate> {
        Set((homes?.all.values.filter { $0.crew == crew && !$0.isLost } ?? []).map(\.date))
    }

    /// What it costs a tour to begin there, beside travel and spacing; nil where it must not: days before the change,
    /// and those that another tour is to keep.
    func moving(_ number: Int, _ crew: Int, _ day: CivilDate) -> Int? {
        guard let homes else { return 0 }
        let home = homes.all[number]
        if let home, !home.isLost, home.crew == crew, home.date == day { return 0 }
        if home?.isFixed == true || day < homes.from || homes.loss.closed.contains(day) { return nil }
        let isTaken = homes.all.contains { other, one in
            one.crew == crew && one.date == day && !one.isLost && (one.isFixed || !current.contains(other))
        }
        return isTaken ? nil : home.map { $0.isLost ? 0 : TourHomes.moving } ?? 0
    }
}

extension TourAssembly {
    /// The id that the tour has in the plan before.
    func kept(_ one: TourSchedule.Placed) -> String? {
        schedule.homes.flatMap { homes in homes.all[one.demand].map { homes.before.tours[$0.tour].id } }
    }

    /// Completes a plan made out of another: what moved, and which tours on record are called off.
    func replan(_ body: inout TourPlan) {
        guard let homes = schedule.homes else { return }
        var replan = homes.count(schedule.placed)
        let now = Dictionary(body.tours.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for tour in homes.before.tours {
            guard let new = now[tour.id] else { continue }
            let team = homes.before.teams[tour.team]
            if new.date != tour.date || body.teams[new.team].id != team.id
                || body.teams[new.team].institution.id != team.institution.id
            {
                replan.former[tour.id] = "\(PlanWords.date(tour.date))，\(homes.before.teamName(tour.team))"
            }
        }
        body.replan = replan
        let off = start.records.replaced.filter { now[$0.id] == nil }.map {
            TourPlan.CalledOff(
                id: $0.id, origin: $0.origin, destination: $0.destination, level: $0.level, date: $0.date)
        }
        body.calledOff = off.isEmpty ? nil : off
    }
}
