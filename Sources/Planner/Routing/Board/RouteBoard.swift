/// Routes under improvement: linked nodes with running sums, their penalties, and moves' marks.
///
/// Node numbers: customer c in slot s is `s * customers + c`; route r starts at `sentinel + 2r` and ends at `… + 1`.
final class RouteBoard {
    let tables: RoutingTables
    let isTimed: Bool
    private let hasFixedCosts: Bool
    let customers: Int
    let places: Int
    let travel: UnsafeMutablePointer<Int32>
    let nodes: UnsafeMutablePointer<Node>
    let routes: UnsafeMutablePointer<RouteState>
    /// The choice of each customer, as an index into the tables; -1 while undecided.
    let choice: UnsafeMutablePointer<Int32>
    let sentinel: Int
    /// The places of each route in their order, its depot first and last, and the travel from each to the next: rows of
    /// `width`, beside the links because running along them is quicker.
    let line: UnsafeMutablePointer<Int32>
    let steps: UnsafeMutablePointer<Int32>
    let width: Int
    /// By node, what lies before it and behind it in its route, itself with it; only in problems with windows.
    let heads: UnsafeMutablePointer<Stretch>
    let tails: UnsafeMutablePointer<Stretch>
    /// Directions of customers from each depot, a turn being 65,536; nil without points.
    let bearings: UnsafeMutablePointer<Int32>?
    /// The route of each visit, as in its node but closer together; -1 where there is none.
    let home: UnsafeMutablePointer<Int16>
    /// When any route of the slot was last changed, by the count of moves made.
    let slotChanged: UnsafeMutablePointer<Int32>
    /// Moves made; goes on over clearing, so that what was remembered before is known to be stale.
    var moves: Int32 = 0
    /// Counts the times that `moves` started anew: stamps of another era say nothing.
    var era: Int32 = 0
    var penalties = Penalties.none {
        didSet { if penalties != oldValue { prices &+= 1 } }
    }
    /// Counts the changes of penalties.
    private(set) var prices: Int32 = 0

    init(_ tables: RoutingTables) {
        self.tables = tables
        isTimed = tables.isTimed
        hasFixedCosts = tables.hasFixedCosts
        customers = tables.customers
        places = tables.places
        travel = tables.travel
        sentinel = tables.slots * tables.customers
        let empty = Node(next: 0, prev: 0, route: -1, position: 0, place: 0, tested: -1, load: 0, time: 0, reversal: 0)
        nodes = .filled(empty, count: sentinel + 2 * tables.routes)
        let route = RouteState(
            slot: 0, count: 0, load: 0, duration: 0, penalty: 0, changed: 0, starTested: -1, angle: 0, arc: -1)
        routes = .filled(route, count: tables.routes)
        choice = .filled(-1, count: tables.customers)
        width = tables.customers + 2
        line = .filled(0, count: tables.routes * width)
        steps = .filled(0, count: tables.routes * width)
        home = .filled(-1, count: sentinel)
        let nowhere = Stretch(service: 0, nil)
        heads = .filled(nowhere, count: tables.isTimed ? sentinel + 2 * tables.routes : 0)
        tails = .filled(nowhere, count: tables.isTimed ? sentinel + 2 * tables.routes : 0)
        slotChanged = .filled(0, count: tables.slots)
        bearings = Self.bearings(tables)
        for node in 0..<sentinel { nodes[node].place = Int32(node % customers) }
        for slot in 0..<tables.slots {
            for route in tables.routeStart[slot]..<tables.routeStart[slot + 1] {
                routes[route].slot = Int32(slot)
                for end in [start(of: route), end(of: route)] {
                    nodes[end].place = Int32(tables.depotPlace[slot])
                    nodes[end].route = Int32(route)
                }
            }
        }
        clear()
    }

    deinit {
        nodes.deallocate()
        routes.deallocate()
        choice.deallocate()
        home.deallocate()
        for table in [slotChanged, line, steps] { table.deallocate() }
        heads.deallocate()
        tails.deallocate()
        bearings?.deallocate()
    }

    @inline(__always) func start(of route: Int) -> Int { sentinel &+ 2 &* route }
    @inline(__always) func end(of route: Int) -> Int { sentinel &+ 2 &* route &+ 1 }
    @inline(__always) func distance(_ from: Int, _ to: Int) -> Int { Int(travel[from &* places &+ to]) }

