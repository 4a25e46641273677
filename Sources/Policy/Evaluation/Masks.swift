/// For each record of a kind, whether the conjuncts that look at it alone hold; shared by plans that ask the same.
final class Masks {
    private var kept: [(kind: Int, conditions: [Expression], mask: Lane<UInt8>)] = []

    /// Gives a plan its mask, built over all rows on all cores unless another plan asked the same.
    func prepare(_ plan: QueryPlan) {
        guard plan.mask == nil, plan.own.count > 0 else { return }
        let own = plan.conjuncts.filter { pair in plan.own.list.contains { $0 === pair.node } }.map(\.expression)
        if let known = kept.first(where: { $0.kind == plan.table.index && $0.conditions == own }) {
            plan.mask = known.mask
            return
        }
        let mask = Lane<UInt8>(repeating: 1, count: plan.table.count)
        let base = SendablePointer(mask.base)
        for node in plan.own.list {
            let narrow = ByteTest(node)
            Parallel.run(plan.table.count, grain: 65_536) { range in
                if let narrow { return narrow.apply(range, base.pointer) }
                Self.apply(node, range, base.pointer)
            }
        }
        plan.mask = mask
        kept.append((plan.table.index, own, mask))
    }

    /// Drops the masks of a kind; they are built again when next prepared.
    func forget(_ plans: [QueryPlan], kind: Int) {
        kept.removeAll { $0.kind == kind }
        for plan in plans where plan.table.index == kind { plan.mask = nil }
    }

    /// Computes one record's place in every mask of its kind again.
    func refresh(_ plans: [QueryPlan], kind: Int, row: Int) {
        for plan in plans where plan.table.index == kind {
            guard let mask = plan.mask else { continue }
            while mask.count <= row { mask.append(0) }
            var frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
            frame.row = row
            mask[row] = plan.own.holds(every: true, frame) ? 1 : 0
            // It may have moved while it grew.
            plan.mask = mask
        }
    }

    private static func apply(_ node: Term, _ range: Range<Int>, _ mask: UnsafeMutablePointer<UInt8>) {
        let frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 1024) { values in
            var start = range.lowerBound
            while start < range.upperBound {
                let chunk = start..<min(start + 1024, range.upperBound)
                node.fill(.row, chunk, frame, values.baseAddress!)
                let out = mask + start
                for i in 0..<chunk.count { out[i] &= values[i] == 1 ? 1 : 0 }
                start = chunk.upperBound
            }
        }
    }
}

/// A test of one byte column of the record itself against constants: one look-up a row.
private struct ByteTest: @unchecked Sendable {
    let lane: Lane<UInt8>
    let answers: [UInt8]

    init?(_ node: Term) {
        var field: FieldNode?
        if let compare = node as? CompareNode, compare.right is ConstantNode { field = compare.left as? FieldNode }
        if let contained = node as? ContainedNode, contained.list.allSatisfy({ $0 is ConstantNode }) {
            field = contained.value as? FieldNode
        }
        guard let field, let own = field.source as? ScopeRow, own.scope == .row,
            case .bytes(let lane) = field.column.storage
        else { return nil }
        self.lane = lane
        answers = field.meanings.map { meaning in
            if let compare = node as? CompareNode, let constant = compare.right as? ConstantNode {
                return holds(compare.comparator, meaning, constant.value) ? 1 : 0
            }
            let list = (node as? ContainedNode)?.list ?? []
            return list.contains { ($0 as? ConstantNode)?.value == meaning } ? 1 : 0
        }
    }

    func apply(_ range: Range<Int>, _ mask: UnsafeMutablePointer<UInt8>) {
        let values = lane.base
        answers.withUnsafeBufferPointer { answers in
            for row in range { mask[row] &= answers[Int(values[row])] }
        }
    }
}
