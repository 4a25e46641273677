/// Exchanges the choices of two customers near each other: in each slot that only one of them keeps, the other comes
/// in for it, at its place or at a cheaper one (SWAP* of Vidal 2022 carried over from routes to patterns).
extension LocalSearch {
    /// Tries `customer` with its nearest others; true where an exchange paid and was made.
    func exchangeChoices(_ customer: Int) -> Bool {
        let tables = board.tables
        guard tables.choices(of: customer).count > 1 else { return false }
        let since = exchangedAt[customer]
        exchangedAt[customer] = board.moves
        let isNews = hasChangedRoute(customer, since)
        let reach = min(tables.reach, granularity)
        for index in 0..<reach {
            let other = Int(tables.near[customer &* tables.reach &+ index])
            let (mine, its) = (Int(board.choice[customer]), Int(board.choice[other]))
            guard tables.patternOfChoice[mine] != tables.patternOfChoice[its],
                isNews || hasChangedRoute(other, since)
            else { continue }
            let forMe = tables.choice(of: customer, like: its)
            guard forMe >= 0 else { continue }
            let forOther = tables.choice(of: other, like: mine)
            guard forOther >= 0 else { continue }
            evaluated &+= 1
            var delta =
                tables.choiceCost[forMe] &+ tables.choiceCost[forOther] &- tables.choiceCost[mine]
                &- tables.choiceCost[its]
            for slot in tables.slots(of: mine) where !visits(other, Int(slot)) {
                delta &+= substitute(other, for: customer, Int(slot)).delta
            }
            for slot in tables.slots(of: its) where !visits(customer, Int(slot)) {
                delta &+= substitute(customer, for: other, Int(slot)).delta
            }
            guard delta < 0 else { continue }
            make(customer, forMe, other, forOther)
            applied(delta, .exchangeChoices)
            return true
        }
        return false
    }

    @inline(__always) private func visits(_ customer: Int, _ slot: Int) -> Bool {
        board.nodes[slot &* board.customers &+ customer].route >= 0
    }

    @inline(__always) private func hasChangedRoute(_ customer: Int, _ since: Int32) -> Bool {
        for slot in board.tables.slots(of: Int(board.choice[customer])) {
            let route = Int(board.home[Int(slot) &* board.customers &+ customer])
            if board.routes[route].changed > since { return true }
        }
        return false
    }

    /// What it costs that `entering` comes into the slot for `leaving`, and the route and node to insert behind; the
    /// node is that of `leaving` where its own place is taken.
    private func substitute(
        _ entering: Int, for leaving: Int, _ slot: Int
    ) -> (delta: Int, route: Int, behind: Int) {
        let tables = board.tables
        if board.isTimed { return timedSubstitute(entering, for: leaving, slot) }
        let node = slot &* board.customers &+ leaving
        let route = Int(board.nodes[node].route)
        let state = board.routes[route]
        let gain = board.removal(node)
        let here = cheapest(place: entering, into: route, without: node)
        let shift = tables.demand[entering] &- tables.demand[leaving]
        let wait = tables.service[entering] &- tables.service[leaving]
        let within =
            gain &+ here.cost &- state.penalty
            &+ board.penalty(
                route, load: state.load &+ shift, duration: state.duration &+ gain &+ here.cost &+ wait)
        let elsewhere = insertions.enter(entering, slot)
        guard elsewhere.route != route else { return (within, route, here.node) }
        let left =
            gain &- state.penalty
            &+ board.penalty(
                route, load: state.load &- tables.demand[leaving],
                duration: state.duration &+ gain &- tables.service[leaving])
        guard left &+ elsewhere.cost < within else { return (within, route, here.node) }
        let behind = insertions.best(entering, into: elsewhere.route).pointee.node0
        return (left &+ elsewhere.cost, elsewhere.route, Int(behind))
    }

    /// The same with windows: places in the route that are not the leaving one's are run along.
    private func timedSubstitute(
        _ entering: Int, for leaving: Int, _ slot: Int
    ) -> (delta: Int, route: Int, behind: Int) {
        let demand = board.tables.demand
        let node = slot &* board.customers &+ leaving
        let route = Int(board.nodes[node].route)
        let load = board.routes[route].load
        let gain = board.timedRemoval(node)
        let here = cheapest(place: entering, into: route, without: node)
        var within = gain &+ here.cost
        if here.node != Int(board.nodes[node].prev) {
            within = board.timedChange(
                route, entering: slot &* board.customers &+ entering, behind: here.node, leaving: node)
        }
        let empty = load &- demand[leaving]
        within &+= board.loadPart(route, empty &+ demand[entering]) &- board.loadPart(route, load)
        let elsewhere = insertions.enter(entering, slot)
        guard elsewhere.route != route else { return (within, route, here.node) }
        let left = gain &+ board.loadPart(route, empty) &- board.loadPart(route, load)
        guard left &+ elsewhere.cost < within else { return (within, route, here.node) }
        let behind = insertions.best(entering, into: elsewhere.route).pointee.node0
        return (left &+ elsewhere.cost, elsewhere.route, Int(behind))
    }

    private func make(_ customer: Int, _ forMe: Int, _ other: Int, _ forOther: Int) {
        let tables = board.tables
        let (mine, its) = (Int(board.choice[customer]), Int(board.choice[other]))
        var steps: [(entering: Int, leaving: Int, slot: Int, route: Int, behind: Int)] = []
        for slot in tables.slots(of: mine) where !visits(other, Int(slot)) {
            let found = substitute(other, for: customer, Int(slot))
            steps.append((other, customer, Int(slot), found.route, found.behind))
        }
        for slot in tables.slots(of: its) where !visits(customer, Int(slot)) {
            let found = substitute(customer, for: other, Int(slot))
            steps.append((customer, other, Int(slot), found.route, found.behind))
        }
        board.moves &+= 1
        for step in steps {
            let node = step.slot * board.customers + step.leaving
            let left = Int(board.nodes[node].route)
            board.drop(node)
            board.link(step.slot * board.customers + step.entering, after: step.behind)
            board.refresh(left)
            if step.route != left { board.refresh(step.route) }
            dirty[step.slot] = true
        }
        board.choice[customer] = Int32(forMe)
        board.choice[other] = Int32(forOther)
    }
}