    /// Empties all routes.
    func clear() {
        moves &+= 1
        for node in 0..<sentinel {
            nodes[node].route = -1
            nodes[node].tested = -1
            home[node] = -1
        }
        for customer in 0..<customers { choice[customer] = -1 }
        for route in 0..<tables.routes {
            let (first, last) = (start(of: route), end(of: route))
            nodes[first].next = Int32(last)
            nodes[first].prev = Int32(first)
            nodes[last].prev = Int32(first)
            nodes[last].next = Int32(last)
            routes[route].starTested = -1
            refresh(route)
        }
    }

    @inline(__always) func spot(_ node: Int) -> Spot {
        let this = nodes[node]
        let (prev, next) = (Int(this.prev), Int(this.next))
        let after = Int(nodes[next].next)
        return Spot(
            node: node, prev: prev, next: next, after: after, place: Int(this.place), prevPlace: Int(nodes[prev].place),
            nextPlace: Int(nodes[next].place), afterPlace: Int(nodes[after].place), route: Int(this.route))
    }

    /// Penalised excess and fixed cost of a route with this load and duration.
    @inline(__always) func penalty(_ route: Int, load: Int, duration: Int) -> Int {
        let excess = penalties.cost(
            load: max(0, load &- tables.maxLoad[route]), duration: max(0, duration &- tables.maxDuration[route]))
        return hasFixedCosts && duration > 0 ? excess &+ tables.fixedCost[route] : excess
    }

    /// Runs along the route and brings its sums up to date.
    func refresh(_ route: Int) {
        var (position, load, time, reversal): (Int32, Int, Int, Int) = (0, 0, 0, 0)
        var at = start(of: route)
        var place = Int(nodes[at].place)
        nodes[at].position = 0
        nodes[at].load = 0
        nodes[at].time = 0
        nodes[at].reversal = 0
        let last = end(of: route)
        let (line, steps) = (line + route &* width, steps + route &* width)
        line[0] = Int32(truncatingIfNeeded: place)
        repeat {
            at = Int(nodes[at].next)
            if at != last { home[at] = Int16(truncatingIfNeeded: route) }
            let there = Int(nodes[at].place)
            let step = distance(place, there)
            steps[Int(position)] = Int32(truncatingIfNeeded: step)
            position &+= 1
            line[Int(position)] = Int32(truncatingIfNeeded: there)
            load &+= tables.demand[there]
            time &+= step &+ tables.service[there]
            reversal &+= distance(there, place) &- step
            place = there
            nodes[at].position = position
            nodes[at].route = Int32(truncatingIfNeeded: route)
            nodes[at].load = load
            nodes[at].time = time
            nodes[at].reversal = reversal
        } while at != last
        routes[route].count = position &- 1
        routes[route].load = load
        routes[route].duration = time
        routes[route].penalty =
            isTimed
            ? penalty(route, load: load, timed(route)) : penalty(route, load: load, duration: time)
        routes[route].changed = moves
        slotChanged[Int(routes[route].slot)] = moves
        if let bearings { spread(route, bearings) }
    }

    @inline(__always) func link(_ node: Int, after: Int) {
        let next = Int(nodes[after].next)
        nodes[node].prev = Int32(truncatingIfNeeded: after)
        nodes[node].next = Int32(truncatingIfNeeded: next)
        nodes[next].prev = Int32(truncatingIfNeeded: node)
        nodes[after].next = Int32(truncatingIfNeeded: node)
    }

    @inline(__always) func unlink(_ node: Int) {
        let (prev, next) = (nodes[node].prev, nodes[node].next)
        nodes[Int(prev)].next = next
        nodes[Int(next)].prev = prev
    }

    /// Takes the visit out of its slot; the route must be refreshed.
    func drop(_ node: Int) {
        unlink(node)
        nodes[node].route = -1
        nodes[node].tested = -1
        home[node] = -1
    }

    /// Travel, choices' cost and penalties of the whole board.
    var cost: Int {
        var sum = 0
        for route in 0..<tables.routes {
            sum += routes[route].duration + routes[route].penalty
        }
        for customer in 0..<customers {
            guard choice[customer] >= 0 else { continue }
            sum += tables.choiceCost[Int(choice[customer])]
            sum -= tables.slots(of: Int(choice[customer])).count * tables.service[customer]
        }
        return sum
    }
}
