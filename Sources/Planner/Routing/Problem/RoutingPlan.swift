/// An answer to a routing problem: who is served how, and the routes.
package struct RoutingPlan: Sendable, Equatable {
    package struct Route: Sendable, Equatable {
        package var slot: Int
        /// The kind of vehicle: its position in the slot's fleet.
        package var vehicle: Int
        /// Customers in the order of visit; never empty in a finished plan.
        package var customers: [Int]

        package init(slot: Int, vehicle: Int = 0, customers: [Int]) {
            self.slot = slot
            self.vehicle = vehicle
            self.customers = customers
        }
    }

    /// For each customer the index of its choice.
    package var choices: [Int]
    /// By slot, then by kind of vehicle, ascending.
    package var routes: [Route]

    package init(choices: [Int], routes: [Route]) {
        self.choices = choices
        self.routes = routes
    }
}

/// What a plan costs and breaks.
package struct RoutingCost: Sendable, Equatable {
    package var travel = 0
    /// Fixed costs of the vehicles that drive.
    package var vehicles = 0
    /// Of the customers' choices: penalties and preferences.
    package var choices = 0
    package var loadExcess = 0
    package var durationExcess = 0
    /// How much too late services start and routes end, summed; the clock being turned back each time.
    package var lateness = 0

    package var total: Int { travel + vehicles + choices }
    package var excess: Int { loadExcess + durationExcess + lateness }
    package var keepsLimits: Bool { loadExcess == 0 && durationExcess == 0 && lateness == 0 }
}

extension RoutingProblem {
    /// Travel, duration with waiting, load and lateness of one route.
    package func length(of route: RoutingPlan.Route) -> (travel: Int, duration: Int, load: Int, lateness: Int) {
        let depot = customers.count + slots[route.slot].depot
        guard !route.customers.isEmpty else { return (0, 0, 0, 0) }
        let home = Stretch(service: 0, slots[route.slot].window)
        var (at, driven, load, stretch) = (depot, 0, 0, home)
        for customer in route.customers {
            let step = travel(from: at, to: customer)
            let stop = Stretch(service: customers[customer].service, window(of: customer, in: route.slot))
            stretch = stretch.then(stop, after: step)
            driven += step
            load += customers[customer].demand
            at = customer
        }
        stretch = stretch.then(home, after: travel(from: at, to: depot))
        return (driven + travel(from: at, to: depot), stretch.duration, load, stretch.warp)
    }

    /// Cost of a plan, from scratch. Does not look whether the routes fit the choices (`RoutingSearch` keeps that).
    package func cost(of plan: RoutingPlan) -> RoutingCost {
        var cost = RoutingCost()
        for route in plan.routes {
            let length = length(of: route)
            let vehicle = slots[route.slot].fleet[route.vehicle]
            cost.travel += length.travel
            if length.duration > 0 { cost.vehicles += vehicle.fixedCost }
            cost.loadExcess += max(0, length.load - (vehicle.maxLoad ?? .max))
            cost.durationExcess += max(0, length.duration - (vehicle.maxDuration ?? .max))
            cost.lateness += length.lateness
        }
        for (customer, choice) in plan.choices.enumerated() { cost.choices += customers[customer].choices[choice].cost }
        return cost
    }
}
