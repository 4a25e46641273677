import Quantities

final class ConstantNode: Term, @unchecked Sendable {
    let value: Double
    init(_ value: Double, _ type: ValueType) {
        self.value = value
        super.init(type, uses: [])
    }
    override func scalar(_ frame: Frame) -> Double { value }
}

final class ListNode: Term, @unchecked Sendable {
    let members: [Term]
    init(_ members: [Term], _ type: ValueType) {
        self.members = members
        super.init(.set(type), uses: .of(members))
    }
    override var operands: [Term] { members }
    override func set(_ frame: Frame) -> [Double]? { unite(members, frame) }
}

/// Number of members; missing where the set is.
final class SizeNode: Term, @unchecked Sendable {
    let operand: Term
    init(_ operand: Term) {
        self.operand = operand
        super.init(.number, uses: operand.uses)
    }
    override var operands: [Term] { [operand] }
    override func scalar(_ frame: Frame) -> Double { operand.set(frame).map { Double($0.count) } ?? .nan }
}

/// The union of the nodes' values; missing ones add nothing.
func unite(_ nodes: [Term], _ frame: Frame) -> [Double] {
    var all: [Double] = []
    for node in nodes { all.append(contentsOf: node.set(frame) ?? []) }
    return sortedUnique(all)
}

func sortedUnique(_ values: [Double]) -> [Double] {
    if values.count < 2 { return values }
    var result = values
    result.sort()
    var kept = 1
    for i in 1..<result.count where result[i] != result[kept - 1] {
        result[kept] = result[i]
        kept += 1
    }
    result.removeLast(result.count - kept)
    return result
}

/// `today`, `period_start`, `period_end`.
final class DayNode: Term, @unchecked Sendable {
    enum Which { case today, start, end }
    let which: Which
    init(_ which: Which) {
        self.which = which
        super.init(.date, uses: which == .today ? .today : .period)
    }
    override func scalar(_ frame: Frame) -> Double {
        switch which {
        case .today: Double(frame.today)
        case .start: Double(frame.start)
        case .end: Double(frame.end)
        }
    }
}

/// A setting that regions may set: its value for the frame's region, on the last day of the frame's period.
final class SettingNode: Term, @unchecked Sendable {
    let standard: Double
    /// By row of the region, from a day through the day before the next; the first from the beginning. Empty where no
    /// region has set another value.
    let steps: [(from: Int32, local: [Double])]
    init(_ type: ValueType, standard: Double, steps: [(from: Int32, local: [Double])]) {
        self.standard = standard
        self.steps = steps
        super.init(type, uses: steps.isEmpty ? [] : steps.count == 1 ? .region : [.region, .period])
    }
    override func scalar(_ frame: Frame) -> Double {
        let region = Int(frame.region)
        guard region >= 0, let first = steps.first, region < first.local.count else { return standard }
        if steps.count == 1 { return first.local[region] }
        return (steps.last { $0.from <= frame.end } ?? first).local[region]
    }
}

final class GivenNode: Term, @unchecked Sendable {
    let value: Term
    let asksMissing: Bool
    init(_ value: Term, asksMissing: Bool) {
        self.value = value
        self.asksMissing = asksMissing
        super.init(.truth, uses: value.uses)
    }
    override var operands: [Term] { [value] }
    override func scalar(_ frame: Frame) -> Double {
        let isGiven =
            switch value.type {
            case .set: !(value.set(frame) ?? []).isEmpty
            case .stretches: !value.stretches(frame).isEmpty
            default: !value.scalar(frame).isNaN
            }
        return truth(isGiven != asksMissing)
    }
    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        guard isScalar else { return super.fill(frame, periods, out) }
        value.fill(frame, periods, out)
        for i in 0..<periods.count { out[i] = truth(out[i].isNaN == asksMissing) }
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        guard isScalar else { return super.fill(scope, rows, frame, out) }
        value.fill(scope, rows, frame, out)
        for i in 0..<rows.count { out[i] = truth(out[i].isNaN == asksMissing) }
    }
    private var isScalar: Bool {
        switch value.type {
        case .set, .stretches: false
        default: true
        }
    }
}

/// Whether a region is another or lies in it.
final class WithinNode: Term, @unchecked Sendable {
    let region: Term
    let code: String
    let ancestors: Ancestors
    init(_ region: Term, _ code: String, _ ancestors: Ancestors) {
        self.region = region
        self.code = code
        self.ancestors = ancestors
        super.init(.truth, uses: region.uses)
    }
    override var operands: [Term] { [region] }
    override func scalar(_ frame: Frame) -> Double {
        let row = region.scalar(frame)
        return truth(!row.isNaN && ancestors.contains(code, region: Int(row)))
    }
}
