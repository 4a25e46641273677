/// Moves two visits that follow each other behind another visit, as they stand or turned round.
extension RouteBoard {
    @inline(__always) func relocatePair(_ u: Spot, _ v: Spot) -> Int? {
        guard u.node != v.next, v.node != u.next, u.next < sentinel else { return nil }
        let joint = distance(u.place, u.nextPlace)
        let gainU =
            distance(u.prevPlace, u.afterPlace) &- distance(u.prevPlace, u.place) &- joint
            &- distance(u.nextPlace, u.afterPlace)
        let costV =
            distance(v.place, u.place) &+ joint &+ distance(u.nextPlace, v.nextPlace)
            &- distance(v.place, v.nextPlace)
        let delta = changeOfPair(u, v, gainU, costV, .relocatePair)
        guard delta < 0 else { return nil }
        unlink(u.node)
        unlink(u.next)
        link(u.node, after: v.node)
        link(u.next, after: u.node)
        return made(delta, u.route, v.route)
    }

    @inline(__always) func relocatePairTurned(_ u: Spot, _ v: Spot) -> Int? {
        guard u.node != v.next, v.node != u.next, u.next < sentinel else { return nil }
        let gainU =
            distance(u.prevPlace, u.afterPlace) &- distance(u.prevPlace, u.place)
            &- distance(u.place, u.nextPlace) &- distance(u.nextPlace, u.afterPlace)
        let costV =
            distance(v.place, u.nextPlace) &+ distance(u.nextPlace, u.place)
            &+ distance(u.place, v.nextPlace) &- distance(v.place, v.nextPlace)
        let delta = changeOfPair(u, v, gainU, costV, .relocatePairTurned)
        guard delta < 0 else { return nil }
        unlink(u.node)
        unlink(u.next)
        link(u.next, after: v.node)
        link(u.node, after: u.next)
        return made(delta, u.route, v.route)
    }

    @inline(__always) private func changeOfPair(
        _ u: Spot, _ v: Spot, _ gainU: Int, _ costV: Int, _ shape: TimedShape
    ) -> Int {
        change(
            u, v, gainU, costV, loadToV: tables.demand[u.place] &+ tables.demand[u.nextPlace],
            serviceToV: tables.service[u.place] &+ tables.service[u.nextPlace], shape)
    }
}
