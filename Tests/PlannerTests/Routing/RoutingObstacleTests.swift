import Quantities
import Testing

@testable import Planner

@Suite struct RoutingObstacleTests {
    /// One customer ten away from the depot, served for five.
    private func problem(
        demand: Int = 1, window: RoutingProblem.Window? = nil, slot: RoutingProblem.Slot,
        choices: [RoutingProblem.Choice] = [.init(slots: [0])]
    ) throws -> RoutingProblem {
        try RoutingProblem(
            customers: [.init(demand: demand, service: 5, choices: choices, window: window)], slots: [slot], depots: 1,
            travel: [0, 10, 10, 0])
    }

    @Test func `who is reached too late, even alone, is named with arrival and end of the window`() throws {
        let problem = try problem(
            window: .init(earliest: 0, latest: 7),
            slot: .init(depot: 0, vehicles: 1, window: .init(earliest: 2, latest: 90)))
        #expect(problem.obstacles() == [.init(customer: 0, slot: 0, reason: .closed(arrival: 12, latest: 7))])
        #expect(problem.obstacles(tolerance: 5) == [])
    }

    @Test func `who cannot be left in time is named with the end of the slot`() throws {
        let problem = try problem(
            window: .init(earliest: 50, latest: 60),
            slot: .init(depot: 0, vehicles: 1, window: .init(earliest: 0, latest: 64)))
        #expect(problem.obstacles() == [.init(customer: 0, slot: 0, reason: .back(65, latest: 64))])
    }

    @Test func `a demand that no kind of vehicle carries, or a way too long for all, is named with the bound`() throws {
        let fleet = [
            RoutingProblem.Vehicle(count: 2, maxLoad: 8), .init(count: 0, maxLoad: 50), .init(count: 1, maxLoad: 9),
        ]
        #expect(
            try problem(demand: 10, slot: .init(depot: 0, fleet: fleet)).obstacles()
                == [.init(customer: 0, slot: 0, reason: .load(10, most: 9))])
        #expect(
            try problem(slot: .init(depot: 0, vehicles: 1, maxDuration: 24)).obstacles()
                == [.init(customer: 0, slot: 0, reason: .duration(25, most: 24))])
        let either = [RoutingProblem.Vehicle(count: 1, maxLoad: 5), .init(count: 1, maxLoad: 20, maxDuration: 20)]
        #expect(
            try problem(demand: 10, slot: .init(depot: 0, fleet: either)).obstacles()
                == [.init(customer: 0, slot: 0, reason: .noKind)])
    }

    @Test func `who may be left out stands in nobody's way, and is left out`() throws {
        let problem = try problem(
            window: .init(earliest: 0, latest: 7), slot: .init(depot: 0, vehicles: 1),
            choices: [.init(slots: [0]), .init(slots: [], cost: 1000)])
        let late = try RoutingProblem(
            customers: problem.customers, slots: [.init(depot: 0, vehicles: 1, window: .init(earliest: 0, latest: 40))],
            depots: 1, travel: [0, 10, 10, 0])
        #expect(late.obstacles() == [])
        let answer = RoutingSearch.run(late, rule: StoppingRule(iterations: 20), seed: 1)
        #expect(answer.cost.keepsLimits)
        #expect(answer.plan.choices == [1])
    }

    @Test func `a window that closes before it opens is refused by name`() {
        let failure = #expect(throws: Failure.self) {
            try problem(window: .init(earliest: 9, latest: 8), slot: .init(depot: 0, vehicles: 1))
        }
        #expect(failure?.what.contains("服务点 0") == true)
        #expect(throws: Failure.self) {
            try problem(slot: .init(depot: 0, vehicles: 1, window: .init(earliest: 9, latest: 8)))
        }
    }

    @Test func `a choice of a slot whose kinds of vehicle all number zero is refused`() {
        #expect(throws: Failure.self) { try problem(slot: .init(depot: 0, fleet: [.init(count: 0), .init(count: 0)])) }
    }

    @Test func `windows that nobody can keep give a plan that says how late it is`() throws {
        let customers = (0..<12).map { _ in
            RoutingProblem.Customer(
                demand: 1, service: 50, choices: [.init(slots: [0])], window: .init(earliest: 20, latest: 30))
        }
        let travel = (0..<13).flatMap { from in (0..<13).map { Int32(abs(from - $0)) } }
        let problem = try RoutingProblem(
            customers: customers, slots: [.init(depot: 0, vehicles: 2)], depots: 1, travel: travel)
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 20), seed: 1)
        #expect(answer.cost.lateness > 0)
        #expect(!answer.cost.keepsLimits)
        #expect(answer.plan.routes.flatMap(\.customers).sorted() == Array(0..<12))
    }
}
