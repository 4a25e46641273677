/// Why a recipient lacks supporters.
package enum PairingObstacle: Sendable, Equatable {
    /// No more allowed supporters than are paired with it already.
    case nobodyAllowed
    /// These allowed supporters have no room left.
    case full(supporters: [Int])
    /// Room is there, but every further pair costs more than the need weighs.
    case cost
}

/// The best pairing without one of the pairs chosen.
package struct PairingAlternative: Sendable, Equatable {
    /// How much dearer.
    package var extraCost: Int
    /// Options chosen instead, and options given up for them (without the one ruled out).
    package var added: [Int]
    package var removed: [Int]
}

extension PairingProblem {
    /// Why the recipient lacks supporters in `answer`; nil where it lacks none.
    package func obstacle(for recipient: Int, in answer: PairingAnswer) -> PairingObstacle? {
        guard answer.missing[recipient] > 0 else { return nil }
        let chosen = Set(answer.chosen)
        var load = [Int](repeating: 0, count: supporters.count)
        for index in answer.chosen { load[options[index].supporter] += 1 }
        let rest = options.indices.filter { options[$0].recipient == recipient && !chosen.contains($0) }
        if rest.isEmpty { return .nobodyAllowed }
        let others = Set(rest.map { options[$0].supporter }).sorted()
        return others.allSatisfy { load[$0] >= supporters[$0].most } ? .full(supporters: others) : .cost
    }

    /// The best pairing that does without `option`: solved anew, so the difference is exact.
    package func alternative(to option: Int, in answer: PairingAnswer) -> PairingAlternative {
        let other = solve(without: option)
        let (before, after) = (Set(answer.chosen), Set(other.chosen))
        return PairingAlternative(
            extraCost: other.cost - answer.cost, added: after.subtracting(before).sorted(),
            removed: before.subtracting(after).subtracting([option]).sorted())
    }
}
