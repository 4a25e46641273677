final class ArithmeticNode: Term, @unchecked Sendable {
    let operation: Arithmetic
    let left: Term
    let right: Term

    init(_ operation: Arithmetic, _ left: Term, _ right: Term) {
        self.operation = operation
        self.left = left
        self.right = right
        let isDate = left.type == .date && right.type != .date || right.type == .date && left.type != .date
        super.init(isDate ? .date : .number, uses: left.uses.union(right.uses))
    }

    override var operands: [Term] { [left, right] }
    override func scalar(_ frame: Frame) -> Double {
        let a = left.scalar(frame)
        let b = right.scalar(frame)
        switch operation {
        case .plus: return a + b
        case .minus: return a - b
        case .times: return a * b
        case .over: return b == 0 ? .nan : a / b
        }
    }

    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        apply(periods.count, out) { $0.fill(frame, periods, $1) }
    }

    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        apply(rows.count, out) { $0.fill(scope, rows, frame, $1) }
    }

    private func apply(
        _ count: Int, _ out: UnsafeMutablePointer<Double>, _ fill: (Term, UnsafeMutablePointer<Double>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { values in
            let right = values.baseAddress!
            fill(left, out)
            fill(self.right, right)
            switch operation {
            case .plus: for i in 0..<count { out[i] += right[i] }
            case .minus: for i in 0..<count { out[i] -= right[i] }
            case .times: for i in 0..<count { out[i] *= right[i] }
            case .over: for i in 0..<count { out[i] = right[i] == 0 ? .nan : out[i] / right[i] }
            }
        }
    }
}
