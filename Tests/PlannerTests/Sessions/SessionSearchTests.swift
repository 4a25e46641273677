import Quantities
import Testing

@testable import Planner

@Suite struct SessionSearchTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `a half-day plan keeps every rule and costs what it says, not less than its bound`(_ seed: UInt64) {
        let problem = SessionSamples.problem(seed, sites: 14, days: 4)
        let answer = SessionSearch.run(problem, rule: StoppingRule(iterations: 3000), seed: seed)
        #expect(SessionSamples.complaints(answer.plan, problem) == [])
        #expect(SessionSamples.cost(answer.plan, problem) == answer.cost)
        #expect(answer.bound <= answer.cost)
    }

    @Test(arguments: 100...140 as ClosedRange<UInt64>)
    func `tiny half-day problems are solved to the optimum, and no bound lies above it`(_ seed: UInt64) {
        let problem = SessionSamples.problem(seed, sites: 4, days: 2)
        let optimum = SessionSamples.optimum(problem)
        let answer = SessionSearch.run(problem, rule: StoppingRule(iterations: 20_000), seed: seed)
        #expect(answer.cost == optimum)
        var bound = SessionBound(SessionTables(problem))
        #expect(bound.ascend(target: optimum * 2, rounds: 400) { false } <= optimum)
    }

    @Test func `the same seed and iterations give the same half-day plan`() {
        let problem = SessionSamples.problem(77, sites: 30, days: 5)
        let rule = StoppingRule(iterations: 5000)
        let one = SessionSearch.run(problem, rule: rule, seed: 4)
        let same = SessionSearch.run(problem, rule: rule, seed: 4)
        #expect(one.plan == same.plan)
        #expect(one.bound == same.bound)
    }

    @Test func `a warm start is never made worse, and one that does not fit is mended`() {
        let problem = SessionSamples.problem(78, sites: 30, days: 5)
        let good = SessionSearch.run(problem, rule: StoppingRule(iterations: 20_000), seed: 1)
        let warm = SessionSearch.run(problem, rule: StoppingRule(iterations: 1), seed: 2, from: good.plan)
        #expect(warm.cost <= good.cost)
        var broken = good.plan
        broken.teamDays = broken.teamDays.map { day in
            var day = day
            day.team += 1
            return day
        }
        let mended = SessionSearch.run(problem, rule: StoppingRule(iterations: 1), seed: 2, from: broken)
        #expect(SessionSamples.complaints(mended.plan, problem) == [])
    }

    @Test func `no sites, no teams, no patterns: a plan that leaves out what cannot be served`() throws {
        let none = try SessionProblem(
            sites: [], kinds: [], depots: 1, days: 5, hours: SessionSamples.hours, travel: [0])
        #expect(SessionSearch.run(none, rule: StoppingRule(iterations: 10), seed: 1).cost == 0)
        let alone = try SessionProblem(
            sites: [.init(patterns: [[0]], penalty: 50, kinds: [])], kinds: [], depots: 1, days: 1,
            hours: SessionSamples.hours, travel: [0, 5, 5, 0])
        let answer = SessionSearch.run(alone, rule: StoppingRule(iterations: 10), seed: 1)
        #expect(answer.plan.patterns == [nil])
        #expect(answer.cost == 50)
    }

    @Test func `a pattern with two sessions on one day is refused by name`() {
        #expect(throws: Failure.self) {
            try SessionProblem(
                sites: [.init(patterns: [[0, 1]], penalty: 1, kinds: [])], kinds: [], depots: 1, days: 1,
                hours: SessionSamples.hours, travel: [0, 5, 5, 0])
        }
    }
}
