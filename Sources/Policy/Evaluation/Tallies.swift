/// Tallies for the rules that are being judged from scratch; shared by rules that ask the same in the same periods.
///
/// Dropped when judging ends: records that change afterwards are judged subject by subject.
final class Tallies {
    /// Cells kept at a time (8 bytes each); the oldest tallies give way.
    private static let room = 24_000_000
    private var kept: [(node: AggregateNode, tally: Tally, users: [AggregateNode])] = []
    /// Measures that have a line, while subjects are judged again.
    private var lined: [AggregateNode] = []

    /// Gives every measure of a rule that adds up its tally.
    func prepare(_ program: RuleProgram) {
        visit(program) { give($0, program) }
    }

    /// Gives those measures that take a search for each record and period what they come to, one key at a time: for a
    /// few subjects, most of which ask for the same.
    func prepareLines(_ program: RuleProgram) {
        visit(program) { node in
            guard node.isValueByPeriod, node.line == nil else { return }
            node.line = TallyLine(node, program.periods, today: program.times.today.day)
            lined.append(node)
        }
    }

    private func visit(_ program: RuleProgram, _ give: (AggregateNode) -> Void) {
        guard program.periods.count > 0, program.times.unit != .event else { return }
        var seen: Set<ObjectIdentifier> = []
        let bound = program.requirement.nodes
        for node in [program.condition, program.needs, program.measure].compactMap({ $0 }) + bound {
            visit(node, give, &seen)
        }
    }

    func drop() {
        lined.forEach { $0.line = nil }
        lined = []
        for entry in kept { entry.users.forEach { $0.tallies = [] } }
        kept = []
    }

    /// Inner measures first: an outer one's tally is made of them.
    private func visit(_ node: Term, _ give: (AggregateNode) -> Void, _ seen: inout Set<ObjectIdentifier>) {
        guard node.uses.contains(.period), seen.insert(ObjectIdentifier(node)).inserted else { return }
        for part in node.operands { visit(part, give, &seen) }
        guard let node = node as? AggregateNode, node.mayBeTallied else { return }
        if let value = node.value { visit(value, give, &seen) }
        give(node)
    }

    private func give(_ node: AggregateNode, _ program: RuleProgram) {
        let today = program.times.today.day
        func fits(_ tally: Tally) -> Bool { tally.periods === program.periods && tally.today == today }
        if node.tallies.contains(where: fits) { return }
        if let place = kept.firstIndex(where: { fits($0.tally) && node.isSameTally(as: $0.node) }) {
            node.tallies.append(kept[place].tally)
            kept[place].users.append(node)
            return
        }
        let size = node.plan.index.index.keyCount * program.periods.count
        guard size <= Self.room / 2 else { return }
        while !kept.isEmpty, kept.reduce(size, { $0 + $1.tally.size }) > Self.room {
            let oldest = kept.removeFirst()
            for user in oldest.users { user.tallies.removeAll { $0 === oldest.tally } }
        }
        let tally = Tally(node, program.periods, today: today)
        node.tallies.append(tally)
        kept.append((node, tally, [node]))
    }
}

extension AggregateNode {
    /// Whether another node counts the same records by the same key.
    fileprivate func isSameTally(as other: AggregateNode) -> Bool {
        aggregate == other.aggregate && plan.index === other.plan.index && query == other.query
    }
}
