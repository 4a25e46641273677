import Planner

/// One week of dates: who is where in which half-day. Visits that cannot take place as the board says look for another
/// cell; those set already stay, and visits that look for a place make room for each other (augmenting paths, Kuhn
/// 1955, doi 10.1002/nav.3800020109).
struct RoundWeek {
    struct Entry {
        var site: Int
        var team: Int
        var day: Int
        var half: Int
        /// What the board says; nil for a visit that it does not hold.
        var home: RoundSlot?
        var isFixed: Bool
        fileprivate var choices: [Int32] = []
    }

    private let problem: RoundProblem
    private let clock: SessionProblem
    private let depotOfTeam: [Int]
    /// Of the plan, from 0.
    private let number: Int
    /// Whether a team works on a day: `team * 7 + day`, Monday first.
    private let isOpen: [Bool]
    /// Entry in each half-day: `(team * 7 + day) * 2 + half`; -1 free, -2 taken by something else.
    private var cells: [Int32]
    private(set) var entries: [Entry] = []
    /// Days on which a site is visited, as bits.
    private var days: [Int: UInt8] = [:]
    /// Half-days of sites that are not to be written again: `day * 2 + half` as bits.
    private var closed: [Int: UInt16] = [:]

    init(
        _ problem: RoundProblem, _ clock: SessionProblem, number: Int, depotOfTeam: [Int], isOpen: [Bool]
    ) {
        self.number = number
        self.problem = problem
        self.clock = clock
        self.depotOfTeam = depotOfTeam
        self.isOpen = isOpen
        cells = Array(repeating: -1, count: depotOfTeam.count * 14)
    }

    /// A visit on record: the village and the team are not free then.
    mutating func take(site: Int?, team: Int?, day: Int, half: Int, isDone: Bool) {
        if let site {
            closed[site, default: 0] |= 1 << (day * 2 + half)
            if isDone { days[site, default: 0] |= 1 << day }
        }
        if let team, isDone { cells[(team * 7 + day) * 2 + half] = -2 }
    }

    /// Sets a visit as the board says; false where the team does not work then or the cell is taken.
    mutating func keep(_ slot: RoundSlot) -> Bool {
        let (day, half) = (slot.weekday - 1, slot.session & 1)
        guard isOpen[slot.team * 7 + day], cells[(slot.team * 7 + day) * 2 + half] == -1,
            fits(slot.site, slot.team, day, half)
        else { return false }
        entries.append(Entry(site: slot.site, team: slot.team, day: day, half: half, home: slot, isFixed: true))
        put(entries.count - 1, slot.team, day, half)
        return true
    }

    /// Sets a visit of a plan before on its day; false where the team does not work then or the cell is taken.
    mutating func keep(_ visit: RoundRollout.Visit, on day: Int) -> Bool {
        guard (0..<7).contains(day), isOpen[visit.team * 7 + day],
            cells[(visit.team * 7 + day) * 2 + visit.half] == -1, fits(visit.site, visit.team, day, visit.half)
        else { return false }
        entries.append(
            Entry(site: visit.site, team: visit.team, day: day, half: visit.half, home: visit.home, isFixed: true))
        put(entries.count - 1, visit.team, day, visit.half)
        return true
    }

    /// Finds cells for visits without one, those before first; gives those that found none.
    mutating func place(_ wanted: [(site: Int, home: RoundSlot?)]) -> [Int] {
        var (left, seen): ([Int], Set<Int32>) = ([], [])
        for want in wanted {
            var entry = Entry(site: want.site, team: -1, day: 0, half: 0, home: want.home, isFixed: false)
            entry.choices = choices(want.site, want.home)
            entries.append(entry)
            if settle(entries.count - 1, &seen) {
                seen = []
            } else {
                left.append(want.site)
            }
        }
        entries.removeAll { $0.team < 0 }
        return left
    }

