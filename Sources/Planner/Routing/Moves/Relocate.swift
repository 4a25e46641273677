/// Moves one visit behind another visit, in the same route or another of the slot.
extension RouteBoard {
    @inline(__always) func relocate(_ u: Spot, _ v: Spot) -> Int? {
        guard u.node != v.next else { return nil }
        var gainU = distance(u.prevPlace, u.nextPlace) &- distance(u.prevPlace, u.place)
        gainU &-= distance(u.place, u.nextPlace)
        let costV =
            distance(v.place, u.place) &+ distance(u.place, v.nextPlace) &- distance(v.place, v.nextPlace)
        let delta = change(
            u, v, gainU, costV, loadToV: tables.demand[u.place], serviceToV: tables.service[u.place],
            .relocate)
        guard delta < 0 else { return nil }
        unlink(u.node)
        link(u.node, after: v.node)
        return made(delta, u.route, v.route)
    }

    /// What two routes' new lengths, and `loadToV` and `serviceToV` going from the one to the other, change in all;
    /// a positive number, not always exact, where the move cannot pay. `shape` is only looked at in problems with
    /// windows.
    @inline(__always) func change(
        _ u: Spot, _ v: Spot, _ travelU: Int, _ travelV: Int, loadToV: Int, serviceToV: Int,
        _ shape: TimedShape
    ) -> Int {
        let travel = travelU &+ travelV
        guard u.route != v.route else { return within(u.route, travel) }
        let (one, other) = (routes[u.route], routes[v.route])
        guard travel < one.penalty &+ other.penalty else { return 1 }
        if isTimed { return timedChange(u, v, travel, loadToV: loadToV, shape) }
        let penaltyU = penalty(
            u.route, load: one.load &- loadToV, duration: one.duration &+ travelU &- serviceToV)
        let penaltyV = penalty(
            v.route, load: other.load &+ loadToV, duration: other.duration &+ travelV &+ serviceToV)
        return travel &+ penaltyU &+ penaltyV &- one.penalty &- other.penalty
    }

    /// What a move within one route changes at best: with windows, all of the route's penalty may go.
    @inline(__always) func within(_ route: Int, _ travel: Int) -> Int {
        isTimed ? travel &- routes[route].penalty : travel
    }

    /// Counts a move that was made and brings its routes up to date. Within one route the shorter travel may also lower
    /// a penalty for duration, which only now is looked at; with windows the move may turn out not to pay: it is then
    /// taken back, and nil comes.
    @inline(__always) func made(_ delta: Int, _ one: Int, _ other: Int) -> Int? {
        if one == other {
            if isTimed { return keepIfPays(one, one) }
            moves &+= 1
            let before = routes[one].penalty
            refresh(one)
            return delta &+ routes[one].penalty &- before
        }
        moves &+= 1
        refresh(one)
        refresh(other)
        return delta
    }
}
