/// A half-day plan under improvement: who stops where in each team-day, with a journal so that changes can be undone.
final class SessionBoard {
    let tables: SessionTables
    private let sites: Int
    /// Local numbers of the stops of each cell; 0: free.
    let morning: UnsafeMutablePointer<Int32>
    let afternoon: UnsafeMutablePointer<Int32>
    /// Pattern of each site; -1: not served.
    let pattern: UnsafeMutablePointer<Int32>
    /// The cell that serves a site in a session: `holder[site * 2 * days + session]`; -1: none.
    let holder: UnsafeMutablePointer<Int32>
    private(set) var cost: Int
    /// Chosen cells and costs of the site in work, by session.
    private let bestCell: UnsafeMutablePointer<Int32>
    private let bestCost: UnsafeMutablePointer<Int32>
    private let known: UnsafeMutablePointer<Int>
    private var stamp = 0
    var evaluated = 0

    init(_ tables: SessionTables) {
        self.tables = tables
        sites = tables.problem.sites.count
        morning = .filled(0, count: tables.teams * tables.days)
        afternoon = .filled(0, count: tables.teams * tables.days)
        pattern = .filled(-1, count: sites)
        holder = .filled(-1, count: sites * 2 * tables.days)
        bestCell = .filled(-1, count: 2 * tables.days)
        bestCost = .filled(0, count: 2 * tables.days)
        known = .filled(0, count: 2 * tables.days)
        cost = tables.problem.sites.reduce(0) { $0 + $1.penalty }
    }

    deinit {
        for block in [morning, afternoon, pattern, holder, bestCell, bestCost] { block.deallocate() }
        known.deallocate()
    }

    /// Takes the site out of all its sessions.
    func remove(_ site: Int) {
        guard pattern[site] >= 0 else { return }
        let sessions = tables.problem.sites[site].patterns[Int(pattern[site])]
        for session in sessions {
            let slot = site * 2 * tables.days + session
            let cell = Int(holder[slot])
            let before = length(cell)
            if session & 1 == 0 { morning[cell] = 0 } else { afternoon[cell] = 0 }
            cost += Int(length(cell)) - Int(before) - wish(site, cell)
            holder[slot] = -1
        }
        cost += tables.problem.sites[site].penalty - tables.problem.sites[site].cost(ofPattern: Int(pattern[site]))
        pattern[site] = -1
    }

    /// Serves the site in the cheapest way, or leaves it out where that is cheaper. Each cell is overlooked in `blink`
    /// of the cases, which keeps the search moving (Christiaens, Vanden Berghe 2020, doi 10.1287/trsc.2019.0914).
    func insert(_ site: Int, _ dice: inout Dice, blink: UInt64) {
        let value = tables.problem.sites[site]
        stamp &+= 1
        var best = (cost: value.penalty, pattern: -1)
        for (index, sessions) in value.patterns.enumerated() {
            var sum = value.cost(ofPattern: index)
            if sum >= best.cost { continue }
            for session in sessions {
                sum &+= cheapest(site, session, &dice, blink)
                if sum >= best.cost { break }
            }
            if sum < best.cost { best = (sum, index) }
        }
        guard best.pattern >= 0 else { return }
        put(site, best.pattern) { Int(self.bestCell[$0]) }
    }

    /// Serves the site by the pattern in the given cells, which must be free.
    func put(_ site: Int, _ index: Int, _ cells: (Int) -> Int) {
        let value = tables.problem.sites[site]
        for session in value.patterns[index] {
            let cell = cells(session)
            let before = length(cell)
            let number = tables.local[depot(cell) * sites + site]
            if session & 1 == 0 { morning[cell] = number } else { afternoon[cell] = number }
            cost += Int(length(cell)) - Int(before) + wish(site, cell)
            holder[site * 2 * tables.days + session] = Int32(cell)
        }
        pattern[site] = Int32(index)
        cost += value.cost(ofPattern: index) - value.penalty
    }

    @inline(__always) private func wish(_ site: Int, _ cell: Int) -> Int {
        tables.wish(site, kind: tables.kindOfTeam[cell / tables.days])
    }

    @inline(__always) private func depot(_ cell: Int) -> Int {
        tables.depotOfKind[tables.kindOfTeam[cell / tables.days]]
    }

    @inline(__always) private func length(_ cell: Int) -> Int32 {
        let depot = depot(cell)
        return tables.pairs[tables.start[depot] &+ Int(morning[cell]) &* tables.row[depot] &+ Int(afternoon[cell])]
    }

    /// Cheapest free cell for the site in the session; its extra travel, or a very great number.
    private func cheapest(_ site: Int, _ session: Int, _ dice: inout Dice, _ blink: UInt64) -> Int {
        if known[session] == stamp { return Int(bestCost[session]) }
        known[session] = stamp
        var (best, place) = (SessionTables.never, Int32(-1))
        let (day, isMorning) = (session >> 1, session & 1 == 0)
        for team in tables.teamsOfSite[site] {
            let cell = Int(team) &* tables.days &+ day
            guard (isMorning ? morning[cell] : afternoon[cell]) == 0, tables.works[cell] else { continue }
            if blink > 0, dice.next() < blink { continue }
            evaluated &+= 1
            let depot = depot(cell)
            let number = Int(tables.local[depot &* sites &+ site])
            let table = tables.pairs + tables.start[depot]
            let row = tables.row[depot]
            let (now, after): (Int32, Int32) =
                isMorning
                ? (table[Int(afternoon[cell])], table[number &* row &+ Int(afternoon[cell])])
                : (table[Int(morning[cell]) &* row], table[Int(morning[cell]) &* row &+ number])
            guard after < SessionTables.never else { continue }
            let rise =
                tables.hasWishes
                ? after &- now &+ Int32(truncatingIfNeeded: tables.wish(site, kind: tables.kindOfTeam[Int(team)]))
                : after &- now
            if rise < best { (best, place) = (rise, Int32(truncatingIfNeeded: cell)) }
        }
        bestCost[session] = best
        bestCell[session] = place
        return Int(best)
    }
}
