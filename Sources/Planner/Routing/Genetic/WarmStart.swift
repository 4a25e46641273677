/// A plan from outside as a member of the population.
extension Crossover {
    /// Lays a plan onto the board: visits that no longer fit a choice, or routes beyond the fleet, are placed anew.
    func lay(_ plan: RoutingPlan, _ search: LocalSearch, _ penalties: Penalties) {
        search.clear(penalties)
        reset()
        var used = [Int](repeating: 0, count: tables.slots)
        for route in plan.routes where route.slot >= 0 && route.slot < tables.slots {
            let first = tables.routeStart[route.slot]
            guard first + used[route.slot] < tables.routeStart[route.slot + 1] else { continue }
            let kept = route.customers.filter { customer in
                guard customer >= 0, customer < tables.customers, fits(customer, route.slot) else { return false }
                mark(customer, route.slot)
                return true
            }
            search.board.lay(kept.map { Int32($0) }, first + used[route.slot], route.slot)
            used[route.slot] += 1
        }
        complete(search)
    }
}
