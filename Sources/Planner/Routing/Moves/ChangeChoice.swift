/// Gives a customer another choice: leaves the slots that it no longer needs and enters new ones at the cheapest places
/// (pattern improvement of Vidal et al. 2012, doi 10.1287/opre.1120.1048, section 4.4, with remembered insertions).
extension LocalSearch {
    /// True where another choice paid and was taken.
    func changeChoice(_ customer: Int) -> Bool {
        let tables = board.tables
        let current = Int(board.choice[customer])
        let choices = tables.choices(of: customer)
        guard choices.count > 1, hasNews(customer) else { return false }
        lookedAt[customer] = board.moves
        var leaving = -tables.choiceCost[current]
        for slot in tables.slots(of: current) {
            let change = leave(customer, Int(slot))
            slotChange[Int(slot)] = change
            leaving += change
        }
        var best = (delta: 0, choice: -1)
        for choice in choices where choice != current {
            var delta = leaving + tables.choiceCost[choice]
            for slot in tables.slots(of: choice) {
                let slot = Int(slot)
                if board.nodes[slot &* board.customers &+ customer].route >= 0 {
                    delta -= slotChange[slot]
                } else {
                    delta += insertions.enter(customer, slot).cost
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
            let route = insertions.enter(customer, Int(slot)).route
            let behind = insertions.best(customer, into: route).pointee.node0
            board.link(Int(slot) * board.customers + customer, after: Int(behind))
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
        if board.isTimed {
            return board.timedRemoval(node) &+ board.loadPart(route, state.load &- board.tables.demand[customer])
                &- board.loadPart(route, state.load)
        }
        let travel = board.removal(node)
        let penalty = board.penalty(
            route, load: state.load &- board.tables.demand[customer],
            duration: state.duration &+ travel &- board.tables.service[customer])
        return travel &+ penalty &- state.penalty
    }

    /// Whether any slot of the customer's choices has changed since they were last looked at.
    @inline(__always) private func hasNews(_ customer: Int) -> Bool {
        let tables = board.tables
        let since = lookedAt[customer]
        let choices = tables.choices(of: customer)
        let first = Int(tables.choiceSlotStart[choices.lowerBound])
        for index in first..<Int(tables.choiceSlotStart[choices.upperBound])
        where board.slotChanged[Int(tables.choiceSlots[index])] > since { return true }
        return false
    }
}

extension RouteBoard {
    /// What leaving the node out changes in travel, and with windows in the penalties of time.
    @inline(__always) func gain(_ node: Int) -> Int { isTimed ? timedRemoval(node) : removal(node) }

    /// What leaving the node out changes in travel: a negative number unless the triangle inequality fails.
    @inline(__always) func removal(_ node: Int) -> Int {
        let this = nodes[node]
        let (prev, next) = (Int(nodes[Int(this.prev)].place), Int(nodes[Int(this.next)].place))
        let place = Int(this.place)
        let joint = prev == next ? 0 : distance(prev, next)
        return joint &- distance(prev, place) &- distance(place, next)
    }
}
