import Planner

/// The next best half-days for each site of a solved board, nobody else moved.
struct RoundAlternatives {
    private let problem: RoundProblem
    private let sessions: SessionProblem
    private let depotOfTeam: [Int]
    /// Site in each half-day of the board: `team * sessions + session`; -1: free.
    private var cells: [Int32]
    private let width: Int

    init(_ problem: RoundProblem, _ sessions: SessionProblem, _ slots: [RoundSlot]) {
        self.problem = problem
        self.sessions = sessions
        width = 10 * problem.cycle
        depotOfTeam = problem.records.teams.map { problem.depots.firstIndex(of: $0.institution) ?? 0 }
        cells = Array(repeating: -1, count: problem.records.teams.count * 10 * problem.cycle)
        for slot in slots { cells[slot.team * width + slot.session] = Int32(slot.site) }
    }

    /// Minutes that a stop adds to its team's day; nil where the day gets too long or the half-day is taken.
    func minutes(_ site: Int, _ team: Int, _ session: Int) -> Int? {
        let now = cells[team * width + session]
        guard now == -1 || now == Int32(site) else { return nil }
        let other = cells[team * width + (session ^ 1)]
        // The same site cannot be the other stop: it would be twice a day.
        let stop = other >= 0 && other != Int32(site) ? Int(other) : nil
        let half = session & 1
        let depot = depotOfTeam[team]
        guard
            let with = sessions.length(
                depot: depot, morning: half == 0 ? site : stop, afternoon: half == 1 ? site : stop),
            let without = sessions.length(
                depot: depot, morning: half == 0 ? nil : stop, afternoon: half == 1 ? nil : stop)
        else { return nil }
        return with - without
    }

    /// The cheapest other way to serve the site as often: another set of half-days, or another team.
    func next(_ site: Int, _ own: [RoundSlot], _ patterns: RoundPatterns) -> RoundsPlan.Otherwise? {
        guard !own.isEmpty else { return nil }
        let mine = own.map(\.session).sorted()
        var wishes: [Int: Int] = [:]
        for reach in problem.reach[site] { for team in problem.crews[reach.depot] { wishes[team] = reach.wish } }
        let driven = own.reduce(0) { $0 + (minutes(site, $1.team, $1.session) ?? 0) }
        let here = patterns.sets.firstIndex(of: mine).map { patterns.costs[$0] } ?? 0
        let cost = here + driven + own.reduce(0) { $0 + (wishes[$1.team] ?? 0) }
        var best: RoundsPlan.Otherwise?
        for (set, extra) in zip(patterns.sets, patterns.costs) where set.count == mine.count {
            guard let found = cheapest(site, set, wishes, avoiding: set == mine ? own : []) else { continue }
            let rise = extra + found.cost - cost
            if rise < best?.cost ?? .max {
                best = .init(sessions: set, teams: found.teams, minutes: found.minutes - driven, cost: rise)
            }
        }
        return best
    }

    /// - Parameter own: a plan for the same half-days that must differ in one team.
    private func cheapest(
        _ site: Int, _ set: [Int], _ wishes: [Int: Int], avoiding own: [RoundSlot]
    ) -> (teams: [Int], minutes: Int, cost: Int)? {
        var (teams, minutes, cost): ([Int], Int, Int) = ([], 0, 0)
        // Where all is the same, the half-day with the least loss takes its second best team.
        var swap: (loss: Int, place: Int, team: Int, minutes: Int)?
        for (place, session) in set.enumerated() {
            var options: [(cost: Int, team: Int, minutes: Int)] = []
            for (team, wish) in wishes {
                if let driven = self.minutes(site, team, session) { options.append((driven + wish, team, driven)) }
            }
            options.sort { ($0.cost, $0.team) < ($1.cost, $1.team) }
            if let mine = own.first(where: { $0.session == session }) {
                guard let kept = options.first(where: { $0.team == mine.team }) else { return nil }
                if let other = options.first(where: { $0.team != mine.team }),
                    other.cost - kept.cost < swap?.loss ?? .max
                {
                    swap = (other.cost - kept.cost, place, other.team, other.minutes - kept.minutes)
                }
                options = [kept]
            }
            guard let best = options.first else { return nil }
            teams.append(best.team)
            minutes += best.minutes
            cost += best.cost
        }
        if own.isEmpty { return (teams, minutes, cost) }
        guard let swap else { return nil }
        teams[swap.place] = swap.team
        return (teams, minutes + swap.minutes, cost + swap.loss)
    }
}
