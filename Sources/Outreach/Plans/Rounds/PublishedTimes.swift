import Quantities

/// Which published times the board keeps, and which end.
struct PublishedTimes {
    var kept: [String] = []
    var times: [String] = []
    var ended: [RoundsPlan.Ended] = []

    init(_ problem: RoundProblem, _ slots: [RoundSlot]) {
        let order = problem.order
        let own = Set(slots.map { slot in
            let village = problem.records.villages[problem.sites[slot.site].village].id
            return "\(village)|\(slot.weekday)|\(slot.isAfternoon ? "pm" : "am")|\(problem.records.teams[slot.team].id)"
        })
        let inside = Set(problem.sites.filter { !$0.isOutside }.map { problem.records.villages[$0.village].id })
        for entry in problem.records.schedules where inside.contains(entry.village) {
            let key = "\(entry.village)|\(entry.weekday)|\(entry.session)|\(entry.team ?? "")"
            if own.contains(key), entry.from <= order.from, entry.to.map({ $0 >= order.end }) ?? true {
                kept.append(entry.id)
                times.append(key)
            } else {
                ended.append(
                    .init(
                        id: entry.id, village: entry.village, weekday: entry.weekday, session: entry.session,
                        team: entry.team, published: entry.published, from: entry.from))
            }
        }
    }
}
