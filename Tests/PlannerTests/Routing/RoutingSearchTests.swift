import Testing

@testable import Planner

@Suite struct RoutingSearchTests {
    /// With and without windows, with one and several kinds of vehicle.
    static let shapes = [(false, false), (true, false), (false, true), (true, true)]

    @Test(arguments: 1...40 as ClosedRange<UInt64>, shapes)
    func `a plan keeps every rule that it does not name as broken`(_ seed: UInt64, _ shape: (Bool, Bool)) {
        let problem = RandomProblems.problem(seed, withWindows: shape.0, withKinds: shape.1)
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 60), seed: seed)
        let checker = SlowChecker(problem: problem)
        let complaints = checker.complaints(answer.plan)
        if answer.cost.keepsLimits {
            #expect(complaints == [])
        } else {
            #expect(complaints.allSatisfy { $0.contains("load") || $0.contains("duration") || $0.contains("lateness") })
            #expect(!complaints.isEmpty)
        }
        #expect(answer.cost.total == checker.cost(answer.plan))
    }

    @Test(arguments: 100...130 as ClosedRange<UInt64>, shapes)
    func `tiny problems are solved to the optimum`(_ seed: UInt64, _ shape: (Bool, Bool)) throws {
        let problem = RandomProblems.problem(
            seed, customers: 5, slots: 2, withWindows: shape.0, withKinds: shape.1)
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 1000), seed: seed)
        guard let optimum = BruteForce(problem: problem).optimum() else {
            #expect(!answer.cost.keepsLimits)
            return
        }
        #expect(answer.cost.keepsLimits)
        #expect(answer.cost.total == optimum)
    }

    @Test func `the same seed and iterations give the same plan, another seed may not`() {
        let problem = RandomProblems.problem(5, customers: 40)
        let rule = StoppingRule(iterations: 50)
        let one = RoutingSearch.run(problem, rule: rule, seed: 9)
        let same = RoutingSearch.run(problem, rule: rule, seed: 9)
        #expect(one.plan == same.plan)
        #expect(one.evaluated == same.evaluated)
        #expect(RoutingSearch.run(problem, rule: rule, seed: 10).evaluated != one.evaluated)
    }

    /// Taken from the engine as it was before it knew windows and kinds of vehicle.
    @Test(arguments: [
        (5, 19_502, 55, 3_169, 286_559), (6, 23_303, 57, 2_897, 326_326), (8, 22_065, 9, 2_100, 400_633),
        (11, 22_434, 36, 0, 299_161), (12, 24_575, 0, 0, 256_481),
    ] as [(UInt64, Int, Int, Int, Int)])
    func `without windows and kinds of vehicle every step is what it was`(_ seen: (UInt64, Int, Int, Int, Int)) {
        let problem = RandomProblems.problem(seen.0, customers: 40)
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 50), seed: 9)
        #expect(answer.cost.total == seen.1)
        #expect(answer.cost.loadExcess == seen.2)
        #expect(answer.cost.durationExcess == seen.3)
        #expect(answer.evaluated == seen.4)
    }

    @Test func `two threads give the same plan for the same seed and iterations, and keep the rules`() {
        let problem = RandomProblems.problem(5, customers: 40)
        let rule = StoppingRule(iterations: 120)
        var settings = RoutingSettings()
        settings.exchange = 25
        let one = RoutingSearch.run(problem, rule: rule, seed: 9, threads: 2, settings: settings)
        let same = RoutingSearch.run(problem, rule: rule, seed: 9, threads: 2, settings: settings)
        #expect(one.plan == same.plan)
        #expect(one.evaluated == same.evaluated)
        #expect(one.iterations == 240)
        let checker = SlowChecker(problem: problem)
        #expect(one.cost.total == checker.cost(one.plan))
        #expect(!one.cost.keepsLimits || checker.complaints(one.plan).isEmpty)
    }

    @Test func `threads of which one ends early do not wait for each other`() {
        let problem = RandomProblems.problem(5, customers: 30)
        var settings = RoutingSettings()
        settings.exchange = 10
        let rule = StoppingRule(iterations: 5_000, idleIterations: 30)
        let answer = RoutingSearch.run(problem, rule: rule, seed: 3, threads: 3, settings: settings)
        #expect(answer.reason == .idle)
    }

    @Test func `a warm start is never made worse`() {
        let problem = RandomProblems.problem(8, customers: 40)
        let good = RoutingSearch.run(problem, rule: StoppingRule(iterations: 200), seed: 1)
        let warm = RoutingSearch.run(problem, rule: StoppingRule(iterations: 0), seed: 2, from: good.plan)
        #expect(warm.cost.total <= good.cost.total)
        #expect(warm.iterations == 0)
    }

    @Test func `a cancelled search gives a whole plan`() {
        let problem = RandomProblems.problem(3, customers: 60)
        let flag = Cancellation()
        flag.cancel()
        let answer = RoutingSearch.run(problem, rule: StoppingRule(cancellation: flag), seed: 1)
        #expect(answer.reason == .cancelled)
        #expect(answer.plan.choices.count == 60)
    }

    @Test func `a problem without customers has an empty plan`() throws {
        let problem = try RoutingProblem(
            customers: [], slots: [.init(depot: 0, vehicles: 1)], depots: 1, travel: [0])
        let answer = RoutingSearch.run(problem, rule: StoppingRule(iterations: 3), seed: 1)
        #expect(answer.plan.routes.isEmpty)
        #expect(answer.cost.total == 0)
    }
}
