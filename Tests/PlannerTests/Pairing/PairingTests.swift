import Quantities
import Testing

@testable import Planner

struct PairingTests {
    private func random(_ seed: UInt64, _ supporters: Int, _ recipients: Int) -> PairingProblem {
        var dice = Dice(seed: seed)
        let share = 0.3 + 0.6 * dice.fraction()
        var options: [PairingOption] = []
        for supporter in 0..<supporters {
            for recipient in 0..<recipients where dice.chance(share) {
                options.append(
                    PairingOption(
                        supporter: supporter, recipient: recipient, cost: dice.below(30),
                        dropCost: dice.chance(0.3) ? 25 : 0))
            }
        }
        return PairingProblem(
            supporters: (0..<supporters).map { _ in
                .init(most: dice.below(4), balanceCost: dice.below(6), carried: dice.below(3))
            },
            recipients: (0..<recipients).map { _ in
                let need = dice.below(3)
                return .init(need: need, most: need + dice.below(2), weight: 20 + dice.below(60))
            }, options: options)
    }

    /// Cost from the problem alone; nil where a limit is broken.
    private func cost(_ problem: PairingProblem, _ chosen: Set<Int>) -> Int? {
        var cost = 0
        for (index, supporter) in problem.supporters.enumerated() {
            let load = chosen.filter { problem.options[$0].supporter == index }.count
            if load > supporter.most { return nil }
            for place in 0..<load { cost += (supporter.carried + place) * supporter.balanceCost }
        }
        for (index, recipient) in problem.recipients.enumerated() {
            let count = chosen.filter { problem.options[$0].recipient == index }.count
            if count > recipient.most { return nil }
            cost += max(0, recipient.need - count) * recipient.weight
        }
        for (index, option) in problem.options.enumerated() {
            cost += chosen.contains(index) ? option.cost : option.dropCost
        }
        return cost
    }

    @Test(arguments: 0..<60)
    func `On tiny problems no set of pairs is cheaper, and the bound proves it`(seed: Int) throws {
        let problem = random(UInt64(seed), 3, 4)
        let answer = try problem.solve()
        let best = (0..<1 << problem.options.count)
            .compactMap { bits in cost(problem, Set(problem.options.indices.filter { bits >> $0 & 1 == 1 })) }.min()
        #expect(answer.cost == best)
        #expect(answer.bound == best)
        #expect(cost(problem, Set(answer.chosen)) == best)
    }

    @Test(arguments: 0..<40)
    func `A province of 40 by 80 is solved, and the bound equals the cost`(seed: Int) throws {
        let problem = random(UInt64(seed), 40, 80)
        let answer = try problem.solve()
        #expect(cost(problem, Set(answer.chosen)) == answer.cost)
        #expect(answer.bound == answer.cost)
    }

    @Test func `Existing pairs stay although another is nearer, unless leaving them is worth it`() throws {
        var problem = PairingProblem(
            supporters: [.init(most: 1), .init(most: 1)], recipients: [.init(need: 1, most: 1, weight: 1000)],
            options: [
                .init(supporter: 0, recipient: 0, cost: 1), .init(supporter: 1, recipient: 0, cost: 9, dropCost: 50),
            ])
        #expect(try problem.solve().chosen == [1])
        problem.options[1].dropCost = 0
        #expect(try problem.solve().chosen == [0])
    }

    @Test func `Load is spread where it costs nothing else`() throws {
        let options = (0..<2).flatMap { s in (0..<4).map { PairingOption(supporter: s, recipient: $0, cost: 5) } }
        let problem = PairingProblem(
            supporters: [.init(most: 4, balanceCost: 1), .init(most: 4, balanceCost: 1)],
            recipients: [PairingRecipient](repeating: .init(need: 1, most: 1, weight: 100), count: 4), options: options)
        let answer = try problem.solve()
        #expect(answer.chosen.filter { options[$0].supporter == 0 }.count == 2)
    }

    @Test func `What keeps a recipient short is named, and what a pair saves`() throws {
        let problem = PairingProblem(
            supporters: [.init(most: 1), .init(most: 3)],
            recipients: [
                .init(need: 1, most: 1, weight: 100), .init(need: 1, most: 1, weight: 90),
                .init(need: 1, most: 1, weight: 100), .init(need: 1, most: 1, weight: 3),
            ],
            options: [
                .init(supporter: 0, recipient: 0, cost: 1), .init(supporter: 0, recipient: 1, cost: 1),
                .init(supporter: 1, recipient: 3, cost: 9),
            ])
        let answer = try problem.solve()
        #expect(answer.chosen == [0])
        #expect(problem.obstacle(for: 0, in: answer) == nil)
        #expect(problem.obstacle(for: 1, in: answer) == .full(supporters: [0]))
        #expect(problem.obstacle(for: 2, in: answer) == .nobodyAllowed)
        #expect(problem.obstacle(for: 3, in: answer) == .cost)
        #expect(problem.alternative(to: 0, in: answer) == .init(extraCost: 10, added: [1], removed: []))
    }

    static let mistakes: [(String, @Sendable (inout PairingProblem) -> Void)] = [
        ("supporters[0]", { $0.supporters[0].most = -1 }),
        ("recipients[1]", { $0.recipients[1].most = $0.recipients[1].need - 1 }),
        ("options[0]", { $0.options[0].recipient = 99 }),
        ("options[1]", { $0.options[1] = $0.options[0] }),
    ]

    @Test(arguments: 0..<4)
    func `A problem that makes no sense is refused with its place`(index: Int) {
        var problem = random(1, 3, 4)
        Self.mistakes[index].1(&problem)
        let failure = #expect(throws: Failure.self) { try problem.solve() }
        #expect(failure?.place == Self.mistakes[index].0)
    }
}
