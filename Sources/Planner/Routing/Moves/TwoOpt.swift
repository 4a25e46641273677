/// Turns round a stretch of one route (2-opt); the running sums of reversal keep it right for asymmetric travel.
extension RouteBoard {
    @inline(__always) func twoOpt(_ u: Spot, _ v: Spot) -> Int? {
        guard nodes[u.node].position < nodes[v.node].position, u.next != v.node else { return nil }
        let delta =
            distance(u.place, v.place) &+ distance(u.nextPlace, v.nextPlace)
            &- distance(u.place, u.nextPlace) &- distance(v.place, v.nextPlace)
            &+ nodes[v.node].reversal &- nodes[u.next].reversal
        guard within(u.route, delta) < 0 else { return nil }
        var at = u.next
        var before = v.next
        while at != v.next {
            let next = Int(nodes[at].next)
            nodes[at].next = Int32(truncatingIfNeeded: before)
            nodes[before].prev = Int32(truncatingIfNeeded: at)
            before = at
            at = next
        }
        nodes[u.node].next = Int32(truncatingIfNeeded: before)
        nodes[before].prev = Int32(truncatingIfNeeded: u.node)
        return made(delta, u.route, u.route)
    }
}
