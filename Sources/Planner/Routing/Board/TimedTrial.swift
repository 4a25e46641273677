/// Moves with windows whose new routes are not a few joined stretches: made first, then kept if they pay.
extension RouteBoard {
    /// Looks at one or two routes (`other` the same for one) whose links were changed; brings them up to date where
    /// that pays, and tells the change of cost; else puts the old links back.
    @inline(never) func keepIfPays(_ one: Int, _ other: Int) -> Int? {
        let (before, after) = (routes[one].penalty, run(one))
        var delta = after.duration &+ after.penalty &- routes[one].duration &- before
        if other != one {
            let second = run(other)
            delta &+= second.duration &+ second.penalty &- routes[other].duration &- routes[other].penalty
        }
        guard delta < 0 else {
            relink(one)
            if other != one { relink(other) }
            return nil
        }
        moves &+= 1
        refresh(one)
        if other != one { refresh(other) }
        return delta
    }

    /// Travel with service, and the penalty, of a route by its links alone.
    private func run(_ route: Int) -> (duration: Int, penalty: Int) {
        let last = end(of: route)
        var at = start(of: route)
        var (duration, load, whole) = (0, 0, alone(at))
        while at != last {
            let next = Int(nodes[at].next)
            let place = Int(nodes[next].place)
            let step = distance(Int(nodes[at].place), place)
            duration &+= step &+ tables.service[place]
            load &+= tables.demand[place]
            whole = whole.then(alone(next), after: step)
            at = next
        }
        return (duration, penalty(route, load: load, whole))
    }

    /// Links the visits of a route as they were when it was last brought up to date.
    private func relink(_ route: Int) {
        let base = Int(routes[route].slot) &* customers
        let line = line + route &* width
        var last = start(of: route)
        for position in 0..<Int(routes[route].count) {
            let node = base &+ Int(line[position &+ 1])
            nodes[last].next = Int32(truncatingIfNeeded: node)
            nodes[node].prev = Int32(truncatingIfNeeded: last)
            last = node
        }
        let end = end(of: route)
        nodes[last].next = Int32(truncatingIfNeeded: end)
        nodes[end].prev = Int32(truncatingIfNeeded: last)
    }

    /// Cost of a route's time and travel, without load, where `entering` is put behind the node `behind` and `leaving`
    /// is left out; less what they are now. Both are nodes of the route's slot.
    func timedChange(_ route: Int, entering: Int, behind: Int, leaving: Int) -> Int {
        let last = end(of: route)
        var at = start(of: route)
        var (travel, whole) = (0, alone(at))
        func go(to node: Int) {
            let step = distance(Int(nodes[at].place), Int(nodes[node].place))
            travel &+= step
            whole = whole.then(alone(node), after: step)
            at = node
        }
        var next = Int(nodes[at].next)
        if behind == at { go(to: entering) }
        while next != last {
            if next != leaving { go(to: next) }
            if behind == next { go(to: entering) }
            next = Int(nodes[next].next)
        }
        go(to: last)
        var now = 0
        for position in 0...Int(routes[route].count) { now &+= Int(steps[route &* width &+ position]) }
        return travel &- now &+ timePart(route, whole) &- timePart(route)
    }
}
