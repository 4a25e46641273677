/// 2-opt* between slots: cuts two routes of different days or depots and exchanges their tails, where every customer
/// of the tails may be served in the other slot alone.
extension LocalSearch {
    /// Tries the cut behind `customer`, which must be visited once, with its nearest others.
    func crossTails(_ customer: Int) -> Bool {
        let (board, tables) = (board, board.tables)
        let slot = soleSlot(customer)
        guard slot >= 0 else { return false }
        let since = crossedAt[customer]
        crossedAt[customer] = board.moves
        let node = slot &* board.customers &+ customer
        let reach = min(tables.reach, granularity)
        for index in 0..<reach {
            let other = Int(tables.near[customer &* tables.reach &+ index])
            let otherSlot = soleSlot(other)
            guard otherSlot >= 0, otherSlot != slot else { continue }
            let behind = otherSlot &* board.customers &+ other
            let (one, two) = (Int(board.nodes[node].route), Int(board.nodes[behind].route))
            guard max(board.routes[one].changed, board.routes[two].changed) > since else { continue }
            evaluated &+= 1
            // The customer is followed by the other, or by what follows the other.
            for cut in [Int(board.nodes[behind].prev), behind] {
                let delta = change(node, cut, one, two)
                guard delta < 0, mayMove(Int(board.nodes[node].next), slot, otherSlot),
                    mayMove(Int(board.nodes[cut].next), otherSlot, slot)
                else { continue }
                exchangeTails(node, cut, one, two)
                applied(delta, .crossTails)
                return true
            }
        }
        return false
    }

    /// The slot of a customer that is visited once; -1 for others.
    @inline(__always) private func soleSlot(_ customer: Int) -> Int {
        let slots = board.tables.slots(of: Int(board.choice[customer]))
        return slots.count == 1 ? Int(slots[0]) : -1
    }

    @inline(__always) private func change(_ u: Int, _ v: Int, _ one: Int, _ two: Int) -> Int {
        let board = board
        let (headU, headV) = (board.nodes[u], board.nodes[v])
        let (nextU, nextV) = (Int(headU.next), Int(headV.next))
        let (endU, endV) = (board.end(of: one), board.end(of: two))
        let (homeU, homeV) = (Int(board.nodes[endU].place), Int(board.nodes[endV].place))
        let lastU = Int(board.nodes[Int(board.nodes[endU].prev)].place)
        let lastV = Int(board.nodes[Int(board.nodes[endV].prev)].place)
        let (placeU, placeV) = (Int(headU.place), Int(headV.place))
        let (afterU, afterV) = (Int(board.nodes[nextU].place), Int(board.nodes[nextV].place))
        let (stateU, stateV) = (board.routes[one], board.routes[two])
        // Times of the tails without the way to them and the way home.
        let cutU = board.distance(placeU, afterU)
        let cutV = board.distance(placeV, afterV)
        let tailU =
            nextU == endU ? 0 : stateU.duration &- headU.time &- cutU &- board.distance(lastU, homeU)
        let tailV =
            nextV == endV ? 0 : stateV.duration &- headV.time &- cutV &- board.distance(lastV, homeV)
        let wayU =
            nextV == endV
            ? board.distance(placeU, homeU)
            : board.distance(placeU, afterV) &+ tailV &+ board.distance(lastV, homeU)
        let wayV =
            nextU == endU
            ? board.distance(placeV, homeV)
            : board.distance(placeV, afterU) &+ tailU &+ board.distance(lastU, homeV)
        let (timeU, timeV) = (headU.time &+ wayU, headV.time &+ wayV)
        let travel = timeU &+ timeV &- stateU.duration &- stateV.duration
        guard travel < stateU.penalty &+ stateV.penalty else { return 1 }
        let loadU = headU.load &+ stateV.load &- headV.load
        let loadV = headV.load &+ stateU.load &- headU.load
        let before = stateU.penalty &+ stateV.penalty
        if board.isTimed {
            return travel &- before &+ board.penalty(one, load: loadU, headThenForeign(u, nextV, endU))
                &+ board.penalty(two, load: loadV, headThenForeign(v, nextU, endV))
        }
        return travel &- before &+ board.penalty(one, load: loadU, duration: timeU)
            &+ board.penalty(two, load: loadV, duration: timeV)
    }

    /// Up to and with `head`, then a tail of another slot by the windows of this one, then the end.
    private func headThenForeign(_ head: Int, _ tail: Int, _ end: Int) -> Stretch {
        let board = board
        let base = Int(board.routes[Int(board.nodes[end].route)].slot) &* board.customers
        var (whole, place, at) = (board.heads[head], Int(board.nodes[head].place), tail)
        while at < board.sentinel {
            let there = Int(board.nodes[at].place)
            whole = whole.then(board.alone(base &+ there), after: board.distance(place, there))
            place = there
            at = Int(board.nodes[at].next)
        }
        return whole.then(board.alone(end), after: board.distance(place, Int(board.nodes[end].place)))
    }

    /// Whether all customers from `node` to the end of its route are visited in `slot` alone and may be in `target` for
    /// the same cost; moves with another cost are left to the other operators.
    private func mayMove(_ node: Int, _ slot: Int, _ target: Int) -> Bool {
        let tables = board.tables
        var at = node
        while at < board.sentinel {
            let customer = Int(board.nodes[at].place)
            guard soleSlot(customer) == slot else { return false }
            let choice = tables.choice(of: customer, sole: target)
            guard choice >= 0, tables.choiceCost[choice] == tables.choiceCost[Int(board.choice[customer])] else {
                return false
            }
            at = Int(board.nodes[at].next)
        }
        return true
    }

    private func exchangeTails(_ u: Int, _ v: Int, _ one: Int, _ two: Int) {
        let (fromU, fromV) = (takeTail(u), takeTail(v))
        let (slotU, slotV) = (Int(board.routes[one].slot), Int(board.routes[two].slot))
        board.moves &+= 1
        append(fromV, after: u, slotU)
        append(fromU, after: v, slotV)
        board.refresh(one)
        board.refresh(two)
        dirty[slotU] = true
        dirty[slotV] = true
    }

    private func takeTail(_ node: Int) -> [Int] {
        var tail: [Int] = []
        while true {
            let next = Int(board.nodes[node].next)
            if next >= board.sentinel { return tail }
            tail.append(Int(board.nodes[next].place))
            board.drop(next)
        }
    }

    private func append(_ tail: [Int], after node: Int, _ slot: Int) {
        var last = node
        for customer in tail {
            let next = slot * board.customers + customer
            board.link(next, after: last)
            board.choice[customer] = Int32(board.tables.choice(of: customer, sole: slot))
            last = next
        }
    }
}
