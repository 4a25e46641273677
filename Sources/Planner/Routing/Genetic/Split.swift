/// Cuts a giant tour into the cheapest routes, at most as many as the slot has (Prins 2004,
/// doi 10.1016/S0305-0548(03)00158-8; with penalties and a limited fleet as in Vidal et al. 2012).
struct Split {
    let board: RouteBoard
    var cost: [Int]
    var from: [Int32]

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
        guard !board.tables.isMixed(slot) else { return layMixed(tour, slot) }
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
        let stride = count + 1
        reset(stride * (layers + 1))
        let first = board.tables.routeStart[slot]
        forEachRoute(tour, slot) { split, start, end, load, duration, travel, whole in
            let route = split.price(first, load, duration, travel, whole)
            if layers == 0 {
                split.offer(start, end, route)
            } else {
                for layer in 0..<layers {
                    split.offer(layer * stride + start, (layer + 1) * stride + end, route)
                }
            }
        }
    }

    mutating func reset(_ count: Int) {
        cost = Array(repeating: Int.max >> 2, count: count)
        from = Array(repeating: -1, count: count)
        cost[0] = 0
    }

    /// All stretches of the tour that are not far too long for a route, by start, then by end.
    @inline(__always) mutating func forEachRoute(
        _ tour: [Int32], _ slot: Int,
        _ body: (inout Split, _ start: Int, _ end: Int, _ load: Int, _ duration: Int, _ travel: Int, Stretch) -> Void
    ) {
        let tables = board.tables
        let depot = tables.depotPlace[slot]
        let routes = tables.routeStart[slot]..<tables.routeStart[slot + 1]
        let total = tour.reduce(0) { $0 + tables.demand[Int($1)] }
        let isMixed = tables.isMixed(slot)
        let maxLoad = isMixed ? routes.map { tables.maxLoad[$0] }.max() ?? 0 : tables.maxLoad[routes.lowerBound]
        let reach = max(maxLoad + maxLoad / 2, total / max(1, routes.count) * 3 / 2 + tables.greatestDemand)
        let home = tables.isTimed ? board.alone(board.start(of: routes.lowerBound)) : Stretch(service: 0, nil)
        for start in tour.indices {
            var (load, time, travel, place, whole) = (0, 0, 0, depot, home)
            for end in (start + 1)...tour.count {
                let customer = Int(tour[end - 1])
                let step = board.distance(place, customer)
                travel &+= step
                time &+= step &+ tables.service[customer]
                load &+= tables.demand[customer]
                if load > reach, end > start + 1 { break }
                if tables.isTimed { whole = whole.then(board.alone(slot * board.customers + customer), after: step) }
                place = customer
                let back = board.distance(place, depot)
                body(
                    &self, start, end, load, time &+ back, travel &+ back,
                    tables.isTimed ? whole.then(home, after: back) : whole)
            }
        }
    }

    /// Cost of a stretch of the tour as this route of the board.
    @inline(__always) func price(
        _ route: Int, _ load: Int, _ duration: Int, _ travel: Int, _ whole: Stretch
    ) -> Int {
        board.tables.isTimed
            ? travel &+ board.penalty(route, load: load, whole)
            : travel &+ board.penalty(route, load: load, duration: duration)
    }

    @inline(__always) mutating func offer(_ start: Int, _ end: Int, _ route: Int) {
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
