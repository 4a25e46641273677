import Quantities

/// The best pairing, with its proof.
package struct PairingAnswer: Sendable, Equatable {
    /// Indices into the problem's options, rising.
    package var chosen: [Int]
    /// Missing supporters by recipient.
    package var missing: [Int]
    /// Needs missed, pairs dropped, costs of pairs and of balance, together.
    package var cost: Int
    /// No pairing costs less: counted from the dual prices, not from the pairing.
    package var bound: Int
}

extension PairingProblem {
    /// The cheapest pairing; always optimal, and always the same.
    /// - Throws: `Failure` of kind `invalid` where the problem makes no sense (`check`).
    package func solve() throws(Failure) -> PairingAnswer {
        try check()
        return solve(without: nil)
    }

    /// - Parameter banned: an option that may not be chosen.
    func solve(without banned: Int?) -> PairingAnswer {
        var flow = CheapestFlow(nodes: supporters.count + recipients.count + 2)
        let sink = supporters.count + recipients.count + 1
        var offered = [Int](repeating: 0, count: supporters.count)
        for option in options { offered[option.supporter] += 1 }
        for (index, supporter) in supporters.enumerated() {
            for place in 0..<min(supporter.most, offered[index]) {
                flow.add(from: 0, to: index + 1, room: 1, cost: (supporter.carried + place) * supporter.balanceCost)
            }
        }
        var base = 0
        let arcs = options.enumerated().map { index, option in
            base += option.dropCost
            return flow.add(
                from: option.supporter + 1, to: supporters.count + option.recipient + 1, room: index == banned ? 0 : 1,
                cost: option.cost - option.dropCost)
        }
        for (index, recipient) in recipients.enumerated() {
            let node = supporters.count + index + 1
            base += recipient.need * recipient.weight
            flow.add(from: node, to: sink, room: recipient.need, cost: -recipient.weight)
            flow.add(from: node, to: sink, room: recipient.most - recipient.need, cost: 0)
        }
        flow.run()
        let chosen = options.indices.filter { flow.flow(arcs[$0]) > 0 }
        var missing = recipients.map(\.need)
        for index in chosen { missing[options[index].recipient] -= 1 }
        return PairingAnswer(
            chosen: chosen, missing: missing.map { max(0, $0) }, cost: base + flow.cost, bound: base + flow.bound)
    }
}
