import Planner
import Policy
import Quantities
import Store

/// What has changed since a plan was made.
package struct RoundLoss: Sendable, Equatable {
    /// Ids of teams that do not go out any more, and of vehicles that cannot be used.
    package var teams: [String] = []
    package var vehicles: [String] = []
    /// Dates on which nobody goes out.
    package var closed: [CivilDate] = []
    /// The first day that may change; nil is the first day of the plan.
    package var from: CivilDate?

    package init() {}

    package var isEmpty: Bool { teams.isEmpty && vehicles.isEmpty && closed.isEmpty }
}

extension Plans {
    /// Makes a new plan out of a given one with the least change: visits stay where they are unless they must move, or
    /// room is made for one that must. The dates before the first day of the change are not part of the new plan.
    ///
    /// - Throws: `missing` for a team or vehicle that is not in the plan; `invalid` for a plan of another kind, days
    ///   outside it, or where nothing is lost.
    package static func replanRounds(
        _ standing: Standing, _ old: Plan, _ loss: RoundLoss, matrix: RoundMatrix = RoundMatrix(),
        search: RoundSearch, actor: String, clock: Clock
    ) throws -> (plan: Plan, body: RoundsPlan) {
        guard old.kind == .rounds else {
            throw Failure(.invalid, "计划 \(old.id) 是\(old.kind.label)", remedy: "只有巡诊计划可以这样重排")
        }
        let before = try RoundsPlan.read(old)
        let order = try loss.order(before)
        let start = try RoundStart(standing, order)
        let replanning = try RoundReplanning(before, old.id, loss, start, matrix)
        let board = try replanning.solve(search)
        var rollout = RoundRollout(
            replanning.problem, board.problem, calendar: standing.calendar, absences: replanning.absences)
        rollout.run(board.slots, keeping: replanning.kept(board.slots))
        var body = RoundAssembly(problem: replanning.problem, board: board, rollout: rollout).body()
        body.notes = RoundNotes(replanning.problem, start, standing.calendar).lines
        body.replan = replanning.count(body)
        try start.prove(standing, &body)
        let plan = try keep(
            body, standing, region: order.region, from: order.from, start.seq, actor: actor, clock: clock)
        return (plan, body)
    }
}

extension RoundLoss {
    /// The order of the rest of a plan.
    func order(_ before: RoundsPlan) throws(Failure) -> RoundOrder {
        guard !isEmpty else {
            throw Failure(.invalid, "没有写明少了什么", remedy: "用 --without-team、--closed 或 --without-vehicle")
        }
        for team in teams where !before.teams.contains(where: { $0.id == team }) {
            throw Failure(.missing, "计划中没有队伍 \(team)", remedy: "用 plan show 查看；队伍写编号")
        }
        for vehicle in vehicles where !before.vehicles.contains(where: { $0.id == vehicle }) {
            throw Failure(.missing, "计划中没有车辆 \(vehicle)", remedy: "车辆写编号")
        }
        var order = before.order
        let first = from ?? order.from
        for day in closed + [first] where day < order.from || day > order.end {
            throw Failure(.invalid, "\(day) 不在计划之内", remedy: "计划自 \(order.from) 至 \(order.end)")
        }
        order.weeks = (order.end - first) / 7 + 1
        order.from = first
        return order
    }
}

/// The board of a plan under what is lost: each team a kind of its own, so that every visit is tied to its team.
struct RoundReplanning {
    let problem: RoundProblem
    private let before: RoundsPlan
    private let id: String
    private let loss: RoundLoss
    private let order: RoundOrder
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
        problem = try RoundProblem(start.order, records, start.sites.all, matrix)
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
    func solve(_ search: Plans.RoundSearch) throws -> RoundBoardAnswer {
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
        if lost.isEmpty, !sessions.sites.indices.contains(where: { warm.patterns[$0] == nil }) {
            // Nothing has lost its place on the board: only dates change.
            let answer = SessionSearch.run(sessions, rule: StoppingRule(iterations: 1), seed: search.seed, from: warm)
            return board(answer, sessions, kinds)
        }
        return board(
            SessionSearch.run(sessions, rule: search.rule, seed: search.seed, from: warm, sink: search.sink), sessions,
            kinds)
    }

    private func board(_ answer: SessionAnswer, _ sessions: SessionProblem, _ kinds: [[Int]]) -> RoundBoardAnswer {
        let labels = RoundLabels(kinds: kinds, crews: kinds, sites: problem.sites.count)
        return RoundBoardAnswer(answer: answer, slots: labels.slots(answer.plan), problem: sessions)
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

    /// How many visits could not stay, how many of them have a place again, and how many others were moved.
    func count(_ body: RoundsPlan) -> RoundsPlan.Replan {
        func key(_ visit: RoundsPlan.Visit, _ plan: RoundsPlan) -> String {
            "\(plan.villages[visit.village].id)|\(plan.date(visit.day))|\(visit.isAfternoon)|"
                + plan.teams[visit.team].id
        }
        let gone = Set(loss.teams)
        let closed = Set(loss.closed)
        let going = Set(problem.crews.flatMap { $0 }.map { problem.records.teams[$0].id })
        let rest = before.visits.filter { before.date($0.day) >= order.from }
        let now = Set(body.visits.map { key($0, body) })
        var (must, need): (Int, Int) = (0, 0)
        for visit in rest {
            let team = before.teams[visit.team].id
            if gone.contains(team) || !going.contains(team) || closed.contains(before.date(visit.day)) {
                must += 1
            } else if !now.contains(key(visit, before)) {
                need += 1
            }
        }
        let replaced = body.visits.count - (rest.count - must - need) - need
        return .init(
            plan: id, what: what, visits: rest.count, mustMove: must, replaced: max(0, min(must, replaced)),
            needNotMove: need, from: order.from)
    }

    private var what: String {
        var parts: [String] = []
        let teams = before.teams.filter { loss.teams.contains($0.id) }.map(\.name)
        if !teams.isEmpty { parts.append("没有\(teams.joined(separator: "、"))") }
        let vehicles = before.vehicles.filter { loss.vehicles.contains($0.id) }.map { "车辆 \($0.plate)" }
        if !vehicles.isEmpty { parts.append("没有\(vehicles.joined(separator: "、"))") }
        if !loss.closed.isEmpty { parts.append("\(loss.closed.map(RoundWords.date).joined(separator: "、"))停诊") }
        return parts.joined(separator: "，")
    }
}
