import Testing

@testable import Planner

struct RosterReasonTests {
    private let all = RosterBlock.months(0, 6)

    private func problem(_ people: [RosterPerson], groups: [RosterGroup] = []) -> RosterProblem {
        RosterProblem(
            months: 6, people: people,
            sites: [RosterSite(shortest: 3, longest: 6), RosterSite(shortest: 3, longest: 6)],
            demands: [RosterDemand(site: 0, .atOnce, atLeast: 1, traits: 1, window: all, weight: 100)],
            groups: groups, rule: BlockRule(most: 1, rest: 0, handoverCost: 5))
    }

    @Test func `A gap tells how many people each obstacle keeps away`() {
        let here = [RosterOption(site: 0, monthCost: 1)]
        let problem = problem(
            [
                RosterPerson(traits: 0, options: here), RosterPerson(traits: 1, options: []),
                RosterPerson(traits: 1, unavailable: 0b100100, options: here),
                RosterPerson(traits: 1, group: 0, options: here),
                RosterPerson(traits: 1, options: here + [RosterOption(site: 1, monthCost: 0)]),
            ], groups: [RosterGroup(mostAway: 0)])
        let gaps = problem.gaps(in: [RosterBlock(person: 4, site: 1, start: 0, length: 6)])
        #expect(gaps.count == 1)
        #expect(gaps[0].missing == 6)
        #expect(gaps[0].months == all)
        #expect(gaps[0].obstacles == [.traits: 1, .site: 1, .unavailable: 1, .department: 1, .spent: 1])
    }

    @Test func `The next best person comes with what the change would cost`() throws {
        let people = [4, 2, 7].map { RosterPerson(traits: 1, options: [RosterOption(site: 0, monthCost: $0)]) }
        let problem = problem(people)
        let answer = try problem.solve(StoppingRule(iterations: 50), seed: 1)
        let block = try #require(answer.blocks.first)
        #expect(block == RosterBlock(person: 1, site: 0, start: 0, length: 6))
        let others = problem.alternatives(to: block, in: answer.blocks)
        #expect(others == [.init(person: 0, extraCost: 12), .init(person: 2, extraCost: 30)])
        #expect(problem.gaps(in: answer.blocks) == [])
    }
}
