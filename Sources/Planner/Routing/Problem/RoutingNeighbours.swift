extension RoutingProblem {
    /// For each customer the others, nearest first, `reach` of them, in a row. With windows, who is near must also be
    /// near in time (correlation of Vidal, Crainic, Gendreau, Prins 2013, doi 10.1016/j.cor.2012.07.018, section
    /// 4.5.1).
    func neighbours(_ reach: Int) -> [Int32] {
        let count = customers.count
        let hours = hasWindows ? customers.indices.map { hull(of: $0) } : []
        var all: [Int32] = []
        all.reserveCapacity(count * reach)
        for customer in 0..<count {
            let others = (0..<count).filter { $0 != customer }.map { other -> (Int, Int) in
                guard hours.isEmpty else {
                    return (min(gap(customer, other, hours), gap(other, customer, hours)), other)
                }
                let there = travel(from: customer, to: other)
                return (min(there, travel(from: other, to: customer)), other)
            }
            all += others.sorted { $0 < $1 }.prefix(reach).map { Int32($0.1) }
        }
        return all
    }

    /// Travel, a fifth of the waiting, and the lateness, of going straight from one to the other.
    private func gap(_ one: Int, _ other: Int, _ hours: [Window]) -> Int {
        let way = travel(from: one, to: other)
        let waiting = hours[other].earliest - way - customers[one].service - hours[one].latest
        let late = hours[one].earliest + customers[one].service + way - hours[other].latest
        return way + max(0, waiting) / 5 + max(0, late)
    }

    /// The hull of a customer's windows over its slots.
    private func hull(of customer: Int) -> Window {
        let windows = Set(customers[customer].choices.flatMap(\.slots)).map { window(of: customer, in: $0) }
        return Window(
            earliest: windows.map { $0?.earliest ?? 0 }.min() ?? 0,
            latest: windows.map { $0?.latest ?? Stretch.never }.max() ?? Stretch.never)
    }

    /// Windows by slot, then customer, then those of the slots themselves.
    var allWindows: [Window] {
        let open = Window(earliest: 0, latest: Stretch.never)
        return slots.indices.flatMap { slot in customers.indices.map { window(of: $0, in: slot) ?? open } }
            + slots.map { $0.window ?? open }
    }
}
