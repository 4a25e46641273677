@testable import Planner

/// Small random problems that use every part of the model.
enum RandomRoster {
    static func problem(
        _ seed: UInt64, people: Int, sites: Int, months: Int, shortest: Int = 2, pinned: Bool = false
    ) -> RosterProblem {
        var dice = Dice(seed: seed)
        let all = RosterBlock.months(0, months)
        let staff = (0..<people).map { _ in
            RosterPerson(
                traits: UInt64(dice.below(8)), group: dice.chance(0.8) ? dice.below(2) : nil,
                unavailable: dice.chance(0.4) ? 1 << UInt64(dice.below(months)) : 0,
                options: (0..<sites).filter { _ in dice.chance(0.8) }
                    .map { RosterOption(site: $0, monthCost: dice.below(12)) })
        }
        var demands: [RosterDemand] = []
        for site in 0..<sites {
            demands.append(.init(site: site, .atOnce, atLeast: 1 + dice.below(2), window: all, weight: 60))
            demands.append(.init(site: site, .atOnce, atLeast: 1, traits: 1, window: all, weight: 40))
            demands.append(.init(site: site, .inTotal, atLeast: 2, traits: 2, window: all & 0x3f, weight: 30))
        }
        let places = (0..<sites).map { _ in RosterSite(shortest: shortest, longest: shortest + dice.below(3)) }
        let block = RosterBlock(person: 0, site: 0, start: 0, length: 1)
        return RosterProblem(
            months: months, people: staff, sites: places, demands: demands,
            groups: [RosterGroup(mostAway: 1 + dice.below(2)), RosterGroup(mostAway: people)],
            rule: BlockRule(most: 2, rest: dice.below(3), handoverCost: 10, repeatCost: dice.below(10)),
            pinned: pinned ? [block] : [])
    }
}
