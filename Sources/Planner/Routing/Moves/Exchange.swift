/// Exchanges one visit for another.
extension RouteBoard {
    @inline(__always) func exchange(_ u: Spot, _ v: Spot) -> Int? {
        guard u.node != v.prev, u.node != v.next else { return nil }
        let changeU =
            distance(u.prevPlace, v.place) &+ distance(v.place, u.nextPlace)
            &- distance(u.prevPlace, u.place) &- distance(u.place, u.nextPlace)
        let changeV =
            distance(v.prevPlace, u.place) &+ distance(u.place, v.nextPlace)
            &- distance(v.prevPlace, v.place) &- distance(v.place, v.nextPlace)
        let delta = change(
            u, v, changeU, changeV, loadToV: tables.demand[u.place] &- tables.demand[v.place],
            serviceToV: tables.service[u.place] &- tables.service[v.place],
            .exchange)
        guard delta < 0 else { return nil }
        interchange(u.node, v.node)
        return made(delta, u.route, v.route)
    }

    /// Exchanges two nodes that are not neighbours.
    @inline(__always) func interchange(_ one: Int, _ other: Int) {
        let (before, place) = (Int(nodes[one].prev), Int(nodes[other].prev))
        unlink(one)
        unlink(other)
        link(other, after: before)
        link(one, after: place)
    }
}
