/// Where people must be missing whatever is done: traits of which more is asked for, over the whole time, than those
/// who have them can give. There the price of a person-month is the weight of the demand, and that of a department's
/// month what the last person it can spare is worth. From such prices a bound begins near what must stay missing, which
/// steps from small prices would take too long to reach.
struct RosterShortage {
    private let state: RosterState
    private let tables: RosterTables
    /// Most months that each person can be away.
    private let capacity: [Int]
    /// Sets of traits of which too little is there.
    private(set) var short: Set<UInt64> = []

    /// - Parameter state: holds the pinned blocks and no others.
    init(_ state: RosterState) {
        self.state = state
        tables = state.tables
        let (tables, months) = (state.tables, state.tables.months)
        let rule = tables.problem.rule
        let longest = (0..<tables.sites).map { Int(tables.longest[$0]) }.max() ?? months
        capacity = (0..<tables.people).map { person in
            let blocks = rule.most - Int(state.blockCount[person])
            guard blocks > 0, !tables.options(of: person).isEmpty else { return 0 }
            let free = state.freeButForDepartment(person).nonzeroBitCount
            // Two blocks have a rest between them.
            let most = (1...blocks).map { min($0 * longest, months - ($0 - 1) * rule.rest) }.max() ?? 0
            return max(0, min(free, most))
        }
        for traits in Set(tables.problem.demands.map(\.traits)) where need(traits) > supply(traits) {
            short.insert(traits)
        }
    }

    /// Person-months that demands of the traits lack beside the pinned blocks; of each site the one that lacks most.
    private func need(_ traits: UInt64) -> Int {
        var bySite: [Int32: Int] = [:]
        for demand in 0..<tables.weight.count
        where !tables.isTotal[demand] && tables.problem.demands[demand].traits == traits {
            let missing = (0..<tables.months).reduce(0) { sum, month in
                let cell = demand * tables.months + month
                return sum + max(0, Int(tables.need[cell] - state.present[cell]))
            }
            bySite[tables.demandSite[demand]] = max(bySite[tables.demandSite[demand]] ?? 0, missing)
        }
        return bySite.values.reduce(0, +)
    }

    private func supply(_ traits: UInt64) -> Int {
        var byGroup: [Int32: Int] = [:]
        for person in 0..<tables.people where tables.problem.people[person].traits & traits == traits {
            byGroup[tables.group[person], default: 0] += capacity[person]
        }
        return byGroup.reduce(0) { $0 + ($1.key < 0 ? $1.value : min($1.value, spare(Int($1.key)))) }
    }

    /// Person-months that a department can spare.
    private func spare(_ group: Int) -> Int {
        (0..<tables.months).reduce(0) { $0 + max(0, Int(tables.mostAway[group]) - state.awayCount(group, $1)) }
    }

    /// Begins with the weights where people are short.
    func set(_ prices: RosterPrices) {
        let months = tables.months
        for demand in 0..<tables.weight.count
        where !tables.isTotal[demand] && short.contains(tables.problem.demands[demand].traits) {
            for cell in demand * months..<(demand + 1) * months where prices.need[cell] > 0 {
                prices.demand[cell] = Double(tables.weight[demand])
            }
        }
        for group in 0..<tables.mostAway.count {
            let price = last(group)
            for month in 0..<months { prices.group[group * months + month] = price }
        }
    }

    /// What a month of the last person is worth whom the department can spare; 0 where it can spare them all.
    private func last(_ group: Int) -> Double {
        let own = (0..<tables.people).filter { Int(tables.group[$0]) == group && capacity[$0] > 0 }
        var left = spare(group)
        for person in own.sorted(by: { worth($0) > worth($1) }) {
            left -= capacity[person]
            if left < 0 { return Double(worth(person)) }
        }
        return 0
    }

    /// The weights that a person serves at once at the best site, where people are short.
    private func worth(_ person: Int) -> Int {
        tables.options(of: person).map { option in
            tables.demands(of: Int(tables.optionClass[option])).reduce(0) { sum, index in
                let demand = Int(tables.classDemands[index])
                return sum + (short.contains(tables.problem.demands[demand].traits) ? tables.weight[demand] : 0)
            }
        }.max() ?? 0
    }
}
