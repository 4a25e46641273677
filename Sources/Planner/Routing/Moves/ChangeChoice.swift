/// Gives a customer another choice: leaves the slots that it no longer needs and enters new ones at the cheapest places
/// (pattern improvement of Vidal et al. 2012, doi 10.1287/opre.1120.1048, section 4.4, with remembered insertions).
extension LocalSearch {
    /// True where another choice paid and was taken.
    func changeChoice(_ customer: Int) -> Bool {
        let tables = board.tables
        let current = Int(board.choice[customer])
        let choices = tables.choices(of: customer)
        guard choices.count > 1 else { return false }
        var leaving = -tables.choiceCost[current]
        for slot in tables.slots(of: current) {
            let change = leave(customer, Int(slot))
            slotChange[Int(slot)] = change
            leaving += change
        }
        var best = (delta: 0, choice: -1)
        stamp &+= 1
        for choice in choices where choice != current {
            var delta = leaving + tables.choiceCost[choice]
            for slot in tables.slots(of: choice) {
                let slot = Int(slot)
                if board.nodes[slot &* board.customers &+ customer].route >= 0 {
                    delta -= slotChange[slot]
                } else {
                    delta += enter(customer, slot)
                }
            }
            if delta < best.delta { best = (delta, choice) }
        }
        evaluated &+= choices.count
        guard best.choice >= 0 else { return false }
        take(customer, best.choice)
        applied(best.delta, .changeChoice)
        return true
    }

    /// Leaves and enters slots so that the customer has `choice`; counts as one move.
    func take(_ customer: Int, _ choice: Int) {
        let tables = board.tables
        board.moves &+= 1
        let current = Int(board.choice[customer])
        let kept = tables.slots(of: choice)
        if current >= 0 {
            for slot in tables.slots(of: current) where !kept.contains(slot) {
                let node = Int(slot) * board.customers + customer
                let route = Int(board.nodes[node].route)
                board.drop(node)
                board.refresh(route)
                dirty[Int(slot)] = true
            }
        }
        for slot in kept where board.nodes[Int(slot) * board.customers + customer].route < 0 {
            let (route, behind) = place(customer, Int(slot))
            board.link(Int(slot) * board.customers + customer, after: behind)
            board.refresh(route)
            dirty[Int(slot)] = true
        }
        board.choice[customer] = Int32(choice)
    }

    /// What leaving the slot changes.
    private func leave(_ customer: Int, _ slot: Int) -> Int {
        let node = slot &* board.customers &+ customer
        let route = Int(board.nodes[node].route)
        let state = board.routes[route]
        let travel = board.removal(node)
        let penalty = board.penalty(
            route, load: state.load &- board.tables.demand[customer],
            duration: state.duration &+ travel &- board.tables.service[customer])
        return travel &+ penalty &- state.penalty
    }

    /// What entering the slot at the cheapest place costs; found once for each call of `changeChoice`.
    @inline(__always) func enter(_ customer: Int, _ slot: Int) -> Int {
        if slotStamp[slot] == stamp { return slotChange[slot] }
        slotStamp[slot] = stamp
        var best = Int.max >> 8
        for route in board.tables.routeStart[slot]..<board.tables.routeStart[slot + 1] {
            best = min(best, entering(customer, route))
        }
        slotChange[slot] = best
        return best
    }

    /// The route and node of the cheapest place.
    private func place(_ customer: Int, _ slot: Int) -> (route: Int, behind: Int) {
        let routes = board.tables.routeStart[slot]..<board.tables.routeStart[slot + 1]
        var best = (cost: Int.max, route: routes.lowerBound)
        for route in routes {
            let cost = entering(customer, route)
            if cost < best.cost { best = (cost, route) }
        }
        return (best.route, Int(insertions.best(customer, into: best.route).pointee.node0))
    }

    @inline(__always) private func entering(_ customer: Int, _ route: Int) -> Int {
        let travel = insertions.best(customer, into: route).pointee.cost0
        let state = board.routes[route]
        let penalty = board.penalty(
            route, load: state.load &+ board.tables.demand[customer],
            duration: state.duration &+ travel &+ board.tables.service[customer])
        return travel &+ penalty &- state.penalty
    }
}

extension RouteBoard {
    /// What leaving the node out changes in travel: a negative number unless the triangle inequality fails.
    @inline(__always) func removal(_ node: Int) -> Int {
        let this = nodes[node]
        let (prev, next) = (Int(nodes[Int(this.prev)].place), Int(nodes[Int(this.next)].place))
        let place = Int(this.place)
        let joint = prev == next ? 0 : distance(prev, next)
        return joint &- distance(prev, place) &- distance(place, next)
    }
}
