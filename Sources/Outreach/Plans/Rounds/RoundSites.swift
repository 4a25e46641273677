import Quantities

/// All villages that take part, from the needs of the rules and the published schedules.
struct RoundSites {
    private(set) var all: [RoundSite] = []
    /// In rounds mode without any obligation by the week and without a published schedule.
    private(set) var idle: [Int] = []

    init(_ records: RoundRecords, _ needs: RoundNeeds, _ order: RoundOrder) {
        let schedules = Dictionary(grouping: records.schedules, by: \.village)
        let teams = Set(records.teams.map(\.id))
        for (index, village) in records.villages.enumerated() {
            let current = (schedules[village.id] ?? []).filter { $0.from <= order.from && (1...5).contains($0.weekday) }
            var site = RoundSite(village: index)
            for entry in current {
                for session in Self.sessions(entry) { site.published.insert(session) }
                if let team = entry.team { site.publishedTeams.append(team) }
            }
            if let weeks = needs.weeks[village.id], village.isInRegion {
                site.take(weeks)
            } else {
                if site.published.isEmpty || needs.excused.contains(village.id) {
                    if village.isRounds, village.isInRegion { idle.append(index) }
                    continue
                }
                // Half-days on one and the same day cannot both be planned: one stays.
                let days = Set(site.published.map { $0 / 2 })
                site.isOutside = !village.isInRegion
                if site.isOutside, site.publishedTeams.allSatisfy({ !teams.contains($0) }) { continue }
                site.published = Set(days.compactMap { day in site.published.sorted().first { $0 / 2 == day } })
                site.visits = days.count
                for week in 0..<order.weeks { site.due[week] = days.count }
            }
            all.append(site)
        }
        all = all.filter { !$0.isOutside } + all.filter(\.isOutside)
    }

    private static func sessions(_ entry: RoundRecords.Schedule) -> [Int] {
        let day = 2 * (entry.weekday - 1)
        return entry.session == "am" ? [day] : entry.session == "pm" ? [day + 1] : [day, day + 1]
    }
}
