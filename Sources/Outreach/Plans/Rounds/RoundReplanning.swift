import Planner
import Quantities

/// The board of a plan under what is lost: each team a kind of its own, so that every visit is tied to its team.
struct RoundReplanning {
    let problem: RoundProblem
    let before: RoundsPlan
    let id: String
    let loss: RoundLoss
    let order: RoundOrder
    /// The half-days of the plan before, by the new sites and teams; those of lost teams too, with team -1.
    private let old: [RoundSlot]
    private let lost: Set<Int>

    /// What it costs to move a half-day that could stay, or to give it to another team: less than a visit.
    static let moving = 400

    init(
        _ before: RoundsPlan, _ id: String, _ loss: RoundLoss, _ start: RoundStart, _ matrix: RoundMatrix
    ) throws(Failure) {
        (self.before, self.id, self.loss, order) = (before, id, loss, start.order)
        var records = start.records
        for (index, vehicle) in records.vehicles.enumerated() where loss.vehicles.contains(vehicle.id) {
            records.vehicles[index].isUsable = false
        }
        let gone = Set(loss.teams)
        records.teams.removeAll { gone.contains($0.id) }
        problem = try start.problem(records, matrix)
        let numbers = problem.teamNumbers
        let sites = Dictionary(
            problem.sites.enumerated().map { (records.villages[$1.village].id, $0) },
            uniquingKeysWith: { first, _ in first })
        // The first week of the rest may be the second of the old board.
        let shift = (start.order.monday - before.order.monday) / 7 % before.cycle
        let cycle = problem.cycle
        let going = Set(problem.crews.flatMap { $0 })
        var old: [RoundSlot] = []
        for slot in before.slots {
            guard let site = sites[before.villages[slot.village].id] else { continue }
            let team = numbers[before.teams[slot.team].id].flatMap { going.contains($0) ? $0 : nil } ?? -1
            let week = (slot.week + shift) % before.cycle
            for week in before.cycle < cycle ? Array(0..<cycle) : [week] where week < cycle {
                old.append(
                    RoundSlot(
                        site: site, session: 10 * week + 2 * (slot.weekday - 1) + (slot.isAfternoon ? 1 : 0),
                        team: team))
            }
        }
        self.old = old
        lost = Set(old.filter { $0.team < 0 }.map(\.site))
    }

    var absences: RoundRollout.Absences {
        var absences = RoundRollout.Absences()
        absences.closed = Set(loss.closed)
        return absences
    }

    /// Only what lost its team looks for another place; the others stay, or move at a price that makes room.
    func solve(_ search: Plans.RoundSearch, _ watch: PlanWatch) throws -> RoundBoardAnswer {
        let kinds = problem.crews.flatMap { $0 }.map { [$0] }
        let homes = Dictionary(grouping: old, by: \.site)
        let sessions = try problem.sessions(
            kinds,
            wishes: { site, kind in
                let own = homes[site] ?? []
                return own.isEmpty || own.contains { $0.team == kinds[kind][0] } ? 0 : Self.moving
            },
            patterns: { site in patterns(site, homes[site] ?? []) })
        let place = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1[0], $0) })
        let warm = problem.plan(old.filter { $0.team >= 0 }, sessions, isWeekly: false) { team in
            place[team].map { ($0, 0) }
        }
        if lost.isEmpty, !homes.keys.contains(where: { warm.patterns[$0] == nil }) {
            // Nothing has lost its place on the board: only dates change.
            let answer = SessionSearch.run(sessions, rule: StoppingRule(iterations: 0), seed: search.seed, from: warm)
            return board(answer, sessions, kinds)
        }
        return board(
            SessionSearch.run(
                sessions, rule: search.rule(watch), seed: search.seed, from: warm, sink: watch.sink()), sessions, kinds)
    }

    private func board(_ answer: SessionAnswer, _ sessions: SessionProblem, _ kinds: [[Int]]) -> RoundBoardAnswer {
        let labels = RoundLabels(kinds: kinds, crews: kinds, sites: problem.sites.count)
        return RoundBoardAnswer(
            answer, labels.slots(answer.plan), problem, sessions, mayMove: { lost.contains($0) })
    }

    /// The patterns of the site, dearer by what they move of the plan before.
    private func patterns(_ site: Int, _ home: [RoundSlot]) -> RoundPatterns? {
        if home.isEmpty || problem.sites[site].isOutside { return nil }
        var patterns = problem.ownPatterns(site)
        let own = Set(home.map(\.session))
        for (number, set) in patterns.sets.enumerated() {
            patterns.costs[number] += Set(set).subtracting(own).count * Self.moving
        }
        return patterns
    }

    /// Dates of the plan before that had moved or additional visits: they stay where the board stays.
    func kept(_ slots: [RoundSlot]) -> [RoundRollout.Visit] {
        let numbers = problem.teamNumbers
        let sites = Dictionary(
            problem.sites.enumerated().map { (problem.records.villages[$1.village].id, $0) },
            uniquingKeysWith: { first, _ in first })
        return before.visits.compactMap { visit in
            let date = before.date(visit.day)
            guard visit.moved != nil || visit.isAdditional, date >= order.from, !loss.closed.contains(date),
                let site = sites[before.villages[visit.village].id],
                let team = numbers[before.teams[visit.team].id]
            else { return nil }
            return RoundRollout.Visit(
                site: site, date: date, half: visit.isAfternoon ? 1 : 0, team: team,
                home: slots.first { slot in
                    slot.site == site && visit.moved.map { before.date($0).weekday == slot.weekday } ?? false
                })
        }
    }
}
