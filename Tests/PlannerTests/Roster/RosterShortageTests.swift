import Testing

@testable import Planner

/// Where people must be missing, the lower bound says so.
@Suite struct RosterShortageTests {
    private static let months = 12
    private static let weight = 400_000

    private func problem(people: Int, sites: Int, mostAway: Int, months: Int = months) -> RosterProblem {
        let all = RosterBlock.months(0, months)
        return RosterProblem(
            months: months,
            people: (0..<people).map { number in
                RosterPerson(
                    traits: 1, group: 0, options: (0..<sites).map { .init(site: $0, monthCost: 5 + (number + $0) % 7) })
            },
            sites: Array(repeating: RosterSite(shortest: 6, longest: 12), count: sites),
            demands: (0..<sites).map {
                .init(site: $0, .atOnce, atLeast: 1, traits: 1, window: all, weight: Self.weight)
            },
            groups: [RosterGroup(mostAway: mostAway)],
            rule: BlockRule(most: 2, rest: 6, handoverCost: 60, repeatCost: 120))
    }

    @Test(arguments: [(4, 10, 4), (12, 10, 5), (3, 20, 2)])
    func `Ten sites for half as many people: the bound holds nearly all that is missing`(
        _ people: Int, _ sites: Int, _ mostAway: Int
    ) throws {
        let answer = try problem(people: people, sites: sites, mostAway: mostAway)
            .solve(StoppingRule(iterations: 200), seed: 1)
        let missing = (sites - min(people, mostAway)) * Self.months * Self.weight
        #expect(answer.bound <= answer.cost && answer.cost >= missing)
        #expect(answer.bound > missing - Self.weight)
    }

    @Test func `A rest between two postings counts as months that nobody can give`() throws {
        // 24 months: twelve, a rest of six, six more.
        let answer = try problem(people: 2, sites: 2, mostAway: 2, months: 24)
            .solve(StoppingRule(iterations: 200), seed: 1)
        #expect(answer.bound <= answer.cost)
        #expect(answer.bound > 2 * 6 * Self.weight - Self.weight && answer.cost < 2 * 6 * Self.weight + 10_000)
    }

    @Test func `Enough people are no shortage`() {
        let enough = problem(people: 12, sites: 4, mostAway: 8)
        #expect(RosterShortage(RosterState(RosterTables(enough))).short.isEmpty)
        let few = problem(people: 3, sites: 4, mostAway: 8)
        #expect(RosterShortage(RosterState(RosterTables(few))).short == [1])
    }
}
