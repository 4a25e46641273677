import Testing

@testable import Planner

/// Slots for visits: as cheap as trying everything, and proved.
@Suite struct SlotProblemTests {
    private static func random(_ seed: UInt64) -> SlotProblem {
        var dice = Dice(seed: seed)
        var problem = SlotProblem()
        let (visits, holders, days) = (1 + dice.below(4), 1 + dice.below(3), 1 + dice.below(2))
        problem.rise = dice.below(20)
        problem.loads = (0..<holders).map { _ in dice.below(3) }
        problem.holders = (0..<holders * days).map { $0 / days }
        for _ in 0..<visits {
            problem.choices.append(
                problem.holders.indices.filter { _ in dice.chance(0.7) }.map { .init(slot: $0, cost: dice.below(60)) })
            problem.losses.append(dice.chance(0.3) ? 20 : 1_000)
        }
        return problem
    }

    /// The cheapest of all ways, visit by visit.
    private static func cheapest(_ problem: SlotProblem, _ taken: [Int?] = []) -> Int {
        let visit = taken.count
        guard visit < problem.choices.count else {
            var (cost, loads) = (0, problem.loads)
            for (number, slot) in taken.enumerated() {
                guard let slot else {
                    cost += problem.losses[number]
                    continue
                }
                cost += problem.choices[number].first { $0.slot == slot }?.cost ?? 0
                cost += problem.rise * loads[problem.holders[slot]]
                loads[problem.holders[slot]] += 1
            }
            return cost
        }
        var best = cheapest(problem, taken + [nil])
        for choice in problem.choices[visit] where !taken.contains(choice.slot) {
            best = min(best, cheapest(problem, taken + [choice.slot]))
        }
        return best
    }

    @Test(arguments: 0..<120) func `It is the cheapest of all ways, and the bound proves it`(_ seed: Int) {
        let problem = Self.random(UInt64(seed))
        let answer = problem.solve()
        #expect(answer.cost == Self.cheapest(problem) && answer.bound == answer.cost)
        let used = answer.slots.compactMap { $0 }
        #expect(Set(used).count == used.count)
        for (visit, slot) in answer.slots.enumerated() {
            #expect(slot.map { taken in problem.choices[visit].contains { $0.slot == taken } } ?? true)
        }
    }

    @Test func `Nothing to do costs nothing`() {
        #expect(SlotProblem().solve() == SlotAnswer(slots: [], cost: 0, bound: 0))
    }
}
