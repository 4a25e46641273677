/// An answer to a routing problem: who is served how, and the routes.
package struct RoutingPlan: Sendable, Equatable {
    package struct Route: Sendable, Equatable {
        package var slot: Int
        /// Customers in the order of visit; never empty in a finished plan.
        package var customers: [Int]

        package init(slot: Int, customers: [Int]) {
            self.slot = slot
            self.customers = customers
        }
    }

    /// For each customer the index of its choice.
    package var choices: [Int]
    /// By slot, ascending.
    package var routes: [Route]

    package init(choices: [Int], routes: [Route]) {
        self.choices = choices
        self.routes = routes
    }
}

/// What a plan costs and breaks.
package struct RoutingCost: Sendable, Equatable {
    package var travel = 0
    /// Of the customers' choices: penalties and preferences.
    package var choices = 0
    package var loadExcess = 0
    package var durationExcess = 0

    package var total: Int { travel + choices }
    package var keepsLimits: Bool { loadExcess == 0 && durationExcess == 0 }
}

extension RoutingProblem {
    /// Travel and duration of one route.
    package func length(of route: RoutingPlan.Route) -> (travel: Int, duration: Int, load: Int) {
        let depot = customers.count + slots[route.slot].depot
        var at = depot
        var (driven, service, load) = (0, 0, 0)
        for customer in route.customers {
            driven += travel(from: at, to: customer)
            service += customers[customer].service
            load += customers[customer].demand
            at = customer
        }
        if !route.customers.isEmpty { driven += travel(from: at, to: depot) }
        return (driven, driven + service, load)
    }

    /// Cost of a plan, from scratch. Does not look whether the routes fit the choices (`RoutingSearch` keeps that).
    package func cost(of plan: RoutingPlan) -> RoutingCost {
        var cost = RoutingCost()
        for route in plan.routes {
            let length = length(of: route)
            cost.travel += length.travel
            cost.loadExcess += max(0, length.load - (slots[route.slot].maxLoad ?? .max))
            cost.durationExcess += max(0, length.duration - (slots[route.slot].maxDuration ?? .max))
        }
        for (customer, choice) in plan.choices.enumerated() { cost.choices += customers[customer].choices[choice].cost }
        return cost
    }
}
