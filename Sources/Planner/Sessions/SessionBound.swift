/// A lower bound of a half-day problem: Lagrangean relaxation of the rows that tie team-days to the sites' patterns,
/// its prices moved by subgradients, each with a fading share of those before (Held, Karp 1971, doi
/// 10.1007/BF01584070; Camerini, Fratta, Maffioli 1975, doi 10.1007/BFb0120697). It approaches the linear relaxation
/// of the set-partitioning model from below.
struct SessionBound {
    private let tables: SessionTables
    private let sessions: Int
    /// What serving a site in a session is worth: `price[site * sessions + session]`.
    private var price: [Double]
    private var slope: [Double]
    private var direction: [Double]

    init(_ tables: SessionTables) {
        self.tables = tables
        sessions = 2 * tables.days
        price = Array(repeating: 0, count: tables.problem.sites.count * sessions)
        slope = price
        direction = price
        for (site, value) in tables.problem.sites.enumerated() {
            let visits = value.patterns.map(\.count).min() ?? 1
            let near = value.kinds.map { kind in
                let home = tables.problem.sites.count + tables.problem.kinds[kind].depot
                return tables.problem.travel(from: home, to: site)
            }.min() ?? 0
            let worth = min(Double(value.penalty) / Double(max(1, visits)), Double(near) * 1.5)
            for session in 0..<sessions { price[site * sessions + session] = worth }
        }
    }

    /// Raises the bound for some rounds, or until `isOver`; `target` is the cost of a known plan. Rounded up: costs
    /// are whole.
    mutating func ascend(target: Int, rounds: Int, isOver: () -> Bool) -> Int {
        var (best, step, idle) = (-Double.infinity, 1.0, 0)
        for round in 0..<rounds {
            if round & 7 == 7, isOver() { break }
            let value = evaluate()
            if best == -.infinity || value > best + 1e-6 * abs(best) {
                (best, idle) = (value, 0)
            } else {
                idle += 1
                if idle >= 30 { (step, idle) = (step * 0.7, 0) }
            }
            if step < 1e-4 || best.rounded(.up) >= Double(target) { break }
            // Past slopes fade by a constant share: seven tenths did best among those tried (0, 0.5, 0.7, 0.9).
            var norm = 0.0
            for index in slope.indices {
                direction[index] = slope[index] + 0.7 * direction[index]
                norm += direction[index] * direction[index]
            }
            if norm == 0 { break }
            let length = step * max(1, Double(target) - value) / norm
            for index in price.indices { price[index] += length * direction[index] }
        }
        guard best.isFinite, best > 0 else { return 0 }
        return max(0, Int((best - 1e-6 * max(1, abs(best))).rounded(.up)))
    }

    /// The relaxed problem's optimum at the present prices, and its slope.
    private mutating func evaluate() -> Double {
        for index in slope.indices { slope[index] = 0 }
        var sum = 0.0
        for (site, value) in tables.problem.sites.enumerated() {
            let base = site * sessions
            var best = (cost: Double(value.penalty), pattern: -1)
            for (index, pattern) in value.patterns.enumerated() {
                let cost = pattern.reduce(Double(value.cost(ofPattern: index))) { $0 + price[base + $1] }
                if cost < best.cost { best = (cost, index) }
            }
            sum += best.cost
            if best.pattern >= 0 { for session in value.patterns[best.pattern] { slope[base + session] += 1 } }
        }
        for kind in tables.problem.kinds.indices {
            for day in 0..<tables.days where tables.problem.kinds[kind].teams[day] > 0 { sum += bestDay(kind, day) }
        }
        return sum
    }

    /// Gain of the kind's best team-day times its teams.
    private mutating func bestDay(_ kind: Int, _ day: Int) -> Double {
        let depot = tables.depotOfKind[kind]
        let members = tables.allowed[kind]
        let row = tables.row[depot]
        let table = tables.pairs + tables.start[depot]
        func worth(_ member: Int, _ half: Int) -> Double {
            let site = Int(members[member].site)
            return price[site * sessions + 2 * day + half] - Double(tables.wish(site, kind: kind))
        }
        var best = (gain: 0.0, morning: -1, afternoon: -1)
        let afternoons = members.indices.map { worth($0, 1) }
        let greatest = afternoons.reduce(0.0, max)
        for index in -1..<members.count {
            let (number, morning) = index < 0 ? (0, 0) : (Int(members[index].number), worth(index, 0))
            let line = table + number * row
            if line[0] >= SessionTables.never && number > 0 { continue }
            if index >= 0, Double(line[0]) - morning < best.gain { best = (Double(line[0]) - morning, index, -1) }
            if -morning - greatest >= best.gain { continue }
            for other in members.indices {
                let gain = Double(line[Int(members[other].number)]) - morning - afternoons[other]
                if gain < best.gain { best = (gain, index, other) }
            }
        }
        guard best.gain < 0 else { return 0 }
        let teams = Double(tables.problem.kinds[kind].teams[day])
        if best.morning >= 0 { slope[Int(members[best.morning].site) * sessions + 2 * day] -= teams }
        if best.afternoon >= 0 { slope[Int(members[best.afternoon].site) * sessions + 2 * day + 1] -= teams }
        return best.gain * teams
    }
}
