@testable import Planner

/// Looks at a plan without using anything of the engine but the problem's values: every rule broken, and the cost.
struct SlowChecker {
    let problem: RoutingProblem

    func complaints(_ plan: RoutingPlan) -> [String] {
        var complaints: [String] = []
        var served: [Int: [Int]] = [:]
        for (slotIndex, slot) in problem.slots.enumerated() {
            for (kind, vehicle) in slot.fleet.enumerated() {
                let routes = plan.routes.filter { $0.slot == slotIndex && $0.vehicle == kind }
                if routes.count > vehicle.count { complaints.append("slot \(slotIndex): \(routes.count) routes") }
                for route in routes {
                    if route.customers.isEmpty { complaints.append("slot \(slotIndex): an empty route") }
                    for customer in route.customers { served[customer, default: []].append(slotIndex) }
                    complaints += broken(route, vehicle)
                }
            }
        }
        if plan.routes.contains(where: { !problem.slots[$0.slot].fleet.indices.contains($0.vehicle) }) {
            complaints.append("a vehicle of no kind")
        }
        if plan.choices.count != problem.customers.count { complaints.append("choices: \(plan.choices.count)") }
        for (customer, choice) in plan.choices.enumerated() {
            let due = problem.customers[customer].choices[choice].slots
            let got = (served[customer] ?? []).sorted()
            if due != got { complaints.append("customer \(customer): \(got) instead of \(due)") }
        }
        return complaints
    }

    private func broken(_ route: RoutingPlan.Route, _ vehicle: RoutingProblem.Vehicle) -> [String] {
        let walk = RouteWalk(problem: problem, slot: route.slot, customers: route.customers)
        var broken: [String] = []
        if let limit = vehicle.maxLoad, walk.load > limit { broken.append("slot \(route.slot): load \(walk.load)") }
        if let limit = vehicle.maxDuration, walk.duration > limit {
            broken.append("slot \(route.slot): duration \(walk.duration)")
        }
        let lateness = walk.best().lateness
        if lateness > 0 { broken.append("slot \(route.slot): lateness \(lateness)") }
        return broken
    }

    func cost(_ plan: RoutingPlan) -> Int {
        plan.routes.map { route in
            let walk = RouteWalk(problem: problem, slot: route.slot, customers: route.customers)
            let fixed = problem.slots[route.slot].fleet[route.vehicle].fixedCost
            return walk.travel + (walk.duration > 0 ? fixed : 0)
        }.reduce(0, +) + zip(problem.customers, plan.choices).map { $0.choices[$1].cost }.reduce(0, +)
    }
}
