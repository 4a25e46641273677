final class NotNode: Term, @unchecked Sendable {
    let operand: Term
    init(_ operand: Term) {
        self.operand = operand
        super.init(.truth, uses: operand.uses)
    }
    override var operands: [Term] { [operand] }
    override func scalar(_ frame: Frame) -> Double { truth(!operand.isTrue(frame)) }
    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        operand.fill(frame, periods, out)
        for i in 0..<periods.count { out[i] = truth(out[i] != 1) }
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        operand.fill(scope, rows, frame, out)
        for i in 0..<rows.count { out[i] = truth(out[i] != 1) }
    }
}

/// `and` (every) or `or`; missing counts as false.
final class JunctionNode: Term, @unchecked Sendable {
    private let parts: TermRun
    let isEvery: Bool
    init(_ parts: [Term], isEvery: Bool) {
        self.parts = TermRun(parts)
        self.isEvery = isEvery
        super.init(.truth, uses: .of(parts))
    }
    override var operands: [Term] { parts.list }
    override func scalar(_ frame: Frame) -> Double { truth(parts.holds(every: isEvery, frame)) }
    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        combine(periods.count, out) { $0.fill(frame, periods, $1) }
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        combine(rows.count, out) { $0.fill(scope, rows, frame, $1) }
    }
    /// Stops as soon as no place is undecided: later parts may be costly.
    private func combine(
        _ count: Int, _ out: UnsafeMutablePointer<Double>, _ fill: (Term, UnsafeMutablePointer<Double>) -> Void
    ) {
        out.update(repeating: truth(isEvery), count: count)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { values in
            for part in parts.list {
                fill(part, values.baseAddress!)
                var decided = 0.0
                if isEvery {
                    for i in 0..<count {
                        out[i] = values[i] == 1 ? out[i] : 0
                        decided += 1 - out[i]
                    }
                } else {
                    for i in 0..<count {
                        out[i] = values[i] == 1 ? 1 : out[i]
                        decided += out[i]
                    }
                }
                if decided == Double(count) { return }
            }
        }
    }
}

final class CompareNode: Term, @unchecked Sendable {
    let comparator: Comparator
    let left: Term
    let right: Term
    init(_ comparator: Comparator, _ left: Term, _ right: Term) {
        self.comparator = comparator
        self.left = left
        self.right = right
        super.init(.truth, uses: left.uses.union(right.uses))
    }
    override var operands: [Term] { [left, right] }
    override func scalar(_ frame: Frame) -> Double {
        truth(holds(comparator, left.scalar(frame), right.scalar(frame)))
    }
    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        compare(periods.count, out) { $0.fill(frame, periods, $1) }
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        compare(rows.count, out) { $0.fill(scope, rows, frame, $1) }
    }
    private func compare(
        _ count: Int, _ out: UnsafeMutablePointer<Double>, _ fill: (Term, UnsafeMutablePointer<Double>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { values in
            let right = values.baseAddress!
            fill(left, out)
            fill(self.right, right)
            switch comparator {
            case .equal: for i in 0..<count { out[i] = out[i] == right[i] ? 1 : 0 }
            case .notEqual: for i in 0..<count { out[i] = out[i] < right[i] || out[i] > right[i] ? 1 : 0 }
            case .less: for i in 0..<count { out[i] = out[i] < right[i] ? 1 : 0 }
            case .lessOrEqual: for i in 0..<count { out[i] = out[i] <= right[i] ? 1 : 0 }
            case .greater: for i in 0..<count { out[i] = out[i] > right[i] ? 1 : 0 }
            case .greaterOrEqual: for i in 0..<count { out[i] = out[i] >= right[i] ? 1 : 0 }
            }
        }
    }
}

