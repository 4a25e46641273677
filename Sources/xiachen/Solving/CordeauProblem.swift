import Formats
import Foundation
import Planner
import Quantities

/// A Cordeau instance as a routing problem, and plans of it as solution files (docs/reference/solutions.md).
struct CordeauProblem {
    let file: CordeauFile
    let problem: RoutingProblem
    /// Units of the problem for one unit of length or time in the file.
    let scale: Double

    init(_ file: CordeauFile, path: String) throws {
        self.file = file
        let places = file.customers + file.depots
        let points = places.map { RoutingProblem.Point(x: $0.x, y: $0.y) }
        let scale = Self.scale(file, points)
        self.scale = scale
        let demands = file.customers.map(\.demand)
        let portion = demands.allSatisfy { $0 == $0.rounded() } ? 1.0 : 1000.0
        let slots = file.limits.enumerated().map { index, limit in
            RoutingProblem.Slot(
                depot: index % file.depots.count, vehicles: file.vehicles,
                maxLoad: limit.load == 0 ? nil : Int((limit.load * portion).rounded()),
                maxDuration: limit.duration == 0 ? nil : Int((limit.duration * scale).rounded()))
        }
        try Self.check(file, path)
        var travel: [Int32] = []
        travel.reserveCapacity(points.count * points.count)
        for from in points {
            for to in points { travel.append(Int32((hypot(from.x - to.x, from.y - to.y) * scale).rounded())) }
        }
        let customers = file.customers.map { place in
            RoutingProblem.Customer(
                demand: Int((place.demand * portion).rounded()), service: Int((place.service * scale).rounded()),
                choices: Self.choices(place, file))
        }
        problem = try RoutingProblem(
            customers: customers, slots: slots, depots: file.depots.count, travel: travel, points: points)
    }

    /// All visits of a customer start from one depot.
    private static func choices(_ place: CordeauFile.Place, _ file: CordeauFile) -> [RoutingProblem.Choice] {
        let days = file.kind == .depots ? [[0]] : place.patterns
        return file.depots.indices.flatMap { depot in
            days.map { .init(slots: $0.map { $0 * file.depots.count + depot }) }
        }
    }

    /// The finest decimal scale up to 1e5 at which distances and times stay within the engine's bounds.
    private static func scale(_ file: CordeauFile, _ points: [RoutingProblem.Point]) -> Double {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let width = hypot((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
        let longest = max(width, file.customers.map(\.service).max() ?? 0, 1)
        return pow(10, max(0, min(5, (log10(5e8) - log10(longest)).rounded(.down))))
    }

    /// Names the first customer that no vehicle could serve even alone.
    private static func check(_ file: CordeauFile, _ path: String) throws {
        let loads = file.limits.map { $0.load == 0 ? Double.infinity : $0.load }
        for customer in file.customers where customer.demand > loads.max() ?? 0 {
            throw Failure(
                .invalid, "客户 \(customer.id) 的需求 \(customer.demand) 超过最大载量 \(loads.max() ?? 0)",
                at: "\(path) 第 \(customer.line) 行", remedy: "请更正需求或载量上限")
        }
    }

    /// Length of all routes in the file's own unit, from its coordinates.
    func cost(_ plan: RoutingPlan) -> Double { plan.routes.reduce(0) { $0 + length($1).travel } }

    /// First line the cost; then a line a route: slot, vehicle, duration, load, stops with 0 for the depot.
    func solution(_ plan: RoutingPlan) -> String {
        var lines = [String(format: "%.6f", cost(plan))]
        var used: [Int: Int] = [:]
        for route in plan.routes {
            used[route.slot, default: 0] += 1
            let length = length(route)
            let stops = route.customers.map { String(file.customers[$0].id) }.joined(separator: " ")
            let numbers = String(format: "%.4f %g", length.duration, length.load)
            lines.append("\(route.slot + 1) \(used[route.slot] ?? 1) \(numbers) 0 \(stops) 0")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func length(_ route: RoutingPlan.Route) -> (travel: Double, duration: Double, load: Double) {
        let depot = file.depots[problem.slots[route.slot].depot]
        let stops = route.customers.map { file.customers[$0] }
        let travel = zip([depot] + stops, stops + [depot]).reduce(0.0) { $0 + hypot($1.0.x - $1.1.x, $1.0.y - $1.1.y) }
        return (travel, travel + stops.reduce(0) { $0 + $1.service }, stops.reduce(0) { $0 + $1.demand })
    }
}
