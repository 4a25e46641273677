import Planner

/// Gives the half-days of teams alike to these teams, so that a village sees the same one again and again.
///
/// What one team does on one day stays together: only the names are exchanged, so travel stays as it is.
struct RoundLabels {
    private let kinds: [[Int]]
    /// Teams that may take each other's days.
    private let crews: [[Int]]
    /// By site and team: how much it is wished for.
    private var ties: [[Int: Int]]

    init(kinds: [[Int]], crews: [[Int]], sites: Int) {
        self.kinds = kinds
        self.crews = crews
        ties = Array(repeating: [:], count: sites)
    }

    mutating func prefer(_ site: Int, _ team: Int) { ties[site][team, default: 0] += 3 }

    func slots(_ plan: SessionPlan) -> [RoundSlot] {
        var labels = self
        var names = plan.teamDays.map { kinds[$0.kind][$0.team] }
        var crew: [Int: Int] = [:]
        for (number, teams) in crews.enumerated() { for team in teams { crew[team] = number } }
        let groups = Dictionary(grouping: plan.teamDays.indices) { [crew[names[$0]] ?? 0, plan.teamDays[$0].day] }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for pass in 0..<4 {
            for (key, days) in groups where crews[key[0]].count > 1 {
                if pass > 0 { for day in days { labels.tie(plan.teamDays[day], names[day], -2) } }
                labels.name(days, plan, crews[key[0]], &names)
                for day in days { labels.tie(plan.teamDays[day], names[day], 2) }
            }
        }
        return plan.teamDays.enumerated().flatMap { number, day in
            [(day.morning, 0), (day.afternoon, 1)].compactMap { site, half in
                site.map { RoundSlot(site: $0, session: 2 * day.day + half, team: names[number]) }
            }
        }.sorted { ($0.site, $0.session) < ($1.site, $1.session) }
    }

    private mutating func tie(_ day: SessionPlan.TeamDay, _ team: Int, _ weight: Int) {
        for site in [day.morning, day.afternoon] { if let site { ties[site][team, default: 0] += weight } }
    }

    private func worth(_ day: SessionPlan.TeamDay, _ team: Int) -> Int {
        [day.morning, day.afternoon].reduce(0) { sum, site in sum + (site.flatMap { ties[$0][team] } ?? 0) }
    }

    /// The strongest ties first, then exchanges of two as long as one is better.
    private func name(_ days: [Int], _ plan: SessionPlan, _ teams: [Int], _ names: inout [Int]) {
        var pairs: [(worth: Int, day: Int, team: Int)] = []
        for day in days {
            for team in teams { pairs.append((-worth(plan.teamDays[day], team), day, team)) }
        }
        pairs.sort { ($0.worth, $0.day, $0.team) < ($1.worth, $1.day, $1.team) }
        var (named, used): (Set<Int>, Set<Int>) = ([], [])
        for pair in pairs where !named.contains(pair.day) && !used.contains(pair.team) {
            named.insert(pair.day)
            used.insert(pair.team)
            names[pair.day] = pair.team
        }
        var isBetter = true
        while isBetter {
            isBetter = false
            for (place, one) in days.enumerated() {
                for other in days[(place + 1)...] {
                    let (a, b) = (plan.teamDays[one], plan.teamDays[other])
                    let now = worth(a, names[one]) + worth(b, names[other])
                    if worth(a, names[other]) + worth(b, names[one]) > now {
                        names.swapAt(one, other)
                        isBetter = true
                    }
                }
            }
        }
    }
}
