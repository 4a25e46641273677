import Foundation

/// A plan cut into parts of routes near each other (decomposition phase of Vidal, Crainic, Gendreau, Prins 2013, doi
/// 10.1016/j.cor.2012.07.018, section 4.6; by barycentres as in Santini, Schneider, Vidal, Vigo 2023, doi
/// 10.1007/s10732-023-09510-x).
struct RoutingParts {
    let problem: RoutingProblem
    let plan: RoutingPlan

    /// Positions of routes in the plan, group by group, each of about `size` visits: by the direction of their
    /// barycentres from that of all, from a random direction on.
    func groups(size: Int, _ dice: inout Dice) -> [[Int]] {
        let turn = dice.fraction() * 2 * Double.pi
        let angles = directions().map { angle in
            let ahead = (angle - turn).truncatingRemainder(dividingBy: 2 * .pi)
            return ahead < 0 ? ahead + 2 * .pi : ahead
        }
        let order = angles.indices.sorted { (angles[$0], $0) < (angles[$1], $1) }
        let visits = plan.routes.reduce(0) { $0 + $1.customers.count }
        let count = max(1, visits / max(1, size))
        var groups: [[Int]] = [[]]
        var taken = 0
        for route in order {
            if taken * count >= visits * groups.count { groups.append([]) }
            groups[groups.count - 1].append(route)
            taken += plan.routes[route].customers.count
        }
        return groups
    }

    private func directions() -> [Double] {
        let centres = plan.routes.map { middle($0.customers.map { problem.points[$0] }) }
        let centre = middle(centres)
        return centres.map { atan2($0.y - centre.y, $0.x - centre.x) }
    }

    private func middle(_ points: [RoutingProblem.Point]) -> RoutingProblem.Point {
        let count = Double(max(1, points.count))
        return .init(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    }

    /// Vehicles of each group, by slot, then by kind: those of its routes, and those that stand still in turn.
    func fleets(_ groups: [[Int]]) -> [[[Int]]] {
        let none = problem.slots.map { $0.fleet.map { _ in 0 } }
        var fleets = groups.map { _ in none }
        var spare = problem.slots.map { $0.fleet.map(\.count) }
        for (group, routes) in groups.enumerated() {
            for route in routes.map({ plan.routes[$0] }) {
                fleets[group][route.slot][route.vehicle] += 1
                spare[route.slot][route.vehicle] -= 1
            }
        }
        var next = 0
        for slot in spare.indices {
            for kind in spare[slot].indices {
                for _ in 0..<max(0, spare[slot][kind]) {
                    fleets[next % groups.count][slot][kind] += 1
                    next += 1
                }
            }
        }
        return fleets
    }

    /// The plan with each part's answer in its place where that costs less and keeps all limits; `solve` gives a part's
    /// answer, or nil to leave it as it is.
    func solved(size: Int, _ dice: inout Dice, _ solve: (RoutingPart) -> RoutingPlan?) -> RoutingPlan {
        guard !problem.points.isEmpty, !plan.routes.isEmpty else { return plan }
        let groups = groups(size: size, &dice)
        guard groups.count > 1 else { return plan }
        var merged = RoutingPlan(choices: plan.choices, routes: [])
        for (routes, fleet) in zip(groups, fleets(groups)) {
            if let part = RoutingPart(problem, plan, routes: routes, fleet: fleet), let answer = solve(part),
                part.isBetter(answer)
            {
                merged.routes += part.merge(answer, into: &merged.choices)
            } else {
                merged.routes += routes.map { plan.routes[$0] }
            }
        }
        merged.routes.sort { ($0.slot, $0.vehicle) < ($1.slot, $1.vehicle) }
        return merged
    }
}
