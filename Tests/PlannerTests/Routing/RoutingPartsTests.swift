import Testing

@testable import Planner

@Suite struct RoutingPartsTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>, [false, true])
    func `parts solved on their own make a whole that keeps every rule and costs no more`(
        _ seed: UInt64, _ isFull: Bool
    ) {
        let problem = RandomProblems.problem(
            seed, customers: 40, slots: 4, isOnce: seed % 3 == 0, withWindows: isFull, withKinds: isFull)
        let whole = RoutingSearch.run(problem, rule: StoppingRule(iterations: 5), seed: seed)
        var dice = Dice(seed: seed)
        let parts = RoutingParts(problem: problem, plan: whole.plan)
        var solved = 0
        let plan = parts.solved(size: 12, &dice) { part in
            let answer = RoutingSearch.run(part.problem, rule: StoppingRule(iterations: 10), seed: 1, from: part.plan)
            solved += 1
            return answer.plan
        }
        #expect(solved != 1)
        #expect(problem.cost(of: plan).total <= whole.cost.total)
        #expect(problem.cost(of: plan).excess <= whole.cost.excess)
        let left = SlowChecker(problem: problem).complaints(plan)
        #expect(left.isEmpty || !whole.cost.keepsLimits)
        #expect(left.allSatisfy { $0.hasPrefix("slot") })
    }

    @Test func `a large problem is solved part by part, and the same seed gives the same plan`() {
        let problem = RandomProblems.problem(14, customers: 60, isOnce: true)
        var settings = RoutingSettings()
        (settings.large, settings.partsAfter, settings.partVisits, settings.partIterations) = (20, 20, 20, 20)
        let rule = StoppingRule(iterations: 100)
        let one = RoutingSearch.run(problem, rule: rule, seed: 3, settings: settings)
        #expect(RoutingSearch.run(problem, rule: rule, seed: 3, settings: settings).plan == one.plan)
        settings.partsAfter = .max
        #expect(RoutingSearch.run(problem, rule: rule, seed: 3, settings: settings).evaluated != one.evaluated)
    }
}
