/// Exchanges two visits that follow each other for one visit, or for two.
extension RouteBoard {
    @inline(__always) func exchangePairForOne(_ u: Spot, _ v: Spot) -> Int? {
        guard u.node != v.prev, u.next != v.prev, u.node != v.next, u.next != v.node, u.next < sentinel
        else { return nil }
        let changeU =
            distance(u.prevPlace, v.place) &+ distance(v.place, u.afterPlace)
            &- distance(u.prevPlace, u.place) &- distance(u.nextPlace, u.afterPlace)
            &- distance(u.place, u.nextPlace)
        let changeV =
            distance(v.prevPlace, u.place) &+ distance(u.nextPlace, v.nextPlace)
            &+ distance(u.place, u.nextPlace)
            &- distance(v.prevPlace, v.place) &- distance(v.place, v.nextPlace)
        let delta = change(
            u, v, changeU, changeV,
            loadToV: tables.demand[u.place] &+ tables.demand[u.nextPlace] &- tables.demand[v.place],
            serviceToV: tables.service[u.place] &+ tables.service[u.nextPlace] &- tables.service[v.place],
            .exchangePairForOne)
        guard delta < 0 else { return nil }
        unlink(u.next)
        interchange(u.node, v.node)
        link(u.next, after: u.node)
        return made(delta, u.route, v.route)
    }

    @inline(__always) func exchangePairs(_ u: Spot, _ v: Spot) -> Int? {
        guard u.next < sentinel, v.next < sentinel, v.next != u.prev, u.node != v.next, u.next != v.node,
            v.node != u.after
        else { return nil }
        let (jointU, jointV) = (distance(u.place, u.nextPlace), distance(v.place, v.nextPlace))
        let changeU =
            distance(u.prevPlace, v.place) &+ jointV &+ distance(v.nextPlace, u.afterPlace)
            &- distance(u.prevPlace, u.place) &- jointU &- distance(u.nextPlace, u.afterPlace)
        let changeV =
            distance(v.prevPlace, u.place) &+ jointU &+ distance(u.nextPlace, v.afterPlace)
            &- distance(v.prevPlace, v.place) &- jointV &- distance(v.nextPlace, v.afterPlace)
        let demand = tables.demand
        let service = tables.service
        let delta = change(
            u, v, changeU, changeV,
            loadToV: demand[u.place] &+ demand[u.nextPlace] &- demand[v.place] &- demand[v.nextPlace],
            serviceToV: service[u.place] &+ service[u.nextPlace] &- service[v.place] &- service[v.nextPlace],
            .exchangePairs)
        guard delta < 0 else { return nil }
        interchange(u.node, v.node)
        interchange(u.next, v.next)
        return made(delta, u.route, v.route)
    }
}
