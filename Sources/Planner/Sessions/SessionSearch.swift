import Foundation

/// Ruin and recreate under simulated annealing over team-days (Schrimpf et al. 2000, doi 10.1006/jcph.1999.6413;
/// Christiaens, Vanden Berghe 2020, doi 10.1287/trsc.2019.0914), with a Lagrangean bound of the set-partitioning model.
///
/// The same problem, seed and iteration limit give the same plan. Under a time limit the temperature follows the clock.
package struct SessionSearch {
    private let tables: SessionTables
    private let board: SessionBoard
    private var dice: Dice
    private var watch: Stopwatch
    private let rule: StoppingRule
    private let sink: ProgressSink?
    private let near: [[Int32]]
    private var best: SavedSessions
    private var secondsToBest = 0.0
    private var bound = 0

    private init(_ problem: SessionProblem, _ rule: StoppingRule, _ seed: UInt64, _ sink: ProgressSink?) {
        watch = Stopwatch(rule)
        self.rule = rule
        self.sink = sink
        tables = SessionTables(problem)
        board = SessionBoard(tables)
        dice = Dice(seed: seed)
        near = Self.neighbours(problem)
        best = SavedSessions(board)
    }

    /// Searches until the rule ends it, or the bound proves the plan best. `plan` is a warm start.
    package static func run(
        _ problem: SessionProblem, rule: StoppingRule, seed: UInt64, from plan: SessionPlan? = nil,
        sink: ProgressSink? = nil
    ) -> SessionAnswer {
        var search = SessionSearch(problem, rule, seed, sink)
        return search.run(plan)
    }

    private mutating func run(_ plan: SessionPlan?) -> SessionAnswer {
        if let plan { SavedSessions(plan, tables).restore(board) }
        for site in shuffledSites() where board.pattern[site] < 0 { board.insert(site, &dice, blink: 0) }
        note()
        // A twentieth of the effort finds a first plan whose cost steers the bound; then the bound; then the rest.
        let first = anneal(from: 0, to: 0.05, hot: 1, cold: 0.1)
        var reason = first
        if reason == nil {
            var dual = SessionBound(tables)
            bound = dual.ascend(target: best.cost, rounds: 6000) { watch.share ?? 0 > 0.2 || watch.reason() != nil }
            tell()
            reason = bound >= best.cost ? .proved : anneal(from: 0.05, to: 1, hot: 0.5, cold: 0.01)
        }
        return answer(reason ?? .iterations)
    }

    private func progress() -> Double {
        if let share = watch.share { return share }
        if let limit = rule.iterations, limit > 0 { return Double(watch.iterations) / Double(limit) }
        return 0.5
    }

    /// Cools from `hot` to `cold` times a typical leg while the effort goes from one share to the other.
    private mutating func anneal(from low: Double, to high: Double, hot: Double, cold: Double) -> StoppingReason? {
        let leg = typicalLeg()
        let start = progress()
        var temperature = leg * hot
        var current = SavedSessions(board)
        while true {
            if watch.iterations & 0xff == 0 {
                if let reason = watch.reason() { return reason }
                if bound > 0, best.cost <= bound { return .proved }
                let now = progress()
                if now >= high { return nil }
                let done = max(0, (now - start) / max(1e-9, high - start))
                temperature = leg * hot * pow(cold / hot, done)
                if watch.iterations & 0xffff == 0 { tell() }
            } else if rule.iterations != nil, let reason = watch.reason() {
                return reason
            }
            watch.tick()
            step(temperature, &current)
        }
    }

    private mutating func step(_ temperature: Double, _ current: inout SavedSessions) {
        let before = board.cost
        let taken = ruin()
        for site in taken { current.remember(site, board) }
        for site in taken { board.remove(site) }
        // One cell in 128 is overlooked, in a quarter of the steps one in 16.
        let blink: UInt64 = dice.chance(0.25) ? 1 << 60 : 1 << 57
        for site in order(taken) { board.insert(site, &dice, blink: blink) }
        let rise = Double(board.cost - before)
        if rise <= 0 || dice.fraction() < exp(-rise / temperature) {
            if board.cost < best.cost { note() }
            current.forget()
        } else {
            for site in taken { board.remove(site) }
            current.putBack(board)
        }
    }

    /// A few sites near each other, or of the same teams, or from anywhere.
    private mutating func ruin() -> [Int] {
        let sites = tables.problem.sites.count
        guard sites > 0 else { return [] }
        let seed = dice.below(sites)
        let wanted = 1 + dice.below(min(8, sites))
        if dice.chance(0.1) {
            var taken = [seed]
            while taken.count < wanted {
                let site = dice.below(sites)
                if !taken.contains(site) { taken.append(site) }
            }
            return taken
        }
        return dice.chance(0.5) ? ruinTeams(of: seed, wanted) : ruinNear(seed, wanted)
    }

    private mutating func ruinNear(_ seed: Int, _ wanted: Int) -> [Int] {
        var taken = [seed]
        for other in near[seed] {
            if taken.count >= wanted { break }
            if dice.chance(0.7) { taken.append(Int(other)) }
        }
        return taken
    }

    /// The seed and what its teams do in the week: those it stands in the way of. One that is not served stays alone.
    private mutating func ruinTeams(of seed: Int, _ wanted: Int) -> [Int] {
        var taken = [seed]
        for session in 0..<(2 * tables.days) where taken.count < wanted {
            let cell = Int(board.holder[seed * 2 * tables.days + session])
            if cell < 0 { continue }
            let team = cell / tables.days
            for day in 0..<tables.days where taken.count < wanted {
                for site in [board.site(inMorning: true, team, day), board.site(inMorning: false, team, day)] {
                    if let site, !taken.contains(site), dice.chance(0.8) { taken.append(site) }
                }
            }
        }
        return taken
    }

    /// Random, or the most demanding first.
    private mutating func order(_ taken: [Int]) -> [Int] {
        var order = taken
        dice.shuffle(&order)
        if dice.chance(0.4) {
            let all = tables.problem.sites
            order.sort { all[$0].penalty > all[$1].penalty }
        }
        return order
    }

    private mutating func shuffledSites() -> [Int] {
        var order = Array(0..<tables.problem.sites.count)
        dice.shuffle(&order)
        return order
    }

    private func typicalLeg() -> Double {
        let served = best.cost - tables.problem.sites.enumerated().reduce(0) {
            $0 + (best.pattern[$1.offset] < 0 ? $1.element.penalty : 0)
        }
        let visits = tables.problem.sites.enumerated().reduce(0) { sum, entry in
            let pattern = Int(best.pattern[entry.offset])
            return sum + (pattern < 0 ? 0 : entry.element.patterns[pattern].count)
        }
        let wishes = tables.problem.wishes(of: best.plan(tables))
        return max(1, Double(served - wishes) / Double(max(1, visits)))
    }

    private mutating func note() {
        best = SavedSessions(board)
        secondsToBest = watch.seconds
        watch.note(best.cost)
        tell()
    }

    private func tell() {
        sink?(SearchProgress(iterations: watch.iterations, seconds: watch.seconds, best: best.cost, bound: bound))
    }

    private func answer(_ reason: StoppingReason) -> SessionAnswer {
        let penalties = tables.problem.sites.enumerated().reduce(0) {
            $0 + (best.pattern[$1.offset] < 0 ? $1.element.penalty : 0)
        }
        let plan = best.plan(tables)
        let wishes = tables.problem.wishes(of: plan)
        return SessionAnswer(
            plan: plan, travel: best.cost - penalties - wishes, penalties: penalties, bound: min(bound, best.cost),
            iterations: watch.iterations, seconds: watch.seconds, secondsToBest: secondsToBest, reason: reason,
            wishes: wishes)
    }

    /// For each site the others by nearness.
    private static func neighbours(_ problem: SessionProblem) -> [[Int32]] {
        problem.sites.indices.map { site in
            problem.sites.indices.filter { $0 != site }
                .map { (problem.travel(from: site, to: $0), $0) }.sorted { $0 < $1 }.prefix(30).map { Int32($0.1) }
        }
    }
}
