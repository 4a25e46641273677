/// Prices of broken limits, in 1/256 of a cost unit for each unit of excess, so that sums stay whole.
struct Penalties: Equatable {
    var load: Int
    var duration: Int
    /// Of lateness; only read in problems with windows.
    var warp: Int

    static let none = Penalties(load: 0, duration: 0, warp: 0)

    @inline(__always) func cost(load excessLoad: Int, duration excessDuration: Int) -> Int {
        (excessLoad &* load &+ excessDuration &* duration) >> 8
    }

    /// First prices: one unit of load like the greatest distance for the greatest demand (Vidal 2022), one of time like
    /// one of travel.
    init(_ tables: RoutingTables) {
        load = max(26, tables.greatestTravel * 256 / max(1, tables.greatestDemand))
        duration = 256
        warp = 256
    }

    init(load: Int, duration: Int, warp: Int = 256) {
        self.load = load
        self.duration = duration
        self.warp = warp
    }

    /// Ten times as dear, to mend an answer that breaks limits.
    var repairing: Penalties { Penalties(load: load * 10, duration: duration * 10, warp: warp * 10) }

    /// For what is still late after that, where leaving visits out may cost far more than coming late.
    var enforcing: Penalties { Penalties(load: load * 10, duration: duration * 10, warp: warp * 1000) }

    /// Priced lateness; beyond some thirty bits all is equally bad, so that the product stays within 64.
    @inline(__always) func late(_ lateness: Int) -> Int { min(lateness, 1 << 36) &* warp }

    /// Moves the prices towards a share of `target` answers that keep each limit, never far from the `first` ones, so
    /// that excess times price stays within 64 bits.
    func adapted(
        keptLoad: Double, keptDuration: Double, keptWindows: Double, target: Double, first: Penalties
    ) -> Penalties {
        func moved(_ price: Int, _ share: Double, _ first: Int) -> Int {
            if share < target - 0.05 { return min(first * 100, price + price / 5 + 1) }
            if share > target + 0.05 { return max(8, price - price * 15 / 100) }
            return price
        }
        return Penalties(
            load: moved(load, keptLoad, first.load), duration: moved(duration, keptDuration, first.duration),
            warp: moved(warp, keptWindows, first.warp))
    }
}