    /// Whether any of the site's teams works on any day of the week.
    func hasOpenDay(_ site: Int) -> Bool {
        problem.reach[site].contains { reach in
            problem.crews[reach.depot].contains { team in (0..<7).contains { isOpen[team * 7 + $0] } }
        }
    }

    private mutating func put(_ entry: Int, _ team: Int, _ day: Int, _ half: Int) {
        entries[entry].team = team
        entries[entry].day = day
        entries[entry].half = half
        cells[(team * 7 + day) * 2 + half] = Int32(entry)
        days[entries[entry].site, default: 0] |= 1 << day
    }

    private mutating func lift(_ entry: Int) {
        let value = entries[entry]
        cells[(value.team * 7 + value.day) * 2 + value.half] = -1
        days[value.site, default: 0] &= ~(1 << value.day)
        entries[entry].team = -1
    }

    private func site(_ team: Int, _ day: Int, _ half: Int) -> Int? {
        let entry = cells[(team * 7 + day) * 2 + half]
        return entry >= 0 ? entries[Int(entry)].site : nil
    }

    /// Whether a free cell suits: the village sees one visit a day, and the team is home in time.
    private func fits(_ site: Int, _ team: Int, _ day: Int, _ half: Int) -> Bool {
        if (days[site] ?? 0) >> day & 1 == 1 || (closed[site] ?? 0) >> (day * 2 + half) & 1 == 1 { return false }
        let other = self.site(team, day, 1 - half)
        return clock.length(
            depot: depotOfTeam[team], morning: half == 0 ? site : other, afternoon: half == 1 ? site : other) != nil
    }

    /// Cells by preference: the same team, then the nearest day, then the same half; then less travel.
    private func choices(_ site: Int, _ home: RoundSlot?) -> [Int32] {
        var found: [(cost: Int, cell: Int32)] = []
        for reach in problem.reach[site] {
            for half in 0..<2 {
                guard let length = clock.length(
                    depot: reach.depot, morning: half == 0 ? site : nil, afternoon: half == 1 ? site : nil)
                else { continue }
                for team in problem.crews[reach.depot] {
                    for day in 0..<7 where isOpen[team * 7 + day] {
                        var cost = reach.wish * 4 + length
                        if let home {
                            cost += (home.team == team ? 0 : 2_000) + abs(day - home.weekday + 1) * 300
                            cost += half == home.session & 1 ? 0 : 60
                        }
                        // Another visit on the day before or after: better apart.
                        let near = (days[site] ?? 0) & UInt8(truncatingIfNeeded: (0b101 << day) >> 1)
                        if problem.markets.suits(site, number * 7 + day, half) == false { cost += 100 }
                        found.append((cost + (near == 0 ? 0 : 150), Int32((team * 7 + day) * 2 + half)))
                    }
                }
            }
        }
        return found.sorted { ($0.cost, $0.cell) < ($1.cost, $1.cell) }.map(\.cell)
    }

    private mutating func settle(_ entry: Int, _ seen: inout Set<Int32>) -> Bool {
        let site = entries[entry].site
        for cell in entries[entry].choices where cells[Int(cell)] == -1 {
            let (team, day, half) = (Int(cell) / 14, Int(cell) / 2 % 7, Int(cell) & 1)
            if fits(site, team, day, half) {
                put(entry, team, day, half)
                return true
            }
        }
        for cell in entries[entry].choices where cells[Int(cell)] >= 0 && !seen.contains(cell) {
            let other = Int(cells[Int(cell)])
            if entries[other].isFixed || entries[other].site == site { continue }
            seen.insert(cell)
            let (team, day, half) = (Int(cell) / 14, Int(cell) / 2 % 7, Int(cell) & 1)
            lift(other)
            if fits(site, team, day, half) {
                put(entry, team, day, half)
                if settle(other, &seen) { return true }
                lift(entry)
            }
            put(other, team, day, half)
        }
        return false
    }
}
