/// Each person's best blocks under given prices, by dynamic programming over the months.
final class RosterPricing {
    private let state: RosterState
    private let tables: RosterTables
    private let prices: RosterPrices
    private let months: Int
    /// Worth of months 0..<m by class; cost of the department's months 0..<m.
    private let worth: Table<Double>
    private let toll: Table<Double>
    private let line: Table<Double>
    /// Least cost of a block by start and length, and of all that follows by blocks begun and month.
    private let least: Table<Double>
    private let follow: Table<Double>
    private let choice: Table<Int32>
    /// People placed by the last pricing, laid out like the prices.
    let present: Table<Double>
    let away: Table<Double>

    init(_ state: RosterState, _ prices: RosterPrices) {
        self.state = state
        self.prices = prices
        tables = state.tables
        months = tables.months
        let width = months + 1
        worth = Table(repeating: 0, count: tables.classes * width)
        toll = Table(repeating: 0, count: (tables.mostAway.count + 1) * width)
        line = Table(repeating: 0, count: width)
        least = Table(repeating: 0, count: width * width)
        follow = Table(repeating: 0, count: (tables.problem.rule.most + 1) * width)
        choice = Table(repeating: 0, count: (tables.problem.rule.most + 1) * width)
        present = Table(repeating: 0, count: prices.demand.count)
        away = Table(repeating: 0, count: prices.group.count)
    }

    /// Prices everybody; gives the sum of their least costs (not positive).
    func price() -> Double {
        sumPrices()
        for cell in 0..<present.count { present[cell] = 0 }
        for cell in 0..<away.count { away[cell] = 0 }
        var sum = 0.0
        for person in 0..<tables.people where state.hasRoom(person) && !tables.options(of: person).isEmpty {
            sum += price(person)
        }
        return sum
    }

    private func sumPrices() {
        let width = months + 1
        for kind in 0..<tables.classes {
            let row = worth.base + kind * width
            for month in 0...months { row[month] = 0 }
            for index in tables.demands(of: kind) {
                let cells = Int(tables.classDemands[index]) * months
                for month in 0..<months { row[month + 1] += prices.demand[cells + month] }
            }
            for month in 0..<months { row[month + 1] += row[month] }
        }
        for group in 0..<tables.mostAway.count {
            let row = toll.base + (group + 1) * width
            for month in 0..<months { row[month + 1] = row[month] + prices.group[group * months + month] }
        }
    }

    private func price(_ person: Int) -> Double {
        let free = state.freeButForDepartment(person)
        for cell in 0..<least.count { least[cell] = .infinity }
        for option in tables.options(of: person) { relax(option, person, free) }
        let begun = Int(state.blockCount[person])
        let value = chain(begun)
        guard value < 0 else { return 0 }
        collect(person, begun)
        return value
    }

    private func draw(_ option: Int, _ person: Int) {
        let kind = Int(tables.optionClass[option])
        let cost = Double(tables.optionCost[option])
        let gain = worth.base + kind * (months + 1)
        let fee = toll.base + Int(tables.group[person] + 1) * (months + 1)
        for month in 0...months { line[month] = cost * Double(month) - gain[month] + fee[month] }
    }

    private func relax(_ option: Int, _ person: Int, _ free: UInt64) {
        draw(option, person)
        let site = Int(tables.optionSite[option])
        let kind = Int(tables.optionClass[option])
        let (shortest, longest) = (Int(tables.shortest[site]), Int(tables.longest[site]))
        let hasTotals = !tables.totals(of: kind).isEmpty
        var starts = free
        while starts != 0 {
            let start = starts.trailingZeroBitCount
            starts &= starts &- 1
            let run = min(longest, (~(free >> UInt64(start))).trailingZeroBitCount)
            guard run >= shortest else { continue }
            let row = least.base + start * (months + 1)
            let ends = line.base + start
            let first = line[start]
            if hasTotals {
                for length in shortest...run {
                    let value = ends[length] - first - totals(kind, start, length)
                    if value < row[length] { row[length] = value }
                }
            } else {
                for length in shortest...run {
                    let value = ends[length] - first
                    row[length] = value < row[length] ? value : row[length]
                }
            }
        }
    }

    private func totals(_ kind: Int, _ start: Int, _ length: Int) -> Double {
        var sum = 0.0
        let mask = RosterBlock.months(start, length)
        for index in tables.totals(of: kind) {
            let demand = Int(tables.classTotals[index])
            if tables.window[demand] & mask != 0 { sum += prices.demand[demand * months] }
        }
        return sum
    }

    /// Least cost from month 0 with `begun` blocks behind.
    private func chain(_ begun: Int) -> Double {
        let rule = tables.problem.rule
        let width = months + 1
        for month in 0...months { follow[rule.most * width + month] = 0 }
        for count in stride(from: rule.most - 1, through: begun, by: -1) {
            let fixed = Double(rule.handoverCost + (count > 0 ? rule.repeatCost : 0))
            let here = follow.base + count * width
            let later = here + width
            here[months] = 0
            for month in stride(from: months - 1, through: 0, by: -1) {
                var best = here[month + 1]
                var length = 0
                let row = least.base + month * width
                for candidate in 1...months - month where row[candidate] < .infinity {
                    let value = fixed + row[candidate] + later[min(months, month + candidate + rule.rest)]
                    if value < best { best = value; length = candidate }
                }
                here[month] = best
                choice[count * width + month] = Int32(length)
            }
        }
        return follow[begun * width]
    }

    private func collect(_ person: Int, _ begun: Int) {
        var (month, count) = (0, begun)
        while month < months, count < tables.problem.rule.most {
            let length = Int(choice[count * (months + 1) + month])
            if length == 0 { month += 1; continue }
            tally(month, length, person)
            month = min(months, month + length + tables.problem.rule.rest)
            count += 1
        }
    }

    /// Counts the chosen block at the option that gave its least cost.
    private func tally(_ start: Int, _ length: Int, _ person: Int) {
        let sought = least[start * (months + 1) + length]
        for option in tables.options(of: person) {
            let site = Int(tables.optionSite[option])
            guard length >= Int(tables.shortest[site]), length <= Int(tables.longest[site]) else { continue }
            draw(option, person)
            let kind = Int(tables.optionClass[option])
            let hasTotals = !tables.totals(of: kind).isEmpty
            let value = line[start + length] - line[start] - (hasTotals ? totals(kind, start, length) : 0)
            guard value == sought else { continue }
            for index in tables.demands(of: kind) {
                let cells = Int(tables.classDemands[index]) * months
                for month in start..<start + length { present[cells + month] += 1 }
            }
            for index in tables.totals(of: kind) {
                let demand = Int(tables.classTotals[index])
                if tables.window[demand] & RosterBlock.months(start, length) != 0 { present[demand * months] += 1 }
            }
            let group = Int(tables.group[person])
            if group >= 0 { for month in start..<start + length { away[group * months + month] += 1 } }
            return
        }
    }
}
