import Planner

extension RoundProblem {
    /// The published schedules as a plan to begin with.
    func published(_ problem: SessionProblem, _ kinds: [[Int]]) -> SessionPlan {
        let numbers = teamNumbers
        var place: [Int: (kind: Int, team: Int)] = [:]
        for (kind, teams) in kinds.enumerated() {
            for (number, team) in teams.enumerated() { place[team] = (kind, number) }
        }
        let sitesOf = Dictionary(
            sites.enumerated().map { (records.villages[$1.village].id, $0) }, uniquingKeysWith: { first, _ in first })
        var slots: [RoundSlot] = []
        for entry in records.schedules where entry.from <= order.from && (1...5).contains(entry.weekday) {
            guard let site = sitesOf[entry.village], let team = entry.team.flatMap({ numbers[$0] }),
                place[team] != nil
            else { continue }
            for half in entry.session == "am" ? [0] : entry.session == "pm" ? [1] : [0, 1] {
                slots.append(RoundSlot(site: site, session: 2 * (entry.weekday - 1) + half, team: team))
            }
        }
        return plan(slots, problem) { place[$0] }
    }

    /// Half-days of a week as a plan of the problem; weekly ones in both weeks of a board of two.
    func plan(
        _ slots: [RoundSlot], _ problem: SessionProblem, isWeekly: Bool = true,
        _ place: (Int) -> (kind: Int, team: Int)?
    ) -> SessionPlan {
        var sessions = [Set<Int>](repeating: [], count: sites.count)
        var days: [[Int]: SessionPlan.TeamDay] = [:]
        for slot in slots {
            guard let home = place(slot.team) else { continue }
            let isRepeated = isWeekly && sites[slot.site].stride == 1
            for session in isRepeated ? (0..<cycle).map({ slot.session + 10 * $0 }) : [slot.session] {
                let key = [home.kind, home.team, session / 2]
                var day = days[key] ?? SessionPlan.TeamDay(
                    kind: home.kind, team: home.team, day: session / 2, morning: nil, afternoon: nil)
                if session & 1 == 0 {
                    guard day.morning == nil else { continue }
                    day.morning = slot.site
                } else {
                    guard day.afternoon == nil else { continue }
                    day.afternoon = slot.site
                }
                days[key] = day
                sessions[slot.site].insert(session)
            }
        }
        return SessionPlan(
            patterns: sites.indices.map { site in
                problem.sites[site].patterns.firstIndex(of: sessions[site].sorted())
            }, teamDays: days.values.sorted { ($0.day, $0.kind, $0.team) < ($1.day, $1.kind, $1.team) })
    }
}
