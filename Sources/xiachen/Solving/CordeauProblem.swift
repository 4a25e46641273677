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
        func units(_ value: Double) -> Int { Int((value * scale).rounded()) }
        func window(_ place: CordeauFile.Place) -> RoutingProblem.Window? {
            place.window.map { .init(earliest: units($0.lowerBound), latest: units($0.upperBound)) }
        }
        let slots = file.limits.enumerated().map { index, kinds in
            RoutingProblem.Slot(
                depot: index % file.depots.count,
                fleet: kinds.map { kind in
                    RoutingProblem.Vehicle(
                        count: kind.vehicles, maxLoad: kind.load == 0 ? nil : Int((kind.load * portion).rounded()),
                        maxDuration: kind.duration == 0 ? nil : units(kind.duration), fixedCost: units(kind.fixedCost))
                }, window: window(file.depots[index % file.depots.count]))
        }
        var travel: [Int32] = []
        travel.reserveCapacity(points.count * points.count)
        for from in points {
            for to in points { travel.append(Int32((hypot(from.x - to.x, from.y - to.y) * scale).rounded())) }
        }
        let customers = file.customers.map { place in
            RoutingProblem.Customer(
                demand: Int((place.demand * portion).rounded()), service: units(place.service),
                choices: Self.choices(place, file), window: window(place))
        }
        problem = try RoutingProblem(
            customers: customers, slots: slots, depots: file.depots.count, travel: travel, points: points)
        try check(path)
    }

    /// All visits of a customer start from one depot.
    private static func choices(_ place: CordeauFile.Place, _ file: CordeauFile) -> [RoutingProblem.Choice] {
        let days = file.kind.hasDepotsOnly ? [[0]] : place.patterns
        return file.depots.indices.flatMap { depot in
            days.map { .init(slots: $0.map { $0 * file.depots.count + depot }) }
        }
    }

    /// The finest decimal scale up to 1e5 at which distances and times stay within the engine's bounds.
    private static func scale(_ file: CordeauFile, _ points: [RoutingProblem.Point]) -> Double {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let width = hypot((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
        let closing = (file.customers + file.depots).compactMap { $0.window?.upperBound }.max() ?? 0
        let longest = max(width, file.customers.map(\.service).max() ?? 0, closing, 1)
        return pow(10, max(0, min(5, (log10(5e8) - log10(longest)).rounded(.down))))
    }

    /// Names the first customer that no vehicle could serve even alone; two roundings of a unit are let pass.
    private func check(_ path: String) throws {
        guard let obstacle = problem.obstacles(tolerance: 2).first else { return }
        let customer = file.customers[obstacle.customer]
        func time(_ units: Int) -> String { String(format: "%g", Double(units) / scale) }
        let what =
            switch obstacle.reason {
            case .load: "的需求 \(customer.demand) 超过最大载量 \(file.limits.joined().map(\.load).max() ?? 0)"
            case .duration(let needed, let most): "单独往返也要 \(time(needed))，超过时长上限 \(time(most))"
            case .closed(let arrival, let latest): "最早 \(time(arrival)) 才能到达，时间窗在 \(time(latest)) 关闭"
            case .back(let back, let latest): "单独往返最早 \(time(back)) 才能回到车场，车场在 \(time(latest)) 关闭"
            case .noKind: "没有一种车同时满足载量与时长"
            }
        throw Failure(
            .invalid, "客户 \(customer.id) \(what)", at: "\(path) 第 \(customer.line) 行",
            remedy: "请更正该客户、车辆上限或时间窗")
    }

    /// Length of all routes in the file's own unit, from its coordinates, with fixed costs.
    func cost(_ plan: RoutingPlan) -> Double {
        let fixed = plan.routes.map { file.limits[$0.slot][$0.vehicle].fixedCost }
        return plan.routes.reduce(0) { $0 + travel($1) } + fixed.reduce(0, +)
    }

    /// First line the cost; then a line a route: slot, vehicle, duration, load, stops with 0 for the depot. With
    /// windows each stop is followed by the start of its service, the depot by departure and return, in brackets.
    func solution(_ plan: RoutingPlan) -> String {
        var lines = [String(format: "%.6f", cost(plan))]
        var used: [Int: [Int: Int]] = [:]
        for route in plan.routes {
            let before = file.limits[route.slot].prefix(route.vehicle).reduce(0) { $0 + $1.vehicles }
            used[route.slot, default: [:]][route.vehicle, default: 0] += 1
            let vehicle = before + (used[route.slot]?[route.vehicle] ?? 1)
            lines.append("\(route.slot + 1) \(vehicle) \(numbers(route)) \(stops(route))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func numbers(_ route: RoutingPlan.Route) -> String {
        let customers = route.customers.map { file.customers[$0] }
        let duration =
            file.kind.hasWindows
            ? Double(problem.length(of: route).duration) / scale
            : travel(route) + customers.reduce(0) { $0 + $1.service }
        return String(format: "%.4f %g", duration, customers.reduce(0) { $0 + $1.demand })
    }

    private func stops(_ route: RoutingPlan.Route) -> String {
        let names = route.customers.map { String(file.customers[$0].id) }
        guard file.kind.hasWindows else { return "0 \(names.joined(separator: " ")) 0" }
        let schedule = problem.schedule(of: route)
        func at(_ units: Int) -> String { String(format: "(%.4f)", Double(units) / scale) }
        let stops = zip(names, schedule.stops).map { $0 + at($1.start) }.joined(separator: " ")
        return "0\(at(schedule.departure)) \(stops) 0\(at(schedule.back))"
    }

    private func travel(_ route: RoutingPlan.Route) -> Double {
        let depot = file.depots[problem.slots[route.slot].depot]
        let stops = route.customers.map { file.customers[$0] }
        return zip([depot] + stops, stops + [depot]).reduce(0.0) { $0 + hypot($1.0.x - $1.1.x, $1.0.y - $1.1.y) }
    }
}
