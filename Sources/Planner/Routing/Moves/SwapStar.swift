/// SWAP*: exchanges two visits of two routes, each going to its best place in the other route, and relocations to the
/// best place, for routes whose sectors meet (Vidal 2022, doi 10.1016/j.cor.2021.105643, section 3.2).
extension LocalSearch {
    /// The best such move between two routes of one slot, made if it pays.
    func swapStar(_ one: Int, _ other: Int) -> Bool {
        let board = board
        var best = SwapStarMove()
        let count = leaving(one, into: removalsOfOne)
        let countOther = leaving(other, into: removalsOfOther)
        let (stateU, stateV) = (board.routes[one], board.routes[other])
        let demand = board.tables.demand
        let (maxLoadU, maxLoadV) = (board.tables.maxLoad[one], board.tables.maxLoad[other])
        let (loadU, loadV) = (excess(stateU.load, maxLoadU), excess(stateV.load, maxLoadV))
        for indexU in 0..<count {
            let (u, gainU) = (removalsOfOne[indexU].node, removalsOfOne[indexU].gain)
            let placeU = Int(board.nodes[u].place)
            for indexV in 0..<countOther {
                let (v, gainV) = (removalsOfOther[indexV].node, removalsOfOther[indexV].gain)
                let placeV = Int(board.nodes[v].place)
                let shift = demand[placeV] &- demand[placeU]
                let known =
                    excess(stateU.load &+ shift, maxLoadU) &- loadU &+ excess(stateV.load &- shift, maxLoadV) &- loadV
                    &+ gainU &+ gainV
                guard known < 0 else { continue }
                let intoV = cheapest(place: placeU, into: other, without: v)
                let intoU = cheapest(place: placeV, into: one, without: u)
                let cost = known &+ intoV.cost &+ intoU.cost
                if cost < best.cost {
                    best = SwapStarMove(cost: cost, u: u, behindU: intoV.node, v: v, behindV: intoU.node)
                    best.travelU = gainU &+ intoU.cost
                    best.travelV = gainV &+ intoV.cost
                }
            }
        }
        evaluated &+= count &* countOther
        lookAtMoves(one, other, count, removalsOfOne, &best, fromOne: true)
        lookAtMoves(other, one, countOther, removalsOfOther, &best, fromOne: false)
        return make(best, one, other)
    }

    private func lookAtMoves(
        _ from: Int, _ to: Int, _ count: Int, _ removals: UnsafeMutablePointer<Removal>, _ best: inout SwapStarMove,
        fromOne: Bool
    ) {
        let (maxLoadFrom, maxLoadTo) = (board.tables.maxLoad[from], board.tables.maxLoad[to])
        let (loadFrom, loadTo) = (board.routes[from].load, board.routes[to].load)
        for index in 0..<count {
            let (node, gain) = (removals[index].node, removals[index].gain)
            let place = Int(board.nodes[node].place)
            let demand = board.tables.demand[place]
            let into = insertions.best(place, into: to).pointee
            let cost =
                gain &+ Int(into.cost0) &+ excess(loadFrom &- demand, maxLoadFrom) &- excess(loadFrom, maxLoadFrom)
                &+ excess(loadTo &+ demand, maxLoadTo) &- excess(loadTo, maxLoadTo)
            guard cost < best.cost else { continue }
            best = SwapStarMove(cost: cost)
            if fromOne {
                (best.u, best.behindU, best.travelU, best.travelV) = (node, Int(into.node0), gain, Int(into.cost0))
            } else {
                (best.v, best.behindV, best.travelU, best.travelV) = (node, Int(into.node0), Int(into.cost0), gain)
            }
        }
    }

