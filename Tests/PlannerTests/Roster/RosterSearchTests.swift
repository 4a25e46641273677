import Testing

@testable import Planner

struct RosterSearchTests {
    @Test(arguments: 0..<60)
    func `Every roster keeps all limits, and costs what the judge counts`(seed: Int) throws {
        let problem = RandomRoster.problem(
            UInt64(seed), people: 4 + seed % 9, sites: 1 + seed % 4, months: 4 + seed % 14, pinned: seed % 3 == 0)
        let answer = try problem.solve(StoppingRule(iterations: 150), seed: UInt64(seed))
        let judge = RosterJudge(problem, answer.blocks)
        #expect(judge.faults == [])
        #expect(judge.cost == answer.cost)
        #expect(answer.bound <= answer.cost)
        #expect(problem.pinned.allSatisfy(answer.blocks.contains))
    }

    @Test func `On tiny problems the roster is nearly always the best of all, the bound never above it`() throws {
        var (optimal, cost, bestCost) = (0, 0, 0)
        for seed in 0..<30 {
            let problem = RandomRoster.problem(UInt64(seed), people: 3, sites: 2, months: 5, pinned: seed % 4 == 0)
            let best = BruteRoster(problem).bestCost
            let answer = try problem.solve(StoppingRule(iterations: 2000), seed: 1)
            if answer.cost == best { optimal += 1 }
            #expect(answer.bound <= best)
            cost += answer.cost
            bestCost += best
        }
        #expect(optimal >= 28)
        #expect(cost - bestCost <= bestCost / 100)
    }

    @Test func `The same seed and iterations give the same roster`() throws {
        let problem = RandomRoster.problem(7, people: 20, sites: 4, months: 18)
        let first = try problem.solve(StoppingRule(iterations: 200), seed: 5)
        let second = try problem.solve(StoppingRule(iterations: 200), seed: 5)
        #expect(first.blocks == second.blocks)
        #expect(first.cost == second.cost)
        #expect(first.iterations == second.iterations)
    }

    @Test func `A roster given to start from is never made worse`() throws {
        let problem = RandomRoster.problem(9, people: 20, sites: 4, months: 18)
        let good = try problem.solve(StoppingRule(iterations: 2000), seed: 5)
        let again = try problem.solve(StoppingRule(iterations: 1), seed: 6, from: good.blocks)
        #expect(again.cost <= good.cost)
    }

    @Test func `A problem without people leaves every need open and ends`() throws {
        var problem = RandomRoster.problem(3, people: 4, sites: 2, months: 6)
        problem.people = []
        let answer = try problem.solve(StoppingRule(seconds: 5), seed: 1)
        #expect(answer.blocks.isEmpty)
        #expect(answer.cost == RosterJudge(problem, []).cost)
        #expect(answer.isProved)
    }

    @Test func `Cancelling ends the search with the best roster so far`() throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        let problem = RandomRoster.problem(9, people: 20, sites: 4, months: 18)
        let answer = try problem.solve(StoppingRule(seconds: 60, cancellation: cancellation), seed: 6)
        #expect(answer.reason == .cancelled || answer.reason == .proved)
        #expect(RosterJudge(problem, answer.blocks).faults == [])
    }
}
