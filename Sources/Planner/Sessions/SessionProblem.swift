import Quantities

/// Half-day rounds: each visit fills one half-day session of a team, so a team's day has at most two stops, one in the
/// morning and one in the afternoon. An immutable problem in whole units of time, which are units of cost as well.
///
/// Session number: twice the day, plus 1 for the afternoon; days from 0.
package struct SessionProblem: Sendable {
    /// Teams alike in depot and abilities.
    package struct Kind: Sendable, Equatable {
        /// Index of the depot, from 0.
        package var depot: Int
        /// How many of these teams work, by day; fewer on a day of leave.
        package var teams: [Int]

        package init(depot: Int, teams: [Int]) {
            self.depot = depot
            self.teams = teams
        }
    }

    /// A place to visit.
    package struct Site: Sendable, Equatable {
        /// Allowed sets of sessions, each ascending and at most one session a day.
        package var patterns: [[Int]]
        /// Cost of serving none of them.
        package var penalty: Int
        /// Kinds of teams that may come (abilities, area, roles).
        package var kinds: [Int]
        /// Cost of each pattern beside its travel (a wish for some weekdays, fewer visits than asked); empty: none.
        package var patternCosts: [Int]
        /// Cost of each visit by each of `kinds` beside its travel (a wish for some teams); empty: none.
        package var kindCosts: [Int]

        package init(
            patterns: [[Int]], penalty: Int, kinds: [Int], patternCosts: [Int] = [], kindCosts: [Int] = []
        ) {
            self.patterns = patterns
            self.penalty = penalty
            self.kinds = kinds
            self.patternCosts = patternCosts
            self.kindCosts = kindCosts
        }

        func cost(ofPattern index: Int) -> Int { patternCosts.isEmpty ? 0 : patternCosts[index] }
    }

    /// The clock of a team's day, from the time it may leave its depot.
    package struct Hours: Sendable, Equatable {
        package var latestMorningArrival: Int
        package var earliestAfternoonStart: Int
        package var latestAfternoonArrival: Int
        /// Length of a session on site.
        package var session: Int
        package var latestReturn: Int

        package init(
            latestMorningArrival: Int, earliestAfternoonStart: Int, latestAfternoonArrival: Int, session: Int,
            latestReturn: Int
        ) {
            self.latestMorningArrival = latestMorningArrival
            self.earliestAfternoonStart = earliestAfternoonStart
            self.latestAfternoonArrival = latestAfternoonArrival
            self.session = session
            self.latestReturn = latestReturn
        }
    }

    package let sites: [Site]
    package let kinds: [Kind]
    package let depots: Int
    package let days: Int
    package let hours: Hours
    /// Travel from place to place, row by row: sites in their order, then depots.
    package let travel: [Int32]

    package var places: Int { sites.count + depots }

    /// Throws `invalid` where a number is outside its bounds or names something that is not there.
    package init(
        sites: [Site], kinds: [Kind], depots: Int, days: Int, hours: Hours, travel: [Int32]
    ) throws(Failure) {
        self.sites = sites
        self.kinds = kinds
        self.depots = depots
        self.days = days
        self.hours = hours
        self.travel = travel
        try check()
    }

    package func travel(from: Int, to: Int) -> Int { Int(travel[from * places + to]) }

    /// Travel of a team's day from `depot`; nil where the clock does not allow it. Without stops: 0.
    package func length(depot: Int, morning: Int?, afternoon: Int?) -> Int? {
        let home = sites.count + depot
        var (at, time, driven) = (home, 0, 0)
        if let morning {
            driven = travel(from: home, to: morning)
            if driven > hours.latestMorningArrival { return nil }
            (at, time) = (morning, driven + hours.session)
        }
        if let afternoon {
            driven += travel(from: at, to: afternoon)
            time += travel(from: at, to: afternoon)
            if time > hours.latestAfternoonArrival { return nil }
            (at, time) = (afternoon, max(time, hours.earliestAfternoonStart) + hours.session)
        }
        if morning == nil, afternoon == nil { return 0 }
        let back = travel(from: at, to: home)
        return time + back > hours.latestReturn ? nil : driven + back
    }
}

extension SessionProblem {
    /// Costs of a plan's patterns and teams beside their travel.
    func wishes(of plan: SessionPlan) -> Int {
        var sum = 0
        for (site, pattern) in plan.patterns.enumerated() {
            if let pattern { sum += sites[site].cost(ofPattern: pattern) }
        }
        for day in plan.teamDays {
            for stop in [day.morning, day.afternoon] {
                guard let stop, !sites[stop].kindCosts.isEmpty,
                    let place = sites[stop].kinds.firstIndex(of: day.kind)
                else { continue }
                sum += sites[stop].kindCosts[place]
            }
        }
        return sum
    }

    private func check() throws(Failure) {
        try limit(sites.count, 0...3_000, "服务点数")
        try limit(depots, 1...1_000, "出发点数")
        try limit(days, 1...62, "天数")
        try limit(kinds.count, 0...1_000, "队伍种类数")
        guard travel.count == places * places else {
            throw Failure(.invalid, "里程矩阵有 \(travel.count) 格，应为 \(places)×\(places)", remedy: "请补全矩阵")
        }
        for (index, value) in travel.enumerated() where value < 0 || value > RoutingLimits.travel {
            throw Failure(
                .invalid, "第 \(index / places) 处到第 \(index % places) 处的里程 \(value) 不在 0…\(RoutingLimits.travel)",
                remedy: "请更正里程，或换更大的单位")
        }
        for (index, kind) in kinds.enumerated() {
            try limit(kind.depot, 0...max(0, depots - 1), "队伍种类 \(index) 的出发点")
            try limit(kind.teams.count, days...days, "队伍种类 \(index) 的天数")
            for teams in kind.teams { try limit(teams, 0...1_000, "队伍种类 \(index) 的队数") }
        }
        for (index, site) in sites.enumerated() {
            try limit(site.penalty, 0...RoutingLimits.amount, "服务点 \(index) 的未服务代价")
            try limit(site.patterns.count, 0...10_000, "服务点 \(index) 的可选时段组数")
            for kind in site.kinds { try limit(kind, 0...max(0, kinds.count - 1), "服务点 \(index) 的队伍种类") }
            for (costs, count) in [(site.patternCosts, site.patterns.count), (site.kindCosts, site.kinds.count)]
            where !costs.isEmpty {
                try limit(costs.count, count...count, "服务点 \(index) 的附加代价数")
                for cost in costs { try limit(cost, 0...Self.wish, "服务点 \(index) 的附加代价") }
            }
            for pattern in site.patterns {
                guard !pattern.isEmpty, pattern.allSatisfy({ (0..<2 * days).contains($0) }),
                    zip(pattern, pattern.dropFirst()).allSatisfy({ $0 / 2 < $1 / 2 })
                else {
                    throw Failure(
                        .invalid, "服务点 \(index) 的时段组 \(pattern) 为空、越界、未升序或一天两次",
                        remedy: "时段为 0…\(2 * days - 1)，升序，每天至多一个")
                }
            }
        }
    }

    /// Greatest cost of a wish.
    package static let wish = 100_000_000

    private func limit(_ value: Int, _ range: ClosedRange<Int>, _ what: String) throws(Failure) {
        guard !range.contains(value) else { return }
        throw Failure(
            .invalid, "\(what) \(value) 不在 \(range.lowerBound)…\(range.upperBound)", remedy: "请更正，或分块求解")
    }
}
