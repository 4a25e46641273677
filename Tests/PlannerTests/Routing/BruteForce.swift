@testable import Planner

/// The optimum of a tiny problem by trying everything.
struct BruteForce {
    let problem: RoutingProblem

    /// nil where no plan keeps all limits.
    func optimum() -> Int? { best(customer: 0, visits: Array(repeating: [], count: problem.slots.count), cost: 0) }

    private func best(customer: Int, visits: [[Int]], cost: Int) -> Int? {
        if customer == problem.customers.count {
            var sum = cost
            for (slot, members) in visits.enumerated() {
                guard let routes = routes(slot, members) else { return nil }
                sum += routes
            }
            return sum
        }
        return problem.customers[customer].choices.compactMap { choice -> Int? in
            var visits = visits
            for slot in choice.slots { visits[slot].append(customer) }
            return best(customer: customer + 1, visits: visits, cost: cost + choice.cost)
        }.min()
    }

    /// Cheapest routes of one slot, by trying all orders, all cuts and all vehicles.
    private func routes(_ slot: Int, _ members: [Int]) -> Int? {
        if members.isEmpty { return 0 }
        let fleet = problem.slots[slot].fleet
        return permutations(members).compactMap { cut($0[...], slot, fleet) }.min()
    }

    private func cut(_ order: ArraySlice<Int>, _ slot: Int, _ fleet: [RoutingProblem.Vehicle]) -> Int? {
        if order.isEmpty { return 0 }
        return (1...order.count).compactMap { count -> Int? in
            let walk = RouteWalk(problem: problem, slot: slot, customers: Array(order.prefix(count)))
            let (waiting, lateness) = problem.hasWindows ? walk.best() : (0, 0)
            let duration = walk.travel + walk.customers.reduce(0) { $0 + problem.customers[$1].service } + waiting
            guard lateness == 0 else { return nil }
            return fleet.indices.compactMap { kind -> Int? in
                let vehicle = fleet[kind]
                guard vehicle.count > 0, walk.load <= vehicle.maxLoad ?? .max, duration <= vehicle.maxDuration ?? .max
                else { return nil }
                var left = fleet
                left[kind].count -= 1
                return cut(order.dropFirst(count), slot, left).map { rest in
                    rest + walk.travel + (duration > 0 ? vehicle.fixedCost : 0)
                }
            }.min()
        }.min()
    }

    private func permutations(_ members: [Int]) -> [[Int]] {
        members.count <= 1
            ? [members]
            : members.indices.flatMap { index -> [[Int]] in
                var rest = members
                let first = rest.remove(at: index)
                return permutations(rest).map { [first] + $0 }
            }
    }
}
