/// What a person's presence is worth now, as running sums over the months: at each site, for each class.
///
/// Two sums stand side by side: the true worth (weights of what is missing) and a guiding one (prices, where given).
final class RosterWorth {
    private let state: RosterState
    private let tables: RosterTables
    /// `sums[class * (months + 1) + m]` is the worth of months 0..<m.
    let sums: Table<Int>
    let guide: Table<Int>
    private let isStale: Table<Bool>
    /// Parts of the problem's unit that prices are counted in.
    static let fine = 16
    /// Price of a person-month of each demand in fine parts; the weight where there are no better ones.
    private let price: Table<Int>
    /// By what share each month's price is shaken up or down when it is next summed: varies starts and lengths.
    var jitter = 0.0
    private var dice: Dice

    init(_ state: RosterState, seed: UInt64 = 0) {
        dice = Dice(seed: seed)
        self.state = state
        tables = state.tables
        sums = Table(repeating: 0, count: tables.classes * (tables.months + 1))
        guide = Table(repeating: 0, count: tables.classes * (tables.months + 1))
        isStale = Table(repeating: true, count: tables.sites)
        var price: [Int] = []
        for demand in 0..<tables.weight.count {
            price += [Int](repeating: tables.weight[demand] * Self.fine, count: tables.months)
        }
        self.price = Table(price)
    }

    /// Takes prices by demand and month, in the problem's unit.
    func guide(by prices: [Double]) {
        for (cell, value) in prices.enumerated() { price[cell] = Int((value * Double(Self.fine)).rounded()) }
        touchAll()
    }

    @inline(__always)
    func touch(_ site: Int) { isStale[site] = true }

    func touchAll() { for site in 0..<tables.sites { isStale[site] = true } }

    @inline(__always)
    func refresh(_ site: Int) { if isStale[site] { sum(site) } }

    private func shaken(_ price: Int) -> Int { Int(Double(price) * (1 + jitter * (2 * dice.fraction() - 1))) }

    private func sum(_ site: Int) {
        let months = tables.months
        for kind in tables.classes(of: site) {
            let row = sums.base + kind * (months + 1)
            let guideRow = guide.base + kind * (months + 1)
            for month in 0...months { row[month] = 0; guideRow[month] = 0 }
            for index in tables.demands(of: kind) {
                let demand = Int(tables.classDemands[index])
                let weight = tables.weight[demand]
                let cells = demand * months
                for month in 0..<months where state.present[cells + month] < tables.need[cells + month] {
                    row[month + 1] += weight
                    guideRow[month + 1] += jitter > 0 ? shaken(price[cells + month]) : price[cells + month]
                }
            }
            for month in 0..<months {
                row[month + 1] += row[month]
                guideRow[month + 1] += guideRow[month]
            }
        }
        isStale[site] = false
    }
}
