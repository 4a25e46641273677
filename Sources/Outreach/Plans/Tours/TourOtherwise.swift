import Planner

extension TourSchedule {
    /// The cheapest by another hospital (or team, where there is no other), and by the same on another day.
    func otherwise(
        _ visit: Int, _ number: Int, _ batch: TourBatch, _ answer: SlotAnswer
    ) -> [TourPlan.Otherwise] {
        guard let chosen = answer.slots[visit],
            let own = batch.problem.choices[visit].first(where: { $0.slot == chosen })
        else { return [] }
        let used = Set(answer.slots.compactMap { $0 })
        var loads = batch.problem.loads
        for slot in used { loads[batch.problem.holders[slot]] += 1 }
        let home = batch.problem.holders[chosen]
        let hospital = crews.all[batch.slots[chosen].crew].institution.id
        let place = offers.places[demands[number].place]
        let here = records.minutes(hospital, place, order.terrain) ?? 0
        let all = batch.problem.choices[visit].filter { !used.contains($0.slot) }.map { choice -> TourPlan.Otherwise in
            let slot = batch.slots[choice.slot]
            let holder = batch.problem.holders[choice.slot]
            let fair = holder == home ? 0 : batch.problem.rise * (loads[holder] - loads[home] + 1)
            let there = records.minutes(crews.all[slot.crew].institution.id, place, order.terrain) ?? 0
            return .init(team: slot.crew, date: slot.first, minutes: there - here, cost: choice.cost - own.cost + fair)
        }.sorted { ($0.cost, $0.date, $0.team) < ($1.cost, $1.date, $1.team) }
        let crew = batch.slots[chosen].crew
        let elsewhere = all.first { crews.all[$0.team].institution.id != hospital } ?? all.first { $0.team != crew }
        return [elsewhere, all.first { $0.team == crew }].compactMap { $0 }
    }
}
