import Foundation

@testable import Planner

/// Small random problems of every shape the engine knows: periodic, several depots, asymmetric, optional, tight;
/// `isOnce`: every customer is visited once, in any slot.
enum RandomProblems {
    static func problem(_ seed: UInt64, customers: Int = 12, slots: Int = 4, isOnce: Bool = false) -> RoutingProblem {
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
        let all = (0..<slots).map { slot in
            RoutingProblem.Slot(
                depot: slot % depots, vehicles: 1 + dice.below(3), maxLoad: dice.chance(0.8) ? 25 : nil,
                maxDuration: isLong ? nil : 2500)
        }
        let wanted = (0..<customers).map { _ -> RoutingProblem.Customer in
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
        // The generator keeps all bounds, so a failure here is a mistake of the test.
        guard
            let problem = try? RoutingProblem(
                customers: wanted, slots: all, depots: depots, travel: travel, points: points)
        else { preconditionFailure("random problem \(seed) breaks a bound") }
        return problem
    }
}
