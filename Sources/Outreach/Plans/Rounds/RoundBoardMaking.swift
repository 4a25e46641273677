import Planner
import Quantities

/// A half-day of the board: a site in a session by a team (index in the records).
struct RoundSlot: Hashable {
    var site: Int
    /// Twice the day of the board (five a week), plus one for the afternoon.
    var session: Int
    var team: Int

    var week: Int { session / 10 }
    var weekday: Int { session % 10 / 2 + 1 }
    var isAfternoon: Bool { session & 1 == 1 }
}

extension RoundProblem {
    /// What it costs that another team comes than the published one.
    static let unknownTeam = 25

    /// Solves the weekly board, beginning with the published schedules, and gives each half-day to one of an
    /// institution's teams so that a village sees few of them.
    ///
    /// Teams of an institution are alike, unless villages know some of them from a published schedule.
    func solve(rule: StoppingRule, seed: UInt64, sink: ProgressSink? = nil) throws(Failure) -> RoundBoardAnswer {
        let crews = crews.filter { !$0.isEmpty }
        let isKnown = !order.startsAnew && sites.contains { !$0.publishedTeams.isEmpty }
        let kinds = isKnown ? crews.flatMap { $0.map { [$0] } } : crews
        let known = sites.map { site in Set(site.publishedTeams) }
        let problem = try sessions(kinds, wishes: { site, kind in
            let isFree = !isKnown || known[site].isEmpty || known[site].contains(records.teams[kinds[kind][0]].id)
            return isFree ? 0 : Self.unknownTeam
        })
        let warm = order.startsAnew ? nil : published(problem, kinds)
        let answer = SessionSearch.run(problem, rule: rule, seed: seed, from: warm, sink: sink)
        var labels = RoundLabels(kinds: kinds, crews: crews, sites: sites.count)
        if !order.startsAnew {
            let numbers = teamNumbers
            for (index, site) in sites.enumerated() {
                for team in site.publishedTeams { if let number = numbers[team] { labels.prefer(index, number) } }
            }
        }
        return RoundBoardAnswer(answer, labels.slots(answer.plan), self, problem)
    }

    var teamNumbers: [String: Int] {
        Dictionary(uniqueKeysWithValues: records.teams.enumerated().map { ($1.id, $0) })
    }

    /// The published schedules as a plan to begin with.
    private func published(_ problem: SessionProblem, _ kinds: [[Int]]) -> SessionPlan {
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

struct RoundBoardAnswer {
    var answer: SessionAnswer
    var slots: [RoundSlot]
    var problem: SessionProblem
}
