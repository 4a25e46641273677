import Foundation

@testable import Planner

/// Small random problems of every shape the engine knows: periodic, several depots, asymmetric, optional, tight;
/// `isOnce`: every customer is visited once, in any slot; `withWindows`: depots and most customers keep hours, some of
/// them other hours in some slots; `withKinds`: slots have vehicles of two or three kinds.
enum RandomProblems {
    static func problem(
        _ seed: UInt64, customers: Int = 12, slots: Int = 4, isOnce: Bool = false, withWindows: Bool = false,
        withKinds: Bool = false
    ) -> RoutingProblem {
        var dice = Dice(seed: seed)
        let depots = 1 + dice.below(2)
        let points = (0..<(customers + depots)).map { _ in
            RoutingProblem.Point(x: dice.fraction() * 1000, y: dice.fraction() * 1000)
        }
        let isAsymmetric = dice.chance(0.3)
        var travel: [Int32] = []
        for from in points {
            for to in points {
                let length = hypot(from.x - to.x, from.y - to.y)
                travel.append(Int32(length) + (isAsymmetric && length > 0 ? Int32(dice.below(100)) : 0))
            }
        }
        let isLong = dice.chance(0.5)
        var all = (0..<slots).map { slot in
            RoutingProblem.Slot(
                depot: slot % depots, vehicles: 1 + dice.below(3), maxLoad: dice.chance(0.8) ? 25 : nil,
                maxDuration: isLong ? nil : 2500)
        }
        var wanted = (0..<customers).map { _ -> RoutingProblem.Customer in
            if isOnce {
                return RoutingProblem.Customer(
                    demand: 1 + dice.below(8), service: dice.below(50), choices: (0..<slots).map { .init(slots: [$0]) })
            }
            var choices = (0..<(1 + dice.below(4))).map { _ in
                RoutingProblem.Choice(
                    slots: (0..<slots).filter { _ in dice.chance(0.4) }, cost: dice.chance(0.3) ? dice.below(200) : 0)
            }
            for index in choices.indices where choices[index].slots.isEmpty { choices[index].cost = 3000 }
            return RoutingProblem.Customer(demand: 1 + dice.below(8), service: dice.below(50), choices: choices)
        }
        var others = Dice(seed: seed &+ 1_000_000)
        if withKinds { for slot in all.indices { all[slot].fleet = kinds(all[slot].fleet[0], &others) } }
        if withWindows {
            for slot in all.indices where others.chance(0.6) {
                all[slot].window = .init(earliest: others.below(200), latest: 2200 + others.below(800))
            }
            for customer in wanted.indices where others.chance(0.8) {
                wanted[customer].window = window(&others)
                for slot in all.indices where others.chance(0.2) {
                    wanted[customer].slotWindows[slot] = window(&others)
                }
            }
        }
        // The generator keeps all bounds, so a failure here is a mistake of the test.
        guard
            let problem = try? RoutingProblem(
                customers: wanted, slots: all, depots: depots, travel: travel, points: points)
        else { preconditionFailure("random problem \(seed) breaks a bound") }
        return problem
    }

    private static func window(_ dice: inout Dice) -> RoutingProblem.Window {
        let earliest = dice.below(1500)
        return .init(earliest: earliest, latest: earliest + 50 + dice.below(900))
    }

    private static func kinds(_ usual: RoutingProblem.Vehicle, _ dice: inout Dice) -> [RoutingProblem.Vehicle] {
        (0..<(2 + dice.below(2))).map { _ in
            RoutingProblem.Vehicle(
                count: 1 + dice.below(2), maxLoad: dice.chance(0.8) ? 8 + dice.below(25) : nil,
                maxDuration: usual.maxDuration.map { $0 - 500 + dice.below(1000) },
                fixedCost: dice.chance(0.7) ? dice.below(400) : 0)
        }
    }
}
