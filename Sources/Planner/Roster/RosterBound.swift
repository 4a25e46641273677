/// Raises the Lagrangian bound by a deflected subgradient method (Camerini, Fratta, Maffioli, doi 10.1007/BFb0120697;
/// step length after Held, Wolfe, Crowder, doi 10.1007/BF01580223) and keeps the prices of the best one.
final class RosterBound {
    let prices: RosterPrices
    private let pricing: RosterPricing
    private let base: Double
    private let demandStep: Table<Double>
    private let groupStep: Table<Double>
    private(set) var best = -Double.infinity
    private(set) var bestDemand: [Double] = []
    private var scale = 1.0
    private var idle = 0
    private(set) var iterations = 0

    /// - Parameters:
    ///   - state: holds the pinned blocks and no others.
    ///   - typical: what a person-month costs in a known roster; prices begin at half of it.
    init(_ state: RosterState, typical: Double) {
        prices = RosterPrices(state)
        pricing = RosterPricing(state, prices)
        base = Double(state.blocksCost)
        demandStep = Table(repeating: 0, count: prices.demand.count)
        groupStep = Table(repeating: 0, count: prices.group.count)
        for cell in 0..<prices.demand.count where prices.need[cell] > 0 {
            prices.demand[cell] = min(typical / 2, Double(prices.tables.weight[cell / prices.tables.months]))
        }
        let shortage = RosterShortage(state)
        if !shortage.short.isEmpty { shortage.set(prices) }
    }

    /// The proven bound in the problem's unit: costs are whole numbers.
    var proved: Int { best.isFinite ? Int((best - 1e-6 * max(1, abs(best))).rounded(.up)) : 0 }

    /// One step towards `target`, what the best roster may cost; false when steps have become too short to matter.
    func raise(towards target: Int) -> Bool {
        iterations += 1
        let value = base + prices.constant + pricing.price()
        if value > best + 1e-4 {
            best = value
            bestDemand = prices.demand.array()
            idle = 0
        } else {
            idle += 1
            if idle >= 20 { idle = 0; scale *= 0.7 }
        }
        let aim = max(Double(target), best + 0.02 * abs(best))
        return scale > 1e-4 && move(max(1, aim - value))
    }

    private func move(_ gap: Double) -> Bool {
        var square = 0.0
        for cell in 0..<prices.demand.count {
            let slope = prices.need[cell] - pricing.present[cell]
            demandStep[cell] = slope + 0.7 * demandStep[cell]
            square += demandStep[cell] * demandStep[cell]
        }
        for cell in 0..<prices.group.count {
            let slope = pricing.away[cell] - prices.spare[cell]
            groupStep[cell] = (prices.group[cell] > 0 || slope > 0 ? slope : 0) + 0.7 * groupStep[cell]
            square += groupStep[cell] * groupStep[cell]
        }
        guard square > 0 else { return false }
        let step = scale * gap / square
        let months = prices.tables.months
        for cell in 0..<prices.demand.count {
            let weight = prices.need[cell] > 0 ? Double(prices.tables.weight[cell / months]) : 0
            prices.demand[cell] = min(weight, max(0, prices.demand[cell] + step * demandStep[cell]))
        }
        for cell in 0..<prices.group.count {
            prices.group[cell] = max(0, prices.group[cell] + step * groupStep[cell])
        }
        return true
    }
}
