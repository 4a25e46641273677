import Planner
import Quantities

/// What blocks the visits that are missing, and the smallest thing that would lift it.
struct RoundBlocks {
    private let problem: RoundProblem
    private let sessions: SessionProblem
    private let slots: [RoundSlot]
    /// Visits of the board by depot.
    private var taken: [Int]

    init(_ problem: RoundProblem, _ sessions: SessionProblem, _ slots: [RoundSlot]) {
        self.problem = problem
        self.sessions = sessions
        self.slots = slots
        taken = Array(repeating: 0, count: problem.depots.count)
        let depots = problem.records.teams.map { problem.depots.firstIndex(of: $0.institution) ?? 0 }
        for slot in slots { taken[depots[slot.team]] += 1 }
    }

    /// The missing visits by village and block, in the order of the villages.
    func unmet(_ missing: [RoundRollout.Missing]) -> [RoundsPlan.Unmet] {
        let onBoard = Dictionary(grouping: slots, by: \.site).mapValues(\.count)
        var found: [RoundsPlan.Unmet] = []
        for (site, all) in Dictionary(grouping: missing, by: \.site).sorted(by: { $0.key < $1.key }) {
            let asked = problem.sites[site].visits * (problem.sites[site].stride > 1 ? 1 : problem.cycle)
            let permanent = block(site, isOnBoard: (onBoard[site] ?? 0) >= asked)
            var groups: [RoundsPlan.Unmet.Block: RoundsPlan.Unmet] = [:]
            for one in all {
                let first: RoundsPlan.Unmet.Block = problem.sites[site].stride > one.week + 1 ? .firstRound : .noFit
                let isBegun = one.week == 0 && problem.order.from > problem.order.monday
                let short: RoundsPlan.Unmet.Block = isBegun ? .partWeek : .shortWeek
                let kind = permanent?.block ?? (one.isClosed ? .noWorkingDay : one.isShort ? short : first)
                let own = permanent?.block == kind ? permanent : nil
                var entry = groups[kind] ?? own ?? describe(site, kind)
                entry.weeks.append(one.week)
                entry.missing += one.count
                groups[kind] = entry
            }
            found += groups.values.sorted { $0.block.rawValue < $1.block.rawValue }
        }
        for (index, site) in problem.sites.enumerated() where !site.excess.isEmpty {
            var entry = describe(index, .excess)
            entry.weeks = site.excess.keys.sorted()
            entry.missing = site.excess.values.reduce(0, +)
            found.append(entry)
        }
        return together(found)
    }

    /// Teams missing around one institution count together: one more may serve many villages.
    private func together(_ found: [RoundsPlan.Unmet]) -> [RoundsPlan.Unmet] {
        var wanting: [String: (sessions: Double, villages: Set<Int>)] = [:]
        for entry in found where [.full, .noFit].contains(entry.block) {
            guard let id = entry.institution?.id else { continue }
            wanting[id, default: (0, [])].sessions += Double(entry.missing) / Double(max(1, problem.order.weeks))
            wanting[id, default: (0, [])].villages.insert(entry.village)
        }
        return found.map { entry in
            var entry = entry
            if [.full, .noFit].contains(entry.block), let id = entry.institution?.id, let all = wanting[id] {
                entry.furtherTeams = max(1, Int((all.sessions / 10).rounded(.up)))
                entry.villagesThere = all.villages.count
            }
            return entry
        }
    }

    /// Why the board itself does not hold all visits of the site; nil where it does.
    private func block(_ site: Int, isOnBoard: Bool) -> RoundsPlan.Unmet? {
        if isOnBoard { return nil }
        let reach = problem.reach[site]
        if reach.isEmpty { return describe(site, .noTeam) }
        let going = reach.filter { !problem.crews[$0.depot].isEmpty }
        if going.isEmpty { return describe(site, .noVehicle) }
        let village = problem.records.villages[problem.sites[site].village]
        let near = going.map { problem.travel(problem.place(ofDepot: $0.depot), site) }.min() ?? 0
        if near >= Int(RoundTravel.unknown) {
            return describe(site, village.basis == .none ? .noPoint : .noTeam)
        }
        let reachable = going.contains { reach in
            sessions.length(depot: reach.depot, morning: site, afternoon: nil) != nil
                || sessions.length(depot: reach.depot, morning: nil, afternoon: site) != nil
        }
        if !reachable { return describe(site, .tooFar) }
        let entry = describe(site, .full)
        return entry.taken >= entry.sessions ? entry : describe(site, .noFit)
    }

    /// The teams that may come, and how busy they are.
    private func describe(_ site: Int, _ block: RoundsPlan.Unmet.Block) -> RoundsPlan.Unmet {
        var entry = RoundsPlan.Unmet(village: site, block: block, weeks: [], missing: 0)
        let reach = problem.reach[site]
        let going = reach.filter { !problem.crews[$0.depot].isEmpty }
        let teams = going.reduce(0) { $0 + problem.crews[$1.depot].count }
        entry.teams = teams
        entry.sessions = teams * 10
        entry.taken = going.reduce(0) { $0 + taken[$1.depot] } / problem.cycle
        if let nearest = (going.isEmpty ? reach : going).min(by: { minutes($0, site) < minutes($1, site) }) {
            let own = (going.isEmpty ? reach : going).first { $0.wish == 0 } ?? nearest
            entry.institution = party(own.depot)
            let time = minutes(nearest, site)
            entry.minutes = time >= Int(RoundTravel.unknown) ? nil : time
        }
        let hours = problem.order.day.hours
        let back = hours.latestReturn - hours.earliestAfternoonStart - hours.session
        entry.allowed = max(hours.latestMorningArrival, min(hours.latestAfternoonArrival, back))
        return entry
    }

    private func minutes(_ reach: RoundProblem.Reach, _ site: Int) -> Int {
        problem.travel(problem.place(ofDepot: reach.depot), site)
    }

    private func party(_ depot: Int) -> PlanParty {
        let id = problem.depots[depot]
        let own = problem.records.institutions[id]
        return PlanParty(id: id, name: own?.name ?? id, point: own?.point)
    }
}