    /// Looks at the durations too, which the search above leaves out, and makes the move if it still pays.
    private func make(_ move: SwapStarMove, _ one: Int, _ other: Int) -> Bool {
        guard move.cost < 0 else { return false }
        if board.isTimed {
            link(move)
            guard let delta = board.keepIfPays(one, other) else { return false }
            applied(delta, .swapStar)
            return true
        }
        let tables = board.tables
        let (stateU, stateV) = (board.routes[one], board.routes[other])
        let placeU = move.u < 0 ? -1 : Int(board.nodes[move.u].place)
        let placeV = move.v < 0 ? -1 : Int(board.nodes[move.v].place)
        let loadToV = (placeU < 0 ? 0 : tables.demand[placeU]) - (placeV < 0 ? 0 : tables.demand[placeV])
        let serviceToV = (placeU < 0 ? 0 : tables.service[placeU]) - (placeV < 0 ? 0 : tables.service[placeV])
        let penaltyU = board.penalty(
            one, load: stateU.load - loadToV, duration: stateU.duration + move.travelU - serviceToV)
        let penaltyV = board.penalty(
            other, load: stateV.load + loadToV, duration: stateV.duration + move.travelV + serviceToV)
        let delta = move.travelU + move.travelV + penaltyU + penaltyV - stateU.penalty - stateV.penalty
        guard delta < 0 else { return false }
        link(move)
        guard let made = board.made(delta, one, other) else { return false }
        applied(made, .swapStar)
        return true
    }

    private func link(_ move: SwapStarMove) {
        if move.u >= 0 { board.unlink(move.u) }
        if move.v >= 0 { board.unlink(move.v) }
        if move.u >= 0 { board.link(move.u, after: move.behindU) }
        if move.v >= 0 { board.link(move.v, after: move.behindV) }
    }

    /// The visits of a route and what leaving them out changes in travel (a negative number), with windows in the
    /// penalties of time too.
    private func leaving(_ route: Int, into removals: UnsafeMutablePointer<Removal>) -> Int {
        var count = 0
        var node = Int(board.nodes[board.start(of: route)].next)
        while node < board.sentinel {
            removals[count] = Removal(node: node, gain: board.gain(node))
            count += 1
            node = Int(board.nodes[node].next)
        }
        return count
    }

    /// The cheapest position for a customer in `route` once the visit `v` has left it.
    @inline(__always) func cheapest(place: Int, into route: Int, without v: Int) -> (cost: Int, node: Int) {
        let into = insertions.best(place, into: route)
        let prev = Int(board.nodes[v].prev)
        let v32 = Int32(truncatingIfNeeded: v)
        let prev32 = Int32(truncatingIfNeeded: prev)
        var best = (cost: Int.max >> 2, node: -1)
        if into.pointee.node0 != v32, into.pointee.node0 != prev32 {
            best = (Int(into.pointee.cost0), Int(into.pointee.node0))
        } else if into.pointee.node1 >= 0, into.pointee.node1 != v32, into.pointee.node1 != prev32 {
            best = (Int(into.pointee.cost1), Int(into.pointee.node1))
        } else if into.pointee.node2 >= 0, into.pointee.node2 != v32, into.pointee.node2 != prev32 {
            best = (Int(into.pointee.cost2), Int(into.pointee.node2))
        }
        let (before, behind) = (Int(board.nodes[prev].place), Int(board.nodes[Int(board.nodes[v].next)].place))
        let joint = before == behind ? 0 : board.distance(before, behind)
        let between = board.distance(before, place) &+ board.distance(place, behind) &- joint
        guard board.isTimed else { return between < best.cost ? (between, prev) : best }
        let next = Int(board.nodes[v].next)
        let entering = Int(board.routes[route].slot) &* board.customers &+ place
        let timed =
            between &+ board.timePart(route, board.chain(prev, entering, next))
            &- board.timePart(route, board.chain(prev, next))
        return timed < best.cost ? (timed, prev) : best
    }

    @inline(__always) private func excess(_ load: Int, _ limit: Int) -> Int {
        (max(0, load &- limit) &* board.penalties.load) >> 8
    }
}

/// A visit that may leave its route, and what that changes in travel.
struct Removal {
    var node: Int
    var gain: Int
}

private struct SwapStarMove {
    var cost = 0
    var u = -1
    var behindU = -1
    var v = -1
    var behindV = -1
    /// What the two routes' travel changes by.
    var travelU = 0
    var travelV = 0
}
