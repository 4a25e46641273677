import Quantities
import Testing

@testable import Planner

@Suite struct RoutingProblemTests {
    private func problem(
        customer: RoutingProblem.Customer = .init(demand: 1, service: 0, choices: [.init(slots: [0])]),
        slot: RoutingProblem.Slot = .init(depot: 0, vehicles: 1), travel: [Int32] = [0, 5, 5, 0]
    ) throws -> RoutingProblem {
        try RoutingProblem(customers: [customer], slots: [slot], depots: 1, travel: travel)
    }

    @Test func `a sound problem is taken`() throws { _ = try problem() }

    @Test(arguments: [[0, 5, 5], [0, -5, 5, 0], [1, 5, 5, 0], [0, 5, .max, 0]] as [[Int32]])
    func `a matrix that is incomplete, negative or too great is refused`(_ travel: [Int32]) {
        #expect(throws: Failure.self) { try problem(travel: travel) }
    }

    @Test(arguments: [[0, 0], [1], [-1]]) func `a choice of unknown or repeated slots is refused`(_ slots: [Int]) {
        #expect(throws: Failure.self) {
            try problem(customer: .init(demand: 1, service: 0, choices: [.init(slots: slots)]))
        }
    }

    @Test func `a customer without any choice, or a slot without its depot, is refused`() {
        #expect(throws: Failure.self) { try problem(customer: .init(demand: 1, service: 0, choices: [])) }
        #expect(throws: Failure.self) { try problem(slot: .init(depot: 1, vehicles: 1)) }
    }

    @Test func `demand ten times over capacity gives a plan that says what it breaks`() throws {
        let customers = (0..<20).map { _ in
            RoutingProblem.Customer(demand: 10, service: 0, choices: [.init(slots: [0])])
        }
        let travel = (0..<21).flatMap { from in (0..<21).map { Int32(abs(from - $0)) } }
        let problem = try RoutingProblem(
            customers: customers, slots: [.init(depot: 0, vehicles: 2, maxLoad: 10)], depots: 1, travel: travel)
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 20), seed: 1)
        #expect(answer.cost.loadExcess == 180)
        #expect(answer.plan.routes.flatMap(\.customers).sorted() == Array(0..<20))
    }
}
