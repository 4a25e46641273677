/// The three cheapest places for a customer in a route, by extra travel (Vidal 2022, section 3.2).
struct Insertions {
    /// The route's stamp when they were found; another than the route's own: stale.
    var found: Int32 = -1
    /// The nodes to insert behind; -1 where there is none.
    var node0: Int32 = -1
    var node1: Int32 = -1
    var node2: Int32 = -1
    var cost0 = Int32.max
    var cost1 = Int32.max
    var cost2 = Int32.max

    @inline(__always) mutating func offer(_ cost: Int32, _ node: Int32) {
        if cost >= cost2 { return }
        if cost >= cost1 {
            (cost2, node2) = (cost, node)
        } else if cost >= cost0 {
            (cost2, node2) = (cost1, node1)
            (cost1, node1) = (cost, node)
        } else {
            (cost2, node2) = (cost1, node1)
            (cost1, node1) = (cost0, node0)
            (cost0, node0) = (cost, node)
        }
    }
}

/// The cheapest route of a slot for a customer, penalties included.
struct Entrance {
    /// The slot's stamp and the prices' number when it was found.
    var found: Int32 = -1
    var prices: Int32 = -1
    var route: Int32 = -1
    var cost = 0
}

/// Remembers the best insertions of each customer into each route as long as the route stands, and what entering each
/// slot would cost as long as all its routes do. Routes are known by their stamps, so that what was found for a parent
/// still holds for a child that inherits the route. A customer's entries lie side by side.
final class InsertionMemory {
    private let board: RouteBoard
    private let memory: UnsafeMutablePointer<Insertions>
    private let entering: UnsafeMutablePointer<Entrance>
    /// With windows, insertions are by penalties too: the prices' number when each was found.
    private let priced: UnsafeMutablePointer<Int32>
    private let isTimed: Bool

    init(_ board: RouteBoard) {
        self.board = board
        isTimed = board.tables.isTimed
        priced = .filled(-1, count: isTimed ? board.tables.routes * board.customers : 0)
        memory = .filled(Insertions(), count: board.tables.routes * board.customers)
        entering = .filled(Entrance(), count: board.tables.slots * board.customers)
    }

    deinit {
        memory.deallocate()
        priced.deallocate()
        entering.deallocate()
    }

    /// Forgets everything: after a count of moves that starts anew.
    func clear() {
        for place in 0..<(board.tables.routes * board.customers) { memory[place].found = -1 }
        for place in 0..<(board.tables.slots * board.customers) { entering[place].found = -1 }
    }

    @inline(__always) func best(_ customer: Int, into route: Int) -> UnsafeMutablePointer<Insertions> {
        let entry = memory + (customer &* board.tables.routes &+ route)
        if entry.pointee.found != board.routes[route].changed {
            fill(entry, customer, route)
        } else if isTimed {
            fillIfRepriced(entry, customer, route)
        }
        return entry
    }

    /// Cheapest route of the slot for the customer, penalties included.
    @inline(__always) func enter(_ customer: Int, _ slot: Int) -> (route: Int, cost: Int) {
        let entry = entering + (customer &* board.tables.slots &+ slot)
        if entry.pointee.found != board.slotChanged[slot] || entry.pointee.prices != board.prices {
            fill(entry, customer, slot)
        }
        return (Int(entry.pointee.route), entry.pointee.cost)
    }

    private func fill(
        _ entry: UnsafeMutablePointer<Entrance>, _ customer: Int, _ slot: Int
    ) {
        let tables = board.tables
        var (cheapest, place) = (Int.max, tables.routeStart[slot])
        for route in tables.routeStart[slot]..<tables.routeStart[slot + 1] {
            let entry = best(customer, into: route)
            let travel = Int(entry.pointee.cost0)
            let state = board.routes[route]
            if travel &- state.penalty >= cheapest { continue }
            if isTimed {
                let node = slot &* board.customers &+ customer
                let cost =
                    exact(travel, node, behind: Int(entry.pointee.node0), route) &- board.loadPart(route, state.load)
                    &+ board.loadPart(route, state.load &+ tables.demand[customer])
                if cost < cheapest { (cheapest, place) = (cost, route) }
                continue
            }
            let penalty = board.penalty(
                route, load: state.load &+ tables.demand[customer],
                duration: state.duration &+ travel &+ tables.service[customer])
            let cost = travel &+ penalty &- state.penalty
            if cost < cheapest { (cheapest, place) = (cost, route) }
        }
        entry.pointee = Entrance(
            found: board.slotChanged[slot], prices: board.prices, route: Int32(truncatingIfNeeded: place),
            cost: cheapest)
    }

    @inline(never) private func fillIfRepriced(
        _ entry: UnsafeMutablePointer<Insertions>, _ customer: Int, _ route: Int
    ) {
        guard priced[customer &* board.tables.routes &+ route] != board.prices else { return }
        fillTimed(entry, customer, route)
    }

    /// The three cheapest places by travel with the penalties of time.
    private func fillTimed(_ entry: UnsafeMutablePointer<Insertions>, _ customer: Int, _ route: Int) {
        var found = Insertions()
        found.found = board.routes[route].changed
        let entering = Int(board.routes[route].slot) &* board.customers &+ customer
        let now = board.timePart(route)
        let last = board.end(of: route)
        var node = board.start(of: route)
        while node != last {
            let next = Int(board.nodes[node].next)
            let travel = detour(entering, node, next)
            if travel &- now < Int(found.cost2) {
                let cost = travel &- now &+ board.timePart(route, board.chain(node, entering, next))
                found.offer(Int32(clamping: cost), Int32(truncatingIfNeeded: node))
            }
            node = next
        }
        if found.node0 < 0 { found.node0 = Int32(truncatingIfNeeded: board.start(of: route)) }
        entry.pointee = found
        priced[customer &* board.tables.routes &+ route] = board.prices
    }

    /// The cost of an insertion that may be too great to be remembered.
    private func exact(_ cost: Int, _ entering: Int, behind node: Int, _ route: Int) -> Int {
        guard cost == Int(Int32.max) else { return cost }
        let next = Int(board.nodes[node].next)
        return detour(entering, node, next) &- board.timePart(route)
            &+ board.timePart(route, board.chain(node, entering, next))
    }

    @inline(__always) private func detour(_ entering: Int, _ node: Int, _ next: Int) -> Int {
        let place = Int(board.nodes[entering].place)
        let (before, behind) = (Int(board.nodes[node].place), Int(board.nodes[next].place))
        return board.distance(before, place) &+ board.distance(place, behind)
            &- (before == behind ? 0 : board.distance(before, behind))
    }

    private func fill(_ entry: UnsafeMutablePointer<Insertions>, _ customer: Int, _ route: Int) {
        if isTimed { return fillTimed(entry, customer, route) }
        var found = Insertions()
        found.found = board.routes[route].changed
        let line = board.line + route &* board.width
        let steps = board.steps + route &* board.width
        let from = board.tables.travel + customer &* board.places
        let into = board.tables.inward + customer &* board.places
        let base = Int32(truncatingIfNeeded: Int(board.routes[route].slot) &* board.customers)
        let count = Int(board.routes[route].count)
        var before = into[Int(line[0])]
        var node = Int32(truncatingIfNeeded: board.start(of: route))
        for position in 0...count {
            let place = Int(line[position &+ 1])
            found.offer(before &+ from[place] &- steps[position], node)
            before = into[place]
            node = base &+ Int32(truncatingIfNeeded: place)
        }
        entry.pointee = found
    }
}
