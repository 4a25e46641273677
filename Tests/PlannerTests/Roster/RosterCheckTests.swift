import Quantities
import Testing

@testable import Planner

struct RosterCheckTests {
    static let mistakes: [(String, @Sendable (inout RosterProblem) -> Void)] = [
        ("months", { $0.months = 61 }),
        ("rule.most", { $0.rule.most = 0 }),
        ("rule.rest", { $0.rule.rest = -1 }),
        ("sites[0]", { $0.sites[0].longest = 0 }),
        ("groups[0]", { $0.groups[0].mostAway = -1 }),
        ("people[1]", { $0.people[1].group = 9 }),
        ("people[0]", { $0.people[0].options = [.init(site: 1, monthCost: 0), .init(site: 1, monthCost: 0)] }),
        ("people[0]", { $0.people[0].options = [.init(site: 0, monthCost: -4)] }),
        ("demands[0]", { $0.demands[0].site = 7 }),
        ("pinned[0]", { $0.pinned = [.init(person: 0, site: 0, start: 5, length: 9)] }),
    ]

    @Test(arguments: 0..<10)
    func `A problem that makes no sense is refused with its place`(index: Int) throws {
        var problem = RandomRoster.problem(1, people: 4, sites: 2, months: 6)
        try problem.check()
        Self.mistakes[index].1(&problem)
        let failure = #expect(throws: Failure.self) { try problem.check() }
        #expect(failure?.kind == .invalid)
        #expect(failure?.place == Self.mistakes[index].0)
        #expect(failure?.remedy != nil)
    }
}
