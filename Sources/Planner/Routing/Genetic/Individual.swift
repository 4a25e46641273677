/// An answer in the population, with its routes in their places on the board.
final class Individual {
    /// For each customer an index into the tables' choices.
    let choice: [Int32]
    /// Visits of all routes in a row; those of route r are `visits[routeStart[r]..<routeStart[r + 1]]`.
    let visits: [Int32]
    let routeStart: [Int32]
    /// Routes of each slot sorted by direction, so that in this order they are its giant tour.
    let order: [Int32]
    /// Stamps of the routes and of the slots, and the era in which they were given.
    let stamps: [Int32]
    let slotStamps: [Int32]
    let era: Int32
    /// Travel, fixed costs of vehicles and the choices' costs.
    let cost: Int
    let loadExcess: Int
    let durationExcess: Int
    let warp: Int
    var penalised: Int
    /// Neighbours of each visit, by slot and customer: -1 where there is none; empty for very large problems.
    let next: [Int16]
    let prev: [Int16]
    /// The place in the population's table of distances.
    var seat = -1
    var biasedFitness = 0.0

    var keepsLimits: Bool { loadExcess == 0 && durationExcess == 0 && warp == 0 }

    /// Reads the board off.
    init(_ board: RouteBoard) {
        let tables = board.tables
        choice = Array(UnsafeBufferPointer(start: board.choice, count: board.customers))
        var (visits, starts): ([Int32], [Int32]) = ([], [0])
        var (travel, loadExcess, durationExcess, warp) = (0, 0, 0, 0)
        let remembers = tables.slots * tables.customers <= 60_000 && tables.customers < 32_000
        var next = [Int16](repeating: -1, count: remembers ? tables.slots * tables.customers : 0)
        var prev = next
        for slot in 0..<tables.slots {
            for route in tables.routeStart[slot]..<tables.routeStart[slot + 1] {
                let first = visits.count
                var node = Int(board.nodes[board.start(of: route)].next)
                var before: Int16 = -1
                while node < board.sentinel {
                    let customer = board.nodes[node].place
                    visits.append(customer)
                    travel -= tables.service[Int(customer)]
                    if remembers {
                        prev[node] = before
                        if before >= 0 { next[slot * tables.customers + Int(before)] = Int16(customer) }
                        before = Int16(customer)
                    }
                    node = Int(board.nodes[node].next)
                }
                starts.append(Int32(visits.count))
                let state = board.routes[route]
                if visits.count > first { travel += state.duration }
                let whole = tables.isTimed ? board.heads[board.end(of: route)] : nil
                let duration = whole?.duration ?? state.duration
                if duration > 0 { travel += tables.fixedCost[route] }
                loadExcess += max(0, state.load - tables.maxLoad[route])
                durationExcess += max(0, duration - tables.maxDuration[route])
                warp += whole?.warp ?? 0
            }
        }
        order = (0..<tables.slots).flatMap { board.sortedRoutes($0).map { Int32($0) } }
        stamps = (0..<tables.routes).map { board.routes[$0].changed }
        slotStamps = Array(UnsafeBufferPointer(start: board.slotChanged, count: tables.slots))
        era = board.era
        self.visits = visits
        routeStart = starts
        self.next = next
        self.prev = prev
        self.loadExcess = loadExcess
        self.durationExcess = durationExcess
        self.warp = warp
        cost = choice.reduce(travel) { $0 + tables.choiceCost[Int($1)] }
        penalised = 0
        price(board.penalties)
    }

    /// Sets the penalised cost.
    func price(_ penalties: Penalties) {
        penalised = cost + penalties.cost(load: loadExcess, duration: durationExcess) + penalties.late(warp) >> 8
    }

    func visits(of route: Int) -> ArraySlice<Int32> { visits[Int(routeStart[route])..<Int(routeStart[route + 1])] }

    /// The route that visits the customer in the slot; -1 where none does.
    func route(of customer: Int, in slot: Int, _ tables: RoutingTables) -> Int {
        for route in tables.routeStart[slot]..<tables.routeStart[slot + 1]
        where visits(of: route).contains(Int32(customer)) { return route }
        return -1
    }

    /// Share of customers with another choice and share of broken neighbourships, halved: 0 for equal answers.
    func distance(to other: Individual, visitsHaveChoice: Bool) -> Double {
        var (others, broken, visits) = (0, 0, 0)
        for customer in choice.indices where choice[customer] != other.choice[customer] { others += 1 }
        let choiceDistance = Double(others) / Double(max(1, choice.count))
        guard !next.isEmpty else { return choiceDistance }
        next.withUnsafeBufferPointer { next in
            prev.withUnsafeBufferPointer { prev in
                other.next.withUnsafeBufferPointer { otherNext in
                    other.prev.withUnsafeBufferPointer { otherPrev in
                        for node in next.indices {
                            let (after, before) = (next[node], prev[node])
                            if after >= 0 || before >= 0 { visits &+= 1 }
                            if after >= 0, after != otherNext[node], after != otherPrev[node] { broken &+= 1 }
                            if before < 0, after >= 0, otherPrev[node] >= 0, otherNext[node] >= 0 { broken &+= 1 }
                        }
                    }
                }
            }
        }
        let pairs = Double(broken) / Double(max(1, visits))
        return visitsHaveChoice ? (choiceDistance + pairs) / 2 : pairs
    }
}

extension RouteBoard {
    /// Routes of a slot by the direction of their middle, empty ones last.
    func sortedRoutes(_ slot: Int) -> [Int] {
        let all = Array(tables.routeStart[slot]..<tables.routeStart[slot + 1])
        guard bearings != nil else { return all }
        return all.map { route -> (Int32, Int) in
            let state = routes[route]
            return (state.count == 0 ? .max : (state.angle + state.arc / 2) & 0xffff, route)
        }.sorted { $0 < $1 }.map(\.1)
    }

    /// Puts an answer onto the cleared board; its routes get back their stamps.
    func load(_ individual: Individual) {
        for customer in 0..<customers { choice[customer] = individual.choice[customer] }
        for slot in 0..<tables.slots {
            for route in tables.routeStart[slot]..<tables.routeStart[slot + 1] {
                let range = Int(individual.routeStart[route])..<Int(individual.routeStart[route + 1])
                lay(individual.visits[range], route, slot)
                if individual.era == era { routes[route].changed = individual.stamps[route] }
            }
            if individual.era == era { slotChanged[slot] = individual.slotStamps[slot] }
        }
    }

    /// Links customers into an empty route.
    func lay(_ customers: some Sequence<Int32>, _ route: Int, _ slot: Int) {
        var last = start(of: route)
        for customer in customers {
            let node = slot * self.customers + Int(customer)
            link(node, after: last)
            last = node
        }
        refresh(route)
    }
}
