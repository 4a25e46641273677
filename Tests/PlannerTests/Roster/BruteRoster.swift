@testable import Planner

/// The cheapest roster of a tiny problem, by trying all.
struct BruteRoster {
    private(set) var bestCost = Int.max

    init(_ problem: RosterProblem) {
        let choices = problem.people.indices.map { Self.schedules(of: $0, problem) }
        descend(problem, choices, 0, problem.pinned)
    }

    private mutating func descend(
        _ problem: RosterProblem, _ choices: [[[RosterBlock]]], _ person: Int, _ blocks: [RosterBlock]
    ) {
        if person == choices.count {
            let judge = RosterJudge(problem, blocks)
            if judge.faults.isEmpty { bestCost = min(bestCost, judge.cost) }
            return
        }
        for choice in choices[person] { descend(problem, choices, person + 1, blocks + choice) }
    }

    /// All ways to give the person no, one or two blocks beside the pinned ones.
    private static func schedules(of person: Int, _ problem: RosterProblem) -> [[RosterBlock]] {
        let pinned = problem.pinned.filter { $0.person == person }
        var single: [RosterBlock] = []
        for option in problem.people[person].options {
            let site = problem.sites[option.site]
            for length in site.shortest...site.longest where length <= problem.months {
                for start in 0...problem.months - length {
                    single.append(RosterBlock(person: person, site: option.site, start: start, length: length))
                }
            }
        }
        var alone = problem
        alone.demands = []
        let pairs = single.flatMap { first in single.filter { $0.start > first.start }.map { [first, $0] } }
        return ([[]] + single.map { [$0] } + pairs).filter { RosterJudge(alone, pinned + $0).faults.isEmpty }
    }
}
