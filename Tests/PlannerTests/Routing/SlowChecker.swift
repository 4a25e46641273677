@testable import Planner

/// Looks at a plan without using anything of the engine but the problem's values: every rule broken, and the cost.
struct SlowChecker {
    let problem: RoutingProblem

    func complaints(_ plan: RoutingPlan) -> [String] {
        var complaints: [String] = []
        var served: [Int: [Int]] = [:]
        for (slotIndex, slot) in problem.slots.enumerated() {
            let routes = plan.routes.filter { $0.slot == slotIndex }
            if routes.count > slot.vehicles { complaints.append("slot \(slotIndex): \(routes.count) routes") }
            for route in routes {
                if route.customers.isEmpty { complaints.append("slot \(slotIndex): an empty route") }
                for customer in route.customers { served[customer, default: []].append(slotIndex) }
                let load = route.customers.map { problem.customers[$0].demand }.reduce(0, +)
                if let limit = slot.maxLoad, load > limit { complaints.append("slot \(slotIndex): load \(load)") }
                let duration = travel(route) + route.customers.map { problem.customers[$0].service }.reduce(0, +)
                if let limit = slot.maxDuration, duration > limit {
                    complaints.append("slot \(slotIndex): duration \(duration)")
                }
            }
        }
        if plan.choices.count != problem.customers.count { complaints.append("choices: \(plan.choices.count)") }
        for (customer, choice) in plan.choices.enumerated() {
            let due = problem.customers[customer].choices[choice].slots
            let got = (served[customer] ?? []).sorted()
            if due != got { complaints.append("customer \(customer): \(got) instead of \(due)") }
        }
        return complaints
    }

    func cost(_ plan: RoutingPlan) -> Int {
        plan.routes.map(travel).reduce(0, +)
            + zip(problem.customers, plan.choices).map { $0.choices[$1].cost }.reduce(0, +)
    }

    private func travel(_ route: RoutingPlan.Route) -> Int {
        let depot = problem.customers.count + problem.slots[route.slot].depot
        let stops = [depot] + route.customers + [depot]
        return zip(stops, stops.dropFirst()).map { problem.travel(from: $0, to: $1) }.reduce(0, +)
    }
}
