import Testing

@testable import Planner

@Suite struct VehicleKindTests {
    /// Six customers in two far groups: one of great demand, one of small.
    private func problem(_ fleet: [RoutingProblem.Vehicle]) throws -> RoutingProblem {
        let places = [100, 101, 102, -100, -101, -102, 0]
        return try RoutingProblem(
            customers: (0..<6).map { .init(demand: $0 < 3 ? 10 : 1, service: 0, choices: [.init(slots: [0])]) },
            slots: [.init(depot: 0, fleet: fleet)], depots: 1,
            travel: places.flatMap { from in places.map { Int32(abs(from - $0)) } })
    }

    private func answer(_ fleet: [RoutingProblem.Vehicle]) throws -> RoutingAnswer {
        RoutingSearch.run(try problem(fleet), rule: StoppingRule(iterations: 100), seed: 1)
    }

    @Test func `each route says its vehicle, and the heavy load goes with the great one`() throws {
        let answer = try answer([.init(count: 1, maxLoad: 5), .init(count: 1, maxLoad: 30)])
        #expect(answer.cost.keepsLimits)
        #expect(answer.plan.routes.map(\.vehicle) == [0, 1])
        #expect(answer.plan.routes.map { Set($0.customers) } == [[3, 4, 5], [0, 1, 2]])
    }

    @Test func `a dear vehicle stands still where a cheap one can do the work of both`() throws {
        let both = try answer([
            .init(count: 1, maxLoad: 40, fixedCost: 50), .init(count: 3, maxLoad: 40, fixedCost: 10),
        ])
        #expect(both.plan.routes.map(\.vehicle) == [1])
        #expect(both.cost == RoutingCost(travel: 408, vehicles: 10))
    }

    @Test func `vehicles of one kind in two rows are as one row`() throws {
        let rows = try answer([.init(count: 1, maxLoad: 30), .init(count: 1, maxLoad: 30)])
        let row = try answer([.init(count: 2, maxLoad: 30)])
        #expect(rows.cost == row.cost)
    }

    @Test func `limits differ by day and depot`() throws {
        let places = [10, 11, 0]
        let problem = try RoutingProblem(
            customers: (0..<2).map { _ in
                .init(demand: 4, service: 0, choices: [.init(slots: [0]), .init(slots: [1])])
            },
            slots: [
                .init(depot: 0, vehicles: 1, maxLoad: 4, maxDuration: 20),
                .init(depot: 0, vehicles: 1, maxLoad: 4, maxDuration: 22),
            ], depots: 1, travel: places.flatMap { from in places.map { Int32(abs(from - $0)) } })
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 50), seed: 1)
        #expect(answer.plan.choices == [0, 1])
        #expect(answer.cost.total == 42)
    }
}
