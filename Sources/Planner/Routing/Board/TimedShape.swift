/// Moves between two routes of a slot whose new routes are a few joined stretches.
enum TimedShape {
    case relocate, relocatePair, relocatePairTurned, exchange, exchangePairForOne, exchangePairs
    case twoOptStar, twoOptStarTurned
}

extension RouteBoard {
    /// What such a move changes in a problem with windows, `travel` of both routes given. Not inlined, so that it takes
    /// no room in the loops of problems without windows.
    @inline(never) func timedChange(
        _ u: Spot, _ v: Spot, _ travel: Int, loadToV: Int, _ shape: TimedShape
    ) -> Int {
        let (wholeU, wholeV) = wholes(u, v, shape)
        let (one, other) = (routes[u.route], routes[v.route])
        return travel &- one.penalty &- other.penalty
            &+ penalty(u.route, load: one.load &- loadToV, wholeU)
            &+ penalty(v.route, load: other.load &+ loadToV, wholeV)
    }

    /// The two routes as they would be.
    @inline(__always) private func wholes(_ u: Spot, _ v: Spot, _ shape: TimedShape) -> (Stretch, Stretch) {
        switch shape {
        case .relocate: (chain(u.prev, u.next), chain(v.node, u.node, v.next))
        case .relocatePair: (chain(u.prev, u.after), chain(v.node, u.node, u.next, v.next))
        case .relocatePairTurned: (chain(u.prev, u.after), chain(v.node, u.next, u.node, v.next))
        case .exchange: (chain(u.prev, v.node, u.next), chain(v.prev, u.node, v.next))
        case .exchangePairForOne: (chain(u.prev, v.node, u.after), chain(v.prev, u.node, u.next, v.next))
        case .exchangePairs:
            (
                chain(u.prev, v.node, v.next, u.after),
                chain(v.prev, u.node, u.next, Int(nodes[v.next].next))
            )
        case .twoOptStar: (chain(u.node, v.next), chain(v.node, u.next))
        case .twoOptStarTurned:
            (
                headThenTurned(u.node, v.node, end(of: u.route)),
                turnedThenTail(v, u.node, end(of: u.route))
            )
        }
    }

    /// Up to and with `u`, then the head up to `v` turned round, then the end.
    private func headThenTurned(_ u: Int, _ v: Int, _ end: Int) -> Stretch {
        var (whole, at, last) = (heads[u], v, u)
        while at < sentinel {
            whole = whole.then(alone(at), after: distance(Int(nodes[last].place), Int(nodes[at].place)))
            last = at
            at = Int(nodes[at].prev)
        }
        return whole.then(alone(end), after: distance(Int(nodes[last].place), Int(nodes[end].place)))
    }

    /// The start of the route of `v`, the tail behind `u` turned round, then what follows `v`.
    private func turnedThenTail(_ v: Spot, _ u: Int, _ endU: Int) -> Stretch {
        var last = start(of: v.route)
        var (whole, at) = (alone(last), Int(nodes[endU].prev))
        while at != u {
            whole = whole.then(alone(at), after: distance(Int(nodes[last].place), Int(nodes[at].place)))
            last = at
            at = Int(nodes[at].prev)
        }
        return whole.then(tails[v.next], after: distance(Int(nodes[last].place), v.nextPlace))
    }
}
