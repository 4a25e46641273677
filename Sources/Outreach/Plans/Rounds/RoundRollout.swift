import Planner
import Quantities

/// The board on real dates: holidays, days of no work and teams that are away move their visits within the week; what
/// finds no place is missing, with the week.
struct RoundRollout {
    struct Visit {
        var site: Int
        var date: CivilDate
        var half: Int
        var team: Int
        /// What the board says; nil for an additional visit.
        var home: RoundSlot?
    }

    struct Missing {
        var site: Int
        var week: Int
        var count: Int
        /// The week has no day on which one of its teams works.
        var isClosed: Bool
        /// The week has fewer days than its five, or teams are away.
        var isShort: Bool
    }

    /// Days on which nobody goes out.
    struct Absences {
        var closed: Set<CivilDate> = []
    }

    private let problem: RoundProblem
    private let clock: SessionProblem
    private let calendar: WorkingCalendar
    private let absences: Absences
    private let depotOfTeam: [Int]
    private let sitesOf: [String: Int]
    private let numbers: [String: Int]
    private(set) var visits: [Visit] = []
    private(set) var missing: [Missing] = []
    /// Week of the latest visit of each site.
    private var latest: [Int: Int] = [:]
    /// Sites with a slot in a week of the board: twice the site plus the week.
    private var onBoard: Set<Int> = []

    init(
        _ problem: RoundProblem, _ clock: SessionProblem, calendar: WorkingCalendar, absences: Absences = Absences()
    ) {
        self.problem = problem
        self.clock = clock
        self.calendar = calendar
        self.absences = absences
        depotOfTeam = problem.records.teams.map { problem.depots.firstIndex(of: $0.institution) ?? 0 }
        sitesOf = Dictionary(
            problem.sites.enumerated().map { (problem.records.villages[$1.village].id, $0) },
            uniquingKeysWith: { first, _ in first })
        numbers = problem.teamNumbers
    }

    /// - Parameter kept: visits of a plan before on dates that the board does not say; they stay where they can.
    mutating func run(_ board: [RoundSlot], keeping kept: [Visit] = []) {
        let byWeek = Dictionary(grouping: board, by: \.week)
        onBoard = Set(board.map { $0.site * 2 + $0.week })
        let dated = Dictionary(grouping: kept) { ($0.date - problem.order.monday) / 7 }
        for week in 0..<problem.order.weeks { run(week, byWeek[week % problem.cycle] ?? [], dated[week] ?? []) }
    }

    private func works(_ date: CivilDate) -> Bool {
        date >= problem.order.from && calendar.isWorkingDay(date) && !absences.closed.contains(date)
    }

    private func openDays(_ monday: CivilDate) -> [Bool] {
        var isOpen = [Bool](repeating: false, count: depotOfTeam.count * 7)
        let going = Set(problem.crews.flatMap { $0 })
        for day in 0..<7 where works(monday + day) {
            let date = monday + day
            for team in going {
                let value = problem.records.teams[team]
                isOpen[team * 7 + day] =
                    value.from <= date && (value.to.map { $0 >= date } ?? true) && !value.away.contains(date)
            }
        }
        return isOpen
    }

    private mutating func run(_ number: Int, _ slots: [RoundSlot], _ dated: [Visit]) {
        let monday = problem.order.monday + 7 * number
        let isOpen = openDays(monday)
        var week = RoundWeek(problem, clock, number: number, depotOfTeam: depotOfTeam, isOpen: isOpen)
        for round in problem.records.rounds
        where round.date >= monday && round.date <= monday + 6 && ["completed", "missed"].contains(round.status) {
            for half in round.session == "am" ? [0] : round.session == "pm" ? [1] : [0, 1] {
                week.take(
                    site: sitesOf[round.village], team: round.team.flatMap { numbers[$0] }, day: round.date - monday,
                    half: half, isDone: round.status == "completed")
            }
        }
        var wanted: [(site: Int, home: RoundSlot?)] = []
        var open = [Int](repeating: 0, count: problem.sites.count)
        for site in problem.sites.indices { open[site] = due(site, number) }
        // First what is set by the board, then what had been moved before: both stay.
        let away = Set(dated.compactMap(\.home))
        for slot in slots where open[slot.site] > 0 && !away.contains(slot) && week.keep(slot) { open[slot.site] -= 1 }
        for visit in dated where open[visit.site] > 0 && week.keep(visit, on: visit.date - monday) {
            open[visit.site] -= 1
        }
        for slot in slots where open[slot.site] > 0 && away.contains(slot) && week.keep(slot) { open[slot.site] -= 1 }
        var homes = Dictionary(grouping: slots, by: \.site)
        for entry in week.entries { homes[entry.site]?.removeAll { $0 == entry.home } }
        for site in problem.sites.indices where open[site] > 0 && !problem.sites[site].isOutside {
            for count in 0..<open[site] {
                let left = homes[site] ?? []
                wanted.append((site, count < left.count ? left[count] : nil))
            }
        }
        // The stronger first, then those that lack least: one half-day may fulfil them.
        wanted.sort { one, other in
            (weight(other.site), open[one.site], one.site) < (weight(one.site), open[other.site], other.site)
        }
        let left = week.place(wanted)
        for entry in week.entries {
            latest[entry.site] = number
            if problem.sites[entry.site].isOutside { continue }
            visits.append(
                Visit(
                    site: entry.site, date: monday + entry.day, half: entry.half, team: entry.team, home: entry.home))
        }
        let days = (0..<5).filter { works(monday + $0) }.count
        for (site, all) in Dictionary(grouping: left, by: { $0 }).sorted(by: { $0.key < $1.key }) {
            // A visit that only keeps the rhythm is asked for by nobody.
            if problem.sites[site].due[number] == nil || isCovered(site, number) { continue }
            missing.append(
                Missing(
                    site: site, week: number, count: all.count, isClosed: !week.hasOpenDay(site), isShort: days < 5))
        }
    }

    private func weight(_ site: Int) -> Int {
        problem.sites[site].weight(isRounds: problem.records.villages[problem.sites[site].village].isRounds)
    }

    /// Whether an earlier visit of a rhythm of several weeks still counts.
    private func isCovered(_ site: Int, _ week: Int) -> Bool {
        let stride = problem.sites[site].stride
        return stride > 1 && (latest[site].map { week - $0 < stride } ?? false)
    }

    /// Visits that a site needs in a week, after those before it.
    private func due(_ index: Int, _ week: Int) -> Int {
        let site = problem.sites[index]
        guard site.stride > 1 else { return site.due[week] ?? 0 }
        let isCovered = isCovered(index, week)
        // The rhythm goes on also where a visit is not due yet; beyond a fortnight only when it is.
        let rhythm = onBoard.contains(index * 2 + week % 2) && (site.stride < 4 || !isCovered)
        if site.due[week] == nil { return rhythm && week < site.firstDue ? 1 : 0 }
        return rhythm || !isCovered ? 1 : 0
    }
}
