/// The clock of routes with windows: what lies before and behind each visit, joined to new routes for moves.
///
/// Problems without windows never come here: `isTimed` is asked once a move.
extension RouteBoard {
    /// A node alone: a visit in its slot, or the end of a route.
    @inline(__always) func alone(_ node: Int) -> Stretch {
        let isVisit = node < sentinel
        let entry = isVisit ? node : sentinel &+ Int(routes[Int(nodes[node].route)].slot)
        let window = tables.windows[entry]
        return Stretch(
            service: isVisit ? tables.service[Int(nodes[node].place)] : 0, earliest: window.earliest,
            latest: window.latest)
    }

    /// Runs along the route both ways, and gives all of it.
    func timed(_ route: Int) -> Stretch {
        let (first, last) = (start(of: route), end(of: route))
        var at = first
        heads[first] = alone(first)
        while at != last {
            let next = Int(nodes[at].next)
            heads[next] = heads[at].then(alone(next), after: distance(Int(nodes[at].place), Int(nodes[next].place)))
            at = next
        }
        tails[last] = alone(last)
        while at != first {
            let prev = Int(nodes[at].prev)
            tails[prev] = alone(prev).then(tails[at], after: distance(Int(nodes[prev].place), Int(nodes[at].place)))
            at = prev
        }
        return heads[last]
    }

    /// Penalised load of a route alone.
    @inline(__always) func loadPart(_ route: Int, _ load: Int) -> Int {
        (max(0, load &- tables.maxLoad[route]) &* penalties.load) >> 8
    }

    /// Penalised duration and lateness, and the fixed cost, of a route.
    @inline(__always) func timePart(_ route: Int, _ whole: Stretch) -> Int {
        let long = max(0, whole.duration &- tables.maxDuration[route])
        let excess = (long &* penalties.duration &+ penalties.late(whole.warp)) >> 8
        return tables.hasFixedCosts && whole.duration > 0 ? excess &+ tables.fixedCost[route] : excess
    }

    @inline(__always) func timePart(_ route: Int) -> Int { timePart(route, heads[end(of: route)]) }

    @inline(never) func penalty(_ route: Int, load: Int, _ whole: Stretch) -> Int {
        loadPart(route, load) &+ timePart(route, whole)
    }

    /// Up to and with `head`, then from `tail` on.
    @inline(__always) func chain(_ head: Int, _ tail: Int) -> Stretch {
        heads[head].then(tails[tail], after: distance(Int(nodes[head].place), Int(nodes[tail].place)))
    }

    /// The same with a visit between that need not be in the route now.
    @inline(__always) func chain(_ head: Int, _ one: Int, _ tail: Int) -> Stretch {
        let place = Int(nodes[one].place)
        return heads[head].then(alone(one), after: distance(Int(nodes[head].place), place))
            .then(tails[tail], after: distance(place, Int(nodes[tail].place)))
    }

    /// The same with two visits between.
    @inline(__always) func chain(_ head: Int, _ one: Int, _ two: Int, _ tail: Int) -> Stretch {
        let (place, second) = (Int(nodes[one].place), Int(nodes[two].place))
        return heads[head].then(alone(one), after: distance(Int(nodes[head].place), place))
            .then(alone(two), after: distance(place, second))
            .then(tails[tail], after: distance(second, Int(nodes[tail].place)))
    }

    /// What leaving the visit out of its route changes in travel and in the penalties of time.
    @inline(never) func timedRemoval(_ node: Int) -> Int {
        let this = nodes[node]
        let route = Int(this.route)
        return removal(node) &+ timePart(route, chain(Int(this.prev), Int(this.next))) &- timePart(route)
    }
}