/// False where a side is missing (NaN).
@inline(__always) func holds(_ comparator: Comparator, _ a: Double, _ b: Double) -> Bool {
    switch comparator {
    case .equal: a == b
    case .notEqual: a < b || a > b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
}

/// Equality of sets; only `=` and `!=` make sense.
final class CompareSetsNode: Term, @unchecked Sendable {
    let isEqual: Bool
    let left: Term
    let right: Term
    init(isEqual: Bool, _ left: Term, _ right: Term) {
        self.isEqual = isEqual
        self.left = left
        self.right = right
        super.init(.truth, uses: left.uses.union(right.uses))
    }
    override var operands: [Term] { [left, right] }
    override func scalar(_ frame: Frame) -> Double {
        guard let a = left.set(frame), let b = right.set(frame) else { return 0 }
        return truth((a == b) == isEqual)
    }
}

final class ChooseNode: Term, @unchecked Sendable {
    let condition: Term
    let yes: Term
    let no: Term
    init(_ condition: Term, _ yes: Term, _ no: Term) {
        self.condition = condition
        self.yes = yes
        self.no = no
        super.init(yes.type, uses: .of([condition, yes, no]))
    }
    override var operands: [Term] { [condition, yes, no] }
    override func scalar(_ frame: Frame) -> Double {
        if condition.isTrue(frame) { return yes.scalar(frame) }
        return no.scalar(frame)
    }
    override func set(_ frame: Frame) -> [Double]? { (condition.isTrue(frame) ? yes : no).set(frame) }
    override func stretches(_ frame: Frame) -> [Stretch] { (condition.isTrue(frame) ? yes : no).stretches(frame) }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        let count = rows.count
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count * 2) { values in
            let chosen = values.baseAddress!
            condition.fill(scope, rows, frame, chosen)
            var chosenCount = 0
            for i in 0..<count where chosen[i] == 1 { chosenCount += 1 }
            if chosenCount == count { return yes.fill(scope, rows, frame, out) }
            if chosenCount == 0 { return no.fill(scope, rows, frame, out) }
            yes.fill(scope, rows, frame, chosen + count)
            no.fill(scope, rows, frame, out)
            for i in 0..<count where chosen[i] == 1 { out[i] = chosen[count + i] }
        }
    }
}

/// `E in (…)`: a scalar among values.
final class ContainedNode: Term, @unchecked Sendable {
    let value: Term
    let list: [Term]
    init(_ value: Term, _ list: [Term]) {
        self.value = value
        self.list = list
        super.init(.truth, uses: .of([value] + list))
    }
    override var operands: [Term] { [value] + list }
    override func scalar(_ frame: Frame) -> Double {
        if case .set = value.type {
            guard let members = value.set(frame), !members.isEmpty else { return 0 }
            let allowed = unite(list, frame)
            return truth(members.allSatisfy { allowed.contains($0) })
        }
        let value = value.scalar(frame)
        for item in list {
            if case .set = item.type {
                if item.set(frame)?.contains(value) == true { return 1 }
            } else if item.scalar(frame) == value {
                return 1
            }
        }
        return 0
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        let constants = list.compactMap { ($0 as? ConstantNode)?.value }
        if case .set = value.type { return super.fill(scope, rows, frame, out) }
        guard constants.count == list.count else { return super.fill(scope, rows, frame, out) }
        value.fill(scope, rows, frame, out)
        constants.withUnsafeBufferPointer { constants in
            for i in 0..<rows.count {
                var found = 0.0
                for constant in constants where out[i] == constant { found = 1 }
                out[i] = found
            }
        }
    }
}

/// `E includes all (…)` or `any`.
final class IncludesNode: Term, @unchecked Sendable {
    let value: Term
    let isEvery: Bool
    let list: [Term]
    init(_ value: Term, isEvery: Bool, _ list: [Term]) {
        self.value = value
        self.isEvery = isEvery
        self.list = list
        super.init(.truth, uses: .of([value] + list))
    }
    override var operands: [Term] { [value] + list }
    override func scalar(_ frame: Frame) -> Double {
        guard let members = value.set(frame) else { return 0 }
        let asked = unite(list, frame)
        return truth(isEvery ? asked.allSatisfy(members.contains) : asked.contains(where: members.contains))
    }
}
