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
    /// Travel of each cell.
    private let length: UnsafeMutablePointer<Int32>
    /// Cost of serving a site not at all.
    private let penalty: UnsafeMutablePointer<Int>
    private let offers: SessionOffers
    private(set) var cost: Int
    /// Chosen cells and costs of the site in work, by session.
    private let bestCell: UnsafeMutablePointer<Int32>
    private let bestCost: UnsafeMutablePointer<Int32>
    private let known: UnsafeMutablePointer<Int>
    private var stamp = 0

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
        length = .filled(0, count: tables.teams * tables.days)
        penalty = .filled(tables.problem.sites.map(\.penalty))
        offers = SessionOffers(tables)
        cost = tables.problem.sites.reduce(0) { $0 + $1.penalty }
    }

    deinit {
        for block in [morning, afternoon, pattern, holder, bestCell, bestCost, length] { block.deallocate() }
        for block in [known, penalty] { block.deallocate() }
    }

    /// Takes the site out of all its sessions.
    func remove(_ site: Int) {
        guard pattern[site] >= 0 else { return }
        let index = Int(pattern[site])
        for session in tables.patterns.sessions(site, index) {
            let slot = site &* 2 &* tables.days &+ Int(session)
            let cell = Int(holder[slot])
            cost &-= wish(site, cell)
            place(0, cell, session)
            holder[slot] = -1
        }
        cost += penalty[site] - tables.patterns.cost(site, index)
        pattern[site] = -1
    }

    /// Where a team stops in half of a day; nil where it is free.
    func site(inMorning: Bool, _ team: Int, _ day: Int) -> Int? {
        let number = Int((inMorning ? morning : afternoon)[team &* tables.days &+ day])
        return number == 0 ? nil : Int(tables.sitesOfDepot[tables.depotOfTeam[team]][number &- 1])
    }

    /// Serves the site in the cheapest way, or leaves it out where that is cheaper. Each cell is overlooked in `blink`
    /// of the cases, which keeps the search moving (Christiaens, Vanden Berghe 2020, doi 10.1287/trsc.2019.0914).
    func insert(_ site: Int, _ dice: inout Dice, blink: UInt64) {
        stamp &+= 1
        var best = (cost: penalty[site], pattern: -1)
        for index in 0..<tables.patterns.count(site) {
            var sum = tables.patterns.cost(site, index)
            if sum >= best.cost { continue }
            for session in tables.patterns.sessions(site, index) {
                sum &+= cheapest(site, Int(session), &dice, blink)
                if sum >= best.cost { break }
            }
            if sum < best.cost { best = (sum, index) }
        }
        guard best.pattern >= 0 else { return }
        put(site, best.pattern) { Int(self.bestCell[$0]) }
    }

    /// Serves the site by the pattern in the given cells, which must be free.
    @inline(__always) func put(_ site: Int, _ index: Int, _ cells: (Int) -> Int) {
        for session in tables.patterns.sessions(site, index) {
            let cell = cells(Int(session))
            place(tables.local[depot(cell) &* sites &+ site], cell, session)
            cost &+= wish(site, cell)
            holder[site &* 2 &* tables.days &+ Int(session)] = Int32(truncatingIfNeeded: cell)
        }
        pattern[site] = Int32(truncatingIfNeeded: index)
        cost += tables.patterns.cost(site, index) - penalty[site]
    }

    /// Puts a stop, or none for 0, into the session's half of a cell.
    private func place(_ number: Int32, _ cell: Int, _ session: Int32) {
        if session & 1 == 0 { morning[cell] = number } else { afternoon[cell] = number }
        let depot = depot(cell)
        let now = tables.pairs[tables.start[depot] &+ Int(morning[cell]) &* tables.row[depot] &+ Int(afternoon[cell])]
        cost &+= Int(now &- length[cell])
        length[cell] = now
        offers.change(cell, morning: morning[cell] != 0, afternoon: afternoon[cell] != 0)
    }

    @inline(__always) private func wish(_ site: Int, _ cell: Int) -> Int {
        tables.wish(site, team: cell / tables.days)
    }

    @inline(__always) private func depot(_ cell: Int) -> Int { tables.depotOfTeam[cell / tables.days] }

    /// Cheapest free cell for the site in the session; its extra travel, or a very great number.
    private func cheapest(_ site: Int, _ session: Int, _ dice: inout Dice, _ blink: UInt64) -> Int {
        if known[session] == stamp { return Int(bestCost[session]) }
        known[session] = stamp
        var (best, place) = (SessionTables.never, Int32(-1))
        let (day, isMorning) = (session >> 1, session & 1 == 0)
        let other = isMorning ? afternoon : morning
        for word in 0..<tables.words {
            var teams = offers.open[session &* tables.words &+ word] & tables.comers[site &* tables.words &+ word]
            while teams != 0 {
                let team = word &* 64 &+ teams.trailingZeroBitCount
                teams &= teams &- 1
                if blink > 0, dice.next() < blink { continue }
                let cell = team &* tables.days &+ day
                let depot = tables.depotOfTeam[team]
                let number = Int(tables.local[depot &* sites &+ site])
                let (row, partner) = (tables.row[depot], Int(other[cell]))
                let spot = isMorning ? number &* row &+ partner : partner &* row &+ number
                let after = tables.pairs[tables.start[depot] &+ spot]
                guard after < SessionTables.never else { continue }
                let rise = after &- length[cell] &+ Int32(truncatingIfNeeded: tables.wish(site, team: team))
                if rise < best { (best, place) = (rise, Int32(truncatingIfNeeded: cell)) }
            }
        }
        bestCost[session] = best
        bestCell[session] = place
        return Int(best)
    }
}
