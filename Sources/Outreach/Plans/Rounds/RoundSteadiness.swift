import Planner

/// On a board of two weeks: gives a weekly visit to the same team in both, where that team is free or another visit
/// without such a tie makes room.
struct RoundSteadiness {
    private let problem: RoundProblem
    private let sessions: SessionProblem
    private let depotOfTeam: [Int]
    /// Site in each half-day: `team * 20 + session`; -1: free.
    private var cells: [Int]
    /// Minutes of travel that were added.
    private(set) var added = 0

    /// So many minutes more are worth it that one and the same team comes.
    static let worth = 30

    init(_ problem: RoundProblem, _ sessions: SessionProblem) {
        self.problem = problem
        self.sessions = sessions
        depotOfTeam = problem.records.teams.map { problem.depots.firstIndex(of: $0.institution) ?? 0 }
        cells = Array(repeating: -1, count: problem.records.teams.count * 20)
    }

    /// - Parameter mayMove: whether visits of a site may change their team.
    mutating func steady(_ slots: [RoundSlot], mayMove: (Int) -> Bool = { _ in true }) -> [RoundSlot] {
        guard problem.cycle == 2 else { return slots }
        for slot in slots { cells[slot.team * 20 + slot.session] = slot.site }
        for slot in slots where slot.session < 10 && problem.sites[slot.site].stride == 1 && mayMove(slot.site) {
            let later = slot.session + 10
            guard team(slot.site, slot.session) == slot.team, let other = team(slot.site, later), other != slot.team
            else { continue }
            if !move(slot.site, later, from: other, to: slot.team, mayMove) {
                _ = move(slot.site, slot.session, from: slot.team, to: other, mayMove)
            }
        }
        return slots.map { slot in
            var slot = slot
            if cells[slot.team * 20 + slot.session] != slot.site, let team = team(slot.site, slot.session) {
                slot.team = team
            }
            return slot
        }
    }

    private func team(_ site: Int, _ session: Int) -> Int? {
        for reach in problem.reach[site] {
            for team in problem.crews[reach.depot] where cells[team * 20 + session] == site { return team }
        }
        return nil
    }

    private mutating func move(_ site: Int, _ session: Int, from: Int, to: Int, _ mayMove: (Int) -> Bool) -> Bool {
        let guest = cells[to * 20 + session]
        if guest >= 0 {
            let isTied = cells[to * 20 + (session + 10) % 20] == guest && problem.sites[guest].stride == 1
            let mayCome = problem.reach[guest].contains { $0.depot == depotOfTeam[from] }
            if isTied || !mayCome || !mayMove(guest) || problem.sites[guest].isOutside { return false }
        }
        guard let before = length(from, session), let there = length(to, session) else { return false }
        (cells[from * 20 + session], cells[to * 20 + session]) = (guest, site)
        if let one = length(from, session), let two = length(to, session),
            one + two - before - there <= Self.worth
        {
            added += one + two - before - there
            return true
        }
        (cells[from * 20 + session], cells[to * 20 + session]) = (site, guest)
        return false
    }

    /// Minutes of a team's day; nil where it is too long.
    private func length(_ team: Int, _ session: Int) -> Int? {
        let (morning, afternoon) = (cells[team * 20 + (session & ~1)], cells[team * 20 + (session | 1)])
        return sessions.length(
            depot: depotOfTeam[team], morning: morning < 0 ? nil : morning, afternoon: afternoon < 0 ? nil : afternoon)
    }
}
