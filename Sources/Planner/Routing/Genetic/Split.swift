/// Cuts a giant tour into the cheapest routes, at most as many as the slot has (Prins 2004,
/// doi 10.1016/S0305-0548(03)00158-8; with penalties and a limited fleet as in Vidal et al. 2012).
struct Split {
    let board: RouteBoard
    private var cost: [Int]
    private var from: [Int32]

    init(_ board: RouteBoard) {
        self.board = board
        cost = []
        from = []
    }

    /// Lays the tour's routes onto the board's empty routes of the slot.
    mutating func lay(_ tour: [Int32], _ slot: Int) {
        let first = board.tables.routeStart[slot]
        let fleet = board.tables.routeStart[slot + 1] - first
        guard !tour.isEmpty, fleet > 0 else { return }
        for (index, range) in cuts(tour, slot, fleet).enumerated() {
            board.lay(tour[range], first + index, slot)
        }
    }

    /// Ranges of the tour, one a route.
    mutating func cuts(_ tour: [Int32], _ slot: Int, _ fleet: Int) -> [Range<Int>] {
        let count = tour.count
        relax(tour, slot, layers: 0, count)
        let ranges = trace(count, layers: 0)
        if ranges.count <= fleet { return ranges }
        relax(tour, slot, layers: fleet, count)
        return trace(count, layers: fleet)
    }

    /// Without layers any number of routes; with them, layer k holds the costs of exactly k routes.
    private mutating func relax(_ tour: [Int32], _ slot: Int, layers: Int, _ count: Int) {
        let tables = board.tables
        let stride = count + 1
        let never = Int.max >> 2
        cost = Array(repeating: never, count: stride * (layers + 1))
        from = Array(repeating: -1, count: cost.count)
        cost[0] = 0
        let depot = tables.depotPlace[slot]
        let (maxLoad, maxDuration) = (tables.maxLoad[slot], tables.maxDuration[slot])
        let total = tour.reduce(0) { $0 + tables.demand[Int($1)] }
        let fleet = tables.routeStart[slot + 1] - tables.routeStart[slot]
        let reach = max(maxLoad + maxLoad / 2, total / max(1, fleet) * 3 / 2 + tables.greatestDemand)
        for start in 0..<count {
            var (load, time, travel, place) = (0, 0, 0, depot)
            for end in (start + 1)...count {
                let customer = Int(tour[end - 1])
                let step = board.distance(place, customer)
                travel &+= step
                time &+= step &+ tables.service[customer]
                load &+= tables.demand[customer]
                if load > reach, end > start + 1 { break }
                place = customer
                let home = board.distance(place, depot)
                let route =
                    travel &+ home
                    &+ board.penalties.cost(
                        load: max(0, load &- maxLoad), duration: max(0, time &+ home &- maxDuration))
                if layers == 0 {
                    offer(start, end, route)
                } else {
                    for layer in 0..<layers {
                        offer(layer * stride + start, (layer + 1) * stride + end, route)
                    }
                }
            }
        }
    }

    @inline(__always) private mutating func offer(_ start: Int, _ end: Int, _ route: Int) {
        let sum = cost[start] &+ route
        if sum < cost[end] {
            cost[end] = sum
            from[end] = Int32(truncatingIfNeeded: start)
        }
    }

    private func trace(_ count: Int, layers: Int) -> [Range<Int>] {
        let stride = count + 1
        var at = count
        if layers > 0 {
            at = (1...layers).map { $0 * stride + count }.min { cost[$0] < cost[$1] } ?? count
        }
        var ranges: [Range<Int>] = []
        while at % stride != 0 {
            let start = Int(from[at])
            ranges.append((start % stride)..<(at % stride))
            at = start
        }
        return ranges.reversed()
    }
}
