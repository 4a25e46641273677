/// A child that is one parent but for some routes near each other, which come from the other parent: routes are
/// exchanged as in SREX (Nagata, Kobayashi 2010, doi 10.1007/978-3-642-15844-5_54), carried over to slots and
/// choices. The rest of the child needs no improving, which makes it cheap in large problems.
extension Crossover {
    /// Lays `mother` with routes of `father` onto the search's board.
    func graft(
        _ mother: Individual, _ father: Individual, _ search: LocalSearch, _ penalties: Penalties, limit: Int
    ) {
        search.resume(mother, penalties)
        guard tables.customers > 0 else { return }
        var (isGrafted, isReplaced) = (
            [Bool](repeating: false, count: tables.customers), [Bool](repeating: false, count: tables.routes)
        )
        var pending: [Int] = []
        for route in region(father, search, limit) {
            let visits = father.visits(of: route).map { Int($0) }
            guard let stock = stock(visits, slot(of: route), search.board, isReplaced) else { continue }
            isReplaced[stock] = true
            search.board.moves &+= 1
            pending += search.uproot(stock)
            let slot = slot(of: stock)
            var last = search.board.start(of: stock)
            for customer in visits {
                let choice = choice(customer, slot, father, search.board, isGrafted[customer])
                guard choice >= 0 else { continue }
                if search.turn(customer, to: choice, freeing: slot) { pending.append(customer) }
                isGrafted[customer] = true
                let node = slot * tables.customers + customer
                search.board.link(node, after: last)
                search.board.nodes[node].route = Int32(stock)
                last = node
            }
            search.board.refresh(stock)
        }
        search.dice.shuffle(&pending)
        for customer in pending { search.settle(customer) }
    }

    private func slot(of route: Int) -> Int { slotOfRoute[route] }

    /// Routes of `father` near a random customer.
    private func region(_ father: Individual, _ search: LocalSearch, _ limit: Int) -> [Int] {
        let seed = search.dice.below(tables.customers)
        let filled = (0..<tables.routes).count { father.routeStart[$0] < father.routeStart[$0 + 1] }
        let wanted = 1 + search.dice.below(max(1, min(limit, filled / 2)))
        var isTaken = [Bool](repeating: false, count: tables.routes)
        var routes: [Int] = []
        for index in -1..<tables.reach {
            let customer = index < 0 ? seed : Int(tables.near[seed * tables.reach + index])
            for slot in tables.slots(of: Int(father.choice[customer])) {
                let route = father.route(of: customer, in: Int(slot), tables)
                if route < 0 || isTaken[route] { continue }
                isTaken[route] = true
                routes.append(route)
                if routes.count == wanted { return routes }
            }
        }
        return routes
    }

    /// The route on the board that shares most visits with these: the one to be replaced.
    private func stock(_ visits: [Int], _ slot: Int, _ board: RouteBoard, _ isReplaced: [Bool]) -> Int? {
        var votes: [Int: Int] = [:]
        for customer in visits {
            let own = Int(board.nodes[slot * tables.customers + customer].route)
            if own >= 0 {
                votes[own, default: 0] += 1
            } else {
                for other in tables.slots(of: Int(board.choice[customer])) {
                    let route = Int(board.nodes[Int(other) * tables.customers + customer].route)
                    if route >= 0 { votes[route, default: 0] += 1 }
                }
            }
        }
        return votes.filter { !isReplaced[$0.key] }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The choice with which the customer may come into `slot`: the father's, the one it has, else the one nearest to
    /// what it has; -1 where there is none, or where it came from the father already and cannot come here too.
    private func choice(
        _ customer: Int, _ slot: Int, _ father: Individual, _ board: RouteBoard, _ isGrafted: Bool
    ) -> Int {
        let (own, his) = (Int(board.choice[customer]), Int(father.choice[customer]))
        func holds(_ choice: Int) -> Bool { masks[choice * words + slot / 64] >> UInt64(slot % 64) & 1 == 1 }
        if isGrafted { return holds(own) ? own : -1 }
        if holds(his) { return his }
        if holds(own) { return own }
        var best = (shared: -1, choice: -1)
        for choice in tables.choices(of: customer) where holds(choice) {
            let shared = (0..<words).reduce(0) {
                $0 + (masks[choice * words + $1] & masks[own * words + $1]).nonzeroBitCount
            }
            if shared > best.shared { best = (shared, choice) }
        }
        return best.choice
    }
}

extension LocalSearch {
    /// Takes all visits out of a route and names them; the route must be refreshed.
    func uproot(_ route: Int) -> [Int] {
        var customers: [Int] = []
        while true {
            let node = Int(board.nodes[board.start(of: route)].next)
            if node >= board.sentinel { break }
            customers.append(Int(board.nodes[node].place))
            board.drop(node)
        }
        dirty[Int(board.routes[route].slot)] = true
        return customers
    }

    /// Gives the customer the choice, takes it out of slots that the choice does not hold and out of `slot`; true where
    /// visits are missing besides that one.
    func turn(_ customer: Int, to choice: Int, freeing slot: Int) -> Bool {
        let tables = board.tables
        let kept = tables.slots(of: choice)
        for old in tables.slots(of: Int(board.choice[customer])) where Int(old) == slot || !kept.contains(old) {
            leave(Int(old) * board.customers + customer)
        }
        board.choice[customer] = Int32(choice)
        return kept.contains { Int($0) != slot && board.nodes[Int($0) * board.customers + customer].route < 0 }
    }

    private func leave(_ node: Int) {
        let route = Int(board.nodes[node].route)
        guard route >= 0 else { return }
        board.drop(node)
        board.refresh(route)
        dirty[Int(board.routes[route].slot)] = true
    }

    /// Completes a customer that lacks visits by the cheapest choice that holds those it has.
    func settle(_ customer: Int) {
        let tables = board.tables
        func isVisited(_ slot: Int32) -> Bool { board.nodes[Int(slot) * board.customers + customer].route >= 0 }
        guard !tables.slots(of: Int(board.choice[customer])).allSatisfy({ isVisited($0) }) else { return }
        let has = tables.slots(of: Int(board.choice[customer])).count { isVisited($0) }
        var best = (cost: Int.max, choice: -1)
        for choice in tables.choices(of: customer) {
            let slots = tables.slots(of: choice)
            guard slots.count(where: { isVisited($0) }) == has else { continue }
            var cost = tables.choiceCost[choice]
            for slot in slots where !isVisited(slot) { cost += insertions.enter(customer, Int(slot)).cost }
            if cost < best.cost { best = (cost, choice) }
        }
        board.moves &+= 1
        for slot in tables.slots(of: best.choice) where !isVisited(slot) {
            let route = insertions.enter(customer, Int(slot)).route
            let behind = insertions.best(customer, into: route).pointee.node0
            board.link(Int(slot) * board.customers + customer, after: Int(behind))
            board.refresh(route)
            dirty[Int(slot)] = true
        }
        board.choice[customer] = Int32(best.choice)
    }
}
