/// A plan from outside as a member of the population.
extension Crossover {
    /// Lays a plan onto the board: visits that no longer fit a choice, or routes beyond the fleet, are placed anew.
    func lay(_ plan: RoutingPlan, _ search: LocalSearch, _ penalties: Penalties) {
        search.clear(penalties)
        reset()
        var free = (0..<tables.slots).map { tables.kindRanges($0) }
        for route in plan.routes where free.indices.contains(route.slot) {
            guard free[route.slot].indices.contains(route.vehicle),
                let next = free[route.slot][route.vehicle].popFirst()
            else { continue }
            let kept = route.customers.filter { customer in
                guard customer >= 0, customer < tables.customers, fits(customer, route.slot) else { return false }
                mark(customer, route.slot)
                return true
            }
            search.board.lay(kept.map { Int32($0) }, next, route.slot)
        }
        complete(search)
    }
}
