import Quantities

/// Who supports whom: supporters with room, recipients with needs, the pairs that are allowed and what each costs.
///
/// Whole numbers in one unit of the caller's choice. Needs come first by their weights, which the caller sets above all
/// other costs; then existing pairs stay unless their `dropCost` is worth paying; then cost; then balance.
package struct PairingProblem: Sendable, Equatable {
    package var supporters: [PairingSupporter]
    package var recipients: [PairingRecipient]
    package var options: [PairingOption]

    package init(supporters: [PairingSupporter], recipients: [PairingRecipient], options: [PairingOption]) {
        self.supporters = supporters
        self.recipients = recipients
        self.options = options
    }
}

/// A unit that can support others.
package struct PairingSupporter: Sendable, Equatable {
    /// Most recipients it can carry.
    package var most: Int
    /// What its nth recipient adds is n − 1 times this: spreads the burden.
    package var balanceCost: Int
    /// Recipients that it carries already outside this problem: `n` counts from there, `most` does not.
    package var carried: Int

    package init(most: Int, balanceCost: Int = 0, carried: Int = 0) {
        self.most = most
        self.balanceCost = balanceCost
        self.carried = carried
    }
}

/// A unit that needs support.
package struct PairingRecipient: Sendable, Equatable {
    /// Supporters it should have.
    package var need: Int
    /// Most supporters it may have, not under `need`.
    package var most: Int
    /// What one missing supporter costs.
    package var weight: Int

    package init(need: Int, most: Int, weight: Int) {
        self.need = need
        self.most = most
        self.weight = weight
    }
}

/// A pair that is allowed; each pair at most once.
package struct PairingOption: Sendable, Equatable {
    package var supporter: Int
    package var recipient: Int
    /// Distance, missing specialties: not negative.
    package var cost: Int
    /// What ending the pair costs where it exists already; 0 where it does not.
    package var dropCost: Int

    package init(supporter: Int, recipient: Int, cost: Int, dropCost: Int = 0) {
        self.supporter = supporter
        self.recipient = recipient
        self.cost = cost
        self.dropCost = dropCost
    }
}

extension PairingProblem {
    /// Refuses a problem whose numbers make no sense, naming the first such place.
    /// - Throws: `Failure` of kind `invalid`.
    package func check() throws(Failure) {
        for (index, supporter) in supporters.enumerated() {
            try require(0..<100_001, supporter.most, "最多支援单位数", "supporters[\(index)]")
            try require(0..<1_000_001, supporter.balanceCost, "均衡成本", "supporters[\(index)]")
            try require(0..<100_001, supporter.carried, "已支援单位数", "supporters[\(index)]")
        }
        for (index, recipient) in recipients.enumerated() {
            try require(0..<100_001, recipient.need, "需要的支援单位数", "recipients[\(index)]")
            try require(recipient.need..<100_001, recipient.most, "最多支援单位数", "recipients[\(index)]")
            try require(0..<1_000_000_001, recipient.weight, "缺口成本", "recipients[\(index)]")
        }
        var seen: Set<[Int]> = []
        for (index, option) in options.enumerated() {
            let place = "options[\(index)]"
            try require(0..<supporters.count, option.supporter, "支援单位序号", place)
            try require(0..<recipients.count, option.recipient, "受援单位序号", place)
            try require(0..<1_000_000_001, option.cost, "成本", place)
            try require(0..<1_000_000_001, option.dropCost, "解除成本", place)
            guard seen.insert([option.supporter, option.recipient]).inserted else {
                throw Failure(
                    .invalid, "支援单位 \(option.supporter) 与受援单位 \(option.recipient) 的配对重复", at: place,
                    remedy: "每对只列一次")
            }
        }
    }

    private func require(_ bound: Range<Int>, _ value: Int, _ what: String, _ place: String) throws(Failure) {
        guard !bound.contains(value) else { return }
        let allowed = bound.isEmpty ? "没有可选的值" : "应在 \(bound.lowerBound)–\(bound.upperBound - 1) 之间"
        throw Failure(.invalid, "\(what)是 \(value)，\(allowed)", at: place, remedy: "更正这个数后重试")
    }
}
