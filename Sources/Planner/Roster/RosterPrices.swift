/// Prices of the Lagrangian relaxation: what a person-month is worth to a demand, and what one costs a department.
///
/// With coverage and department limits priced instead of forced, each person's best blocks are found alone and exactly
/// (`RosterPricing`), and the sum is a lower bound of every roster (Fisher, doi 10.1287/mnsc.1040.0263).
final class RosterPrices {
    let tables: RosterTables
    /// By demand and month; of a demand in total the first month's cell alone. From 0 to the demand's weight.
    let demand: Table<Double>
    /// By department and month, not negative.
    let group: Table<Double>
    /// What is left to need beside the pinned blocks, laid out like the prices.
    let need: Table<Double>
    let spare: Table<Double>

    init(_ state: RosterState) {
        tables = state.tables
        let months = tables.months
        demand = Table(repeating: 0, count: tables.weight.count * months)
        group = Table(repeating: 0, count: tables.mostAway.count * months)
        need = Table(repeating: 0, count: demand.count)
        spare = Table(repeating: 0, count: group.count)
        for index in 0..<tables.weight.count {
            if tables.isTotal[index] {
                need[index * months] = Double(max(0, tables.atLeast[index] - state.different[index]))
            } else {
                for cell in index * months..<(index + 1) * months {
                    need[cell] = Double(max(0, tables.need[cell] - state.present[cell]))
                }
            }
        }
        for index in 0..<tables.mostAway.count {
            for month in 0..<months {
                let cell = index * months + month
                spare[cell] = Double(max(0, Int(tables.mostAway[index]) - state.awayCount(index, month)))
            }
        }
    }

    /// The part of the bound that no person decides.
    var constant: Double {
        var sum = 0.0
        for cell in 0..<demand.count { sum += demand[cell] * need[cell] }
        for cell in 0..<group.count { sum -= group[cell] * spare[cell] }
        return sum
    }
}
