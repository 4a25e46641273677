/// A compiled expression. Scalars are held as `Double`, NaN where missing: numbers; truth as 0 and 1; days; minutes;
/// numbers of interned texts and codes; rows of records. Sets are sorted without repeats.
///
/// Nodes are immutable while evaluating, so that several threads may share them.
class Term: @unchecked Sendable {
    let type: ValueType
    let uses: Uses

    init(_ type: ValueType, uses: Uses) {
        self.type = type
        self.uses = uses
    }

    /// The nodes that this one asks about the same subject in the same period.
    var operands: [Term] { [] }

    /// The value at one place; truth-typed nodes other than bare fields give 0 or 1, never NaN.
    func scalar(_ frame: Frame) -> Double { .nan }

    /// Members of a set; nil where the set itself is missing. A scalar is the set of itself.
    func set(_ frame: Frame) -> [Double]? {
        let value = scalar(frame)
        return value.isNaN ? nil : [value]
    }

    /// Stretches of days, in order, not touching.
    func stretches(_ frame: Frame) -> [Stretch] { [] }

    /// The values of one subject in all periods.
    func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        guard periods.count > 0 else { return }
        var frame = frame
        frame.start = periods.starts[0]
        frame.end = periods.ends[0]
        guard uses.contains(.period) else {
            out.update(repeating: scalar(frame), count: periods.count)
            return
        }
        for i in 0..<periods.count {
            frame.start = periods.starts[i]
            frame.end = periods.ends[i]
            out[i] = scalar(frame)
        }
    }

    /// The values where one scope's record runs through `rows`, all else as in `frame`.
    func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        var frame = frame
        guard uses.contains(scope == .row ? .row : .subject) else {
            out.update(repeating: scalar(frame), count: rows.count)
            return
        }
        for (i, row) in rows.enumerated() {
            if scope == .row { frame.row = row } else { frame.subject = row }
            out[i] = scalar(frame)
        }
    }

    @inline(__always) final func isTrue(_ frame: Frame) -> Bool { scalar(frame) == 1 }
}

/// What the value of a node changes with.
struct Uses: OptionSet {
    let rawValue: UInt8
    static let subject = Uses(rawValue: 1)
    static let row = Uses(rawValue: 2)
    static let period = Uses(rawValue: 4)
    /// The day of the assessment.
    static let today = Uses(rawValue: 64)
    /// A setting that some region has set otherwise.
    static let region = Uses(rawValue: 8)
    /// The working-day calendar.
    static let calendar = Uses(rawValue: 16)
    /// Records other than those that paths lead to.
    static let query = Uses(rawValue: 32)

    static func of(_ nodes: some Sequence<Term>) -> Uses { nodes.reduce(into: []) { $0.formUnion($1.uses) } }
}

@inline(__always) func truth(_ value: Bool) -> Double { value ? 1 : 0 }
