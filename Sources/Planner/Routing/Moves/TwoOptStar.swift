/// Cuts two routes of a slot and joins the pieces crosswise (2-opt*): head to tail, or heads together and tails
/// together.
extension RouteBoard {
    @inline(__always) func twoOptStar(_ u: Spot, _ v: Spot) -> Int? {
        let (cutU, cutV) = (distance(u.place, u.nextPlace), distance(v.place, v.nextPlace))
        let (joinU, joinV) = (distance(u.place, v.nextPlace), distance(v.place, u.nextPlace))
        let travel = joinU &+ joinV &- cutU &- cutV
        let (one, other) = (routes[u.route], routes[v.route])
        guard travel < one.penalty &+ other.penalty else { return nil }
        let (headU, headV) = (nodes[u.node], nodes[v.node])
        let loadU = headU.load &+ other.load &- headV.load
        let loadV = headV.load &+ one.load &- headU.load
        let delta: Int
        if isTimed {
            delta = timedChange(u, v, travel, loadToV: one.load &- loadU, .twoOptStar)
        } else {
            let timeU = headU.time &+ other.duration &- headV.time &- cutV &+ joinU
            let timeV = headV.time &+ one.duration &- headU.time &- cutU &+ joinV
            delta = travel &+ penalty(u.route, load: loadU, duration: timeU)
                &+ penalty(v.route, load: loadV, duration: timeV) &- one.penalty &- other.penalty
        }
        guard delta < 0 else { return nil }
        let (endU, endV) = (end(of: u.route), end(of: v.route))
        let (lastU, lastV) = (Int(nodes[endU].prev), Int(nodes[endV].prev))
        join(u.node, v.next == endV ? endU : v.next)
        if v.next != endV { join(lastV, endU) }
        join(v.node, u.next == endU ? endV : u.next)
        if u.next != endU { join(lastU, endV) }
        return made(delta, u.route, v.route)
    }

    @inline(__always) func twoOptStarTurned(_ u: Spot, _ v: Spot) -> Int? {
        let (cutU, cutV) = (distance(u.place, u.nextPlace), distance(v.place, v.nextPlace))
        let (joinHeads, joinTails) = (distance(u.place, v.place), distance(u.nextPlace, v.nextPlace))
        let endU = end(of: u.route)
        let (headU, headV) = (nodes[u.node], nodes[v.node])
        let turnedHead = headV.reversal
        let turnedTail = nodes[endU].reversal &- nodes[u.next].reversal
        let travel = joinHeads &+ joinTails &- cutU &- cutV &+ turnedHead &+ turnedTail
        let (one, other) = (routes[u.route], routes[v.route])
        guard travel < one.penalty &+ other.penalty else { return nil }
        let loadU = headU.load &+ headV.load
        let loadV = one.load &- headU.load &+ other.load &- headV.load
        let delta: Int
        if isTimed {
            delta = timedChange(u, v, travel, loadToV: one.load &- loadU, .twoOptStarTurned)
        } else {
            let timeU = headU.time &+ headV.time &+ turnedHead &+ joinHeads
            let timeV =
                one.duration &- headU.time &- cutU &+ turnedTail &+ other.duration &- headV.time &- cutV &+ joinTails
            delta = travel &+ penalty(u.route, load: loadU, duration: timeU)
                &+ penalty(v.route, load: loadV, duration: timeV) &- one.penalty &- other.penalty
        }
        guard delta < 0 else { return nil }
        let (firstV, lastU) = (Int(nodes[start(of: v.route)].next), Int(nodes[endU].prev))
        let hasTailU = u.next != endU
        let hasHeadV = v.node < sentinel
        let tail = v.next
        turn(from: firstV, to: tail)
        turn(from: u.next, to: endU)
        if hasHeadV {
            join(u.node, v.node)
            join(firstV, endU)
        } else {
            join(u.node, endU)
        }
        if hasTailU {
            join(start(of: v.route), lastU)
            join(u.next, tail)
        } else {
            join(start(of: v.route), tail)
        }
        return made(delta, u.route, v.route)
    }

    @inline(__always) private func join(_ one: Int, _ next: Int) {
        nodes[one].next = Int32(truncatingIfNeeded: next)
        nodes[next].prev = Int32(truncatingIfNeeded: one)
    }

    /// Exchanges `next` and `prev` of the nodes from `first` up to, but without, `last`.
    @inline(__always) private func turn(from first: Int, to last: Int) {
        var at = first
        while at != last {
            let next = nodes[at].next
            nodes[at].next = nodes[at].prev
            nodes[at].prev = next
            at = Int(next)
        }
    }
}
