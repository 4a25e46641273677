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

    /// Cheapest routes of one slot, by trying all orders and all cuts.
    private func routes(_ slot: Int, _ members: [Int]) -> Int? {
        if members.isEmpty { return 0 }
        return permutations(members).compactMap { cut($0[...], slot, problem.slots[slot].vehicles) }.min()
    }

    private func cut(_ order: ArraySlice<Int>, _ slot: Int, _ vehicles: Int) -> Int? {
        if order.isEmpty { return 0 }
        if vehicles == 0 { return nil }
        return (1...order.count).compactMap { count -> Int? in
            let length = problem.length(of: .init(slot: slot, customers: Array(order.prefix(count))))
            guard length.load <= problem.slots[slot].maxLoad ?? .max,
                length.duration <= problem.slots[slot].maxDuration ?? .max,
                let rest = cut(order.dropFirst(count), slot, vehicles - 1)
            else { return nil }
            return length.travel + rest
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
