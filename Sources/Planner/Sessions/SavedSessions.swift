/// A half-day plan set aside: patterns and the cells that serve them.
struct SavedSessions {
    private(set) var pattern: [Int32]
    private var holder: [Int32]
    private(set) var cost: Int
    /// Sites to be put back where a step is refused: pattern and cells as they were.
    private var journal: [(site: Int, pattern: Int32)] = []
    private var cells: [Int32] = []

    init(_ board: SessionBoard) {
        let tables = board.tables
        let sites = tables.problem.sites.count
        pattern = Array(UnsafeBufferPointer(start: board.pattern, count: sites))
        holder = Array(UnsafeBufferPointer(start: board.holder, count: sites * 2 * tables.days))
        cost = board.cost
    }

    /// A plan from outside; visits that do not fit (unknown team, taken session, wrong kind) leave their site unserved.
    init(_ plan: SessionPlan, _ tables: SessionTables) {
        let sites = tables.problem.sites.count
        pattern = Array(repeating: -1, count: sites)
        holder = Array(repeating: -1, count: sites * 2 * tables.days)
        cost = 0
        var used = Set<Int>()
        for entry in plan.teamDays {
            guard tables.depotOfKind.indices.contains(entry.kind), entry.team >= 0,
                (0..<tables.days).contains(entry.day)
            else { continue }
            let team = tables.firstTeam[entry.kind] + entry.team
            let cell = team * tables.days + entry.day
            guard team < tables.firstTeam[entry.kind + 1], tables.works[cell] else { continue }
            guard used.insert(cell).inserted else { continue }
            let depot = tables.problem.kinds[entry.kind].depot
            let stops = [entry.morning, entry.afternoon]
            let known = stops.allSatisfy { $0 == nil || (0..<sites).contains($0 ?? -1) }
            guard known, tables.problem.length(depot: depot, morning: stops[0], afternoon: stops[1]) != nil
            else { continue }
            for (half, stop) in stops.enumerated() {
                guard let stop, tables.problem.sites[stop].kinds.contains(entry.kind) else { continue }
                holder[stop * 2 * tables.days + 2 * entry.day + half] = Int32(cell)
            }
        }
        for site in 0..<min(sites, plan.patterns.count) {
            guard let index = plan.patterns[site], tables.problem.sites[site].patterns.indices.contains(index),
                tables.problem.sites[site].patterns[index].allSatisfy({ holder[site * 2 * tables.days + $0] >= 0 })
            else { continue }
            pattern[site] = Int32(index)
        }
    }

    /// Puts the plan onto an empty board.
    func restore(_ board: SessionBoard) {
        let width = 2 * board.tables.days
        for site in pattern.indices where pattern[site] >= 0 {
            board.put(site, Int(pattern[site])) { Int(holder[site * width + $0]) }
        }
    }

    mutating func remember(_ site: Int, _ board: SessionBoard) {
        journal.append((site, board.pattern[site]))
        guard board.pattern[site] >= 0 else { return }
        for session in board.tables.patterns.sessions(site, Int(board.pattern[site])) {
            cells.append(board.holder[site * 2 * board.tables.days + Int(session)])
        }
    }

    mutating func forget() {
        journal.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// Puts the remembered sites back; they must have been removed.
    mutating func putBack(_ board: SessionBoard) {
        var at = 0
        for (site, pattern) in journal where pattern >= 0 {
            board.put(site, Int(pattern)) { _ in
                at += 1
                return Int(cells[at - 1])
            }
        }
        forget()
    }

    func plan(_ tables: SessionTables) -> SessionPlan {
        var days: [Int: SessionPlan.TeamDay] = [:]
        for site in pattern.indices where pattern[site] >= 0 {
            for session in tables.problem.sites[site].patterns[Int(pattern[site])] {
                let cell = Int(holder[site * 2 * tables.days + session])
                let (team, day) = (cell / tables.days, cell % tables.days)
                let kind = tables.kindOfTeam[team]
                let empty = SessionPlan.TeamDay(
                    kind: kind, team: team - tables.firstTeam[kind], day: day, morning: nil, afternoon: nil)
                if session & 1 == 0 {
                    days[cell, default: empty].morning = site
                } else {
                    days[cell, default: empty].afternoon = site
                }
            }
        }
        let sorted = days.values.sorted { ($0.day, $0.kind, $0.team) < ($1.day, $1.kind, $1.team) }
        return SessionPlan(patterns: pattern.map { $0 < 0 ? nil : Int($0) }, teamDays: sorted)
    }
}
