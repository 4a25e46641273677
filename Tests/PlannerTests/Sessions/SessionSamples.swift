@testable import Planner

/// Small random half-day problems, a checker that uses nothing of the engine, and the optimum by trying everything.
enum SessionSamples {
    static let hours = SessionProblem.Hours(
        latestMorningArrival: 90, earliestAfternoonStart: 330, latestAfternoonArrival: 420, session: 150,
        latestReturn: 570)

    static func problem(_ seed: UInt64, sites: Int, days: Int, depots: Int = 2) -> SessionProblem {
        var dice = Dice(seed: seed)
        let places = sites + depots
        let points = (0..<places).map { _ in (dice.below(60), dice.below(60)) }
        let travel = points.flatMap { from in points.map { Int32(abs(from.0 - $0.0) + abs(from.1 - $0.1)) } }
        let kinds = (0..<3).map { _ in
            SessionProblem.Kind(depot: dice.below(depots), teams: (0..<days).map { _ in dice.below(3) })
        }
        let wanted = (0..<sites).map { _ in
            let patterns = (0..<(1 + dice.below(3))).map { _ in
                (0..<days).filter { _ in dice.chance(0.6) }.map { 2 * $0 + dice.below(2) }
            }.filter { !$0.isEmpty }
            let kinds = (0..<3).filter { _ in dice.chance(0.7) }
            // Every other problem has wishes for some patterns and teams.
            return SessionProblem.Site(
                patterns: patterns, penalty: 100 + dice.below(500), kinds: kinds,
                patternCosts: seed % 2 == 0 ? patterns.map { _ in dice.below(80) } : [],
                kindCosts: seed % 2 == 0 ? kinds.map { _ in dice.below(40) } : [])
        }
        // The generator keeps all bounds, so a failure here is a mistake of the test.
        guard
            let problem = try? SessionProblem(
                sites: wanted, kinds: kinds, depots: depots, days: days, hours: hours, travel: travel)
        else { preconditionFailure("random problem \(seed) breaks a bound") }
        return problem
    }

    static func complaints(_ plan: SessionPlan, _ problem: SessionProblem) -> [String] {
        var complaints: [String] = []
        var seen: [Int: [Int]] = [:]
        var used = Set<[Int]>()
        for day in plan.teamDays {
            if !used.insert([day.kind, day.team, day.day]).inserted { complaints.append("twice: \(day)") }
            if day.team >= problem.kinds[day.kind].teams[day.day] { complaints.append("no such team: \(day)") }
            if travel(day, problem) == nil { complaints.append("too long: \(day)") }
            for (half, stop) in [day.morning, day.afternoon].enumerated() {
                guard let stop else { continue }
                seen[stop, default: []].append(2 * day.day + half)
                if !problem.sites[stop].kinds.contains(day.kind) { complaints.append("wrong kind: \(day)") }
            }
        }
        for (site, pattern) in plan.patterns.enumerated() {
            let due = pattern.map { problem.sites[site].patterns[$0] } ?? []
            if due != (seen[site] ?? []).sorted() { complaints.append("site \(site): \(seen[site] ?? [])") }
        }
        return complaints
    }

    static func cost(_ plan: SessionPlan, _ problem: SessionProblem) -> Int {
        var sum = 0
        for day in plan.teamDays {
            sum += travel(day, problem) ?? 1_000_000
            for stop in [day.morning, day.afternoon] {
                if let stop { sum += wish(problem.sites[stop], day.kind) }
            }
        }
        for (site, pattern) in zip(problem.sites, plan.patterns) {
            sum += pattern.map { site.patternCosts.isEmpty ? 0 : site.patternCosts[$0] } ?? site.penalty
        }
        return sum
    }

    private static func wish(_ site: SessionProblem.Site, _ kind: Int) -> Int {
        for (place, own) in site.kinds.enumerated() where own == kind && !site.kindCosts.isEmpty {
            return site.kindCosts[place]
        }
        return 0
    }

    /// Travel of a team's day by the clock, minute by minute of the rules.
    static func travel(_ day: SessionPlan.TeamDay, _ problem: SessionProblem) -> Int? {
        let home = problem.sites.count + problem.kinds[day.kind].depot
        var (clock, at, driven) = (0, home, 0)
        for (stop, latest, earliest) in [(day.morning, 90, 0), (day.afternoon, 420, 330)] {
            guard let stop else { continue }
            driven += problem.travel(from: at, to: stop)
            clock += problem.travel(from: at, to: stop)
            if clock > latest { return nil }
            clock = max(clock, earliest) + 150
            at = stop
        }
        driven += problem.travel(from: at, to: home)
        return clock + problem.travel(from: at, to: home) > 570 ? nil : driven
    }

    /// Site by site, every pattern, every team for each session.
    static func optimum(_ problem: SessionProblem) -> Int {
        var days: [[Int]: SessionPlan.TeamDay] = [:]
        func best(_ site: Int) -> Int {
            if site == problem.sites.count { return days.values.reduce(0) { $0 + (travel($1, problem) ?? 1_000_000) } }
            var least = problem.sites[site].penalty + best(site + 1)
            for (index, pattern) in problem.sites[site].patterns.enumerated() {
                let extra = problem.sites[site].patternCosts.isEmpty ? 0 : problem.sites[site].patternCosts[index]
                least = min(least, extra + serve(site, pattern[...]))
            }
            return least
        }
        func serve(_ site: Int, _ sessions: ArraySlice<Int>) -> Int {
            guard let session = sessions.first else { return best(site + 1) }
            var least = 1_000_000
            for kind in problem.sites[site].kinds {
                for team in 0..<problem.kinds[kind].teams[session / 2] {
                    let key = [kind, team, session / 2]
                    let before = days[key]
                    var day =
                        before
                        ?? SessionPlan.TeamDay(kind: kind, team: team, day: session / 2, morning: nil, afternoon: nil)
                    guard (session % 2 == 0 ? day.morning : day.afternoon) == nil else { continue }
                    if session % 2 == 0 { day.morning = site } else { day.afternoon = site }
                    days[key] = day
                    if travel(day, problem) != nil || session % 2 == 0 {
                        let extra = wish(problem.sites[site], kind)
                        least = min(least, extra + serve(site, sessions.dropFirst()))
                    }
                    days[key] = before
                }
            }
            return least
        }
        return best(0)
    }
}
