/// The order in which moves are tried (Vidal 2022, section 3.3): the first that pays is made.
extension LocalSearch {
    /// All moves of `node` with the visits in `list` where one of the two routes has changed since `tested`.
    func tryNear(_ node: Int, _ base: Int, _ list: UnsafeMutablePointer<Int32>, _ tested: Int32) -> Bool {
        let board = board
        var hasChanged = false
        var u = board.spot(node)
        var index = 0
        while list[index] >= 0 {
            let other = base &+ Int(list[index])
            index &+= 1
            let route = Int(board.home[other])
            guard board.routes[u.route].changed > tested || board.routes[route].changed > tested else { continue }
            evaluated &+= 1
            let v = board.spot(other)
            if tryPair(u, v) || (v.prev >= board.sentinel && tryStart(u, board.spot(v.prev))) {
                hasChanged = true
                u = board.spot(node)
            }
        }
        return hasChanged
    }

    @inline(__always) private func tryPair(_ u: Spot, _ v: Spot) -> Bool {
        if let delta = board.relocate(u, v) { return note(delta, .relocate) }
        if let delta = board.relocatePair(u, v) { return note(delta, .relocatePair) }
        if let delta = board.relocatePairTurned(u, v) { return note(delta, .relocatePairTurned) }
        if u.node < v.node, let delta = board.exchange(u, v) { return note(delta, .exchange) }
        if let delta = board.exchangePairForOne(u, v) { return note(delta, .exchangePairForOne) }
        if u.node < v.node, let delta = board.exchangePairs(u, v) { return note(delta, .exchangePairs) }
        if u.route == v.route {
            if let delta = board.twoOpt(u, v) { return note(delta, .twoOpt) }
        } else {
            if let delta = board.twoOptStarTurned(u, v) { return note(delta, .twoOptStarTurned) }
            if let delta = board.twoOptStar(u, v) { return note(delta, .twoOptStar) }
        }
        return false
    }

    /// Moves to the front of a route, `v` being its start.
    func tryStart(_ u: Spot, _ v: Spot) -> Bool {
        if let delta = board.relocate(u, v) { return note(delta, .relocate) }
        if let delta = board.relocatePair(u, v) { return note(delta, .relocatePair) }
        if let delta = board.relocatePairTurned(u, v) { return note(delta, .relocatePairTurned) }
        if u.route == v.route { return false }
        if let delta = board.twoOptStarTurned(u, v) { return note(delta, .twoOptStarTurned) }
        if let delta = board.twoOptStar(u, v) { return note(delta, .twoOptStar) }
        return false
    }

    /// Moves into the first empty route of each kind of vehicle of the slot.
    func tryEmptyRoute(_ node: Int, _ slot: Int, _ tested: Int32) -> Bool {
        let tables = board.tables
        guard tables.isMixed(slot) else {
            return tryEmptyRoute(node, tables.routeStart[slot]..<tables.routeStart[slot + 1], tested)
        }
        for routes in tables.kindRanges(slot) where tryEmptyRoute(node, routes, tested) { return true }
        return false
    }

    private func tryEmptyRoute(_ node: Int, _ routes: Range<Int>, _ tested: Int32) -> Bool {
        let board = board
        guard let empty = routes.first(where: { board.routes[$0].count == 0 }) else { return false }
        let u = board.spot(node)
        guard max(board.routes[u.route].changed, board.routes[empty].changed) > tested else { return false }
        evaluated &+= 1
        return tryStart(u, board.spot(board.start(of: empty)))
    }

    /// SWAP* between all pairs of routes of the slot that have changed and whose sectors meet.
    func tryStars(_ slot: Int) -> Bool {
        let board = board
        let routes = board.tables.routeStart[slot]..<board.tables.routeStart[slot + 1]
        var hasChanged = board.tables.isMixed(slot) && exchangeVehicles(slot)
        for one in routes where board.routes[one].count > 0 {
            let tested = board.routes[one].starTested
            board.routes[one].starTested = board.moves
            for other in routes where other > one && board.routes[other].count > 0 {
                guard tested < 0 || max(board.routes[one].changed, board.routes[other].changed) > tested,
                    board.routes[one].count > 0, board.meet(one, other)
                else { continue }
                if swapStar(one, other) { hasChanged = true }
            }
        }
        return hasChanged
    }

    @inline(__always) private func note(_ delta: Int, _ move: RoutingMove) -> Bool {
        applied(delta, move)
        return true
    }
}
