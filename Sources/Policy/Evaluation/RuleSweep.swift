import Quantities

/// Judges one subject after another, all its periods at once.
final class RuleSweep {
    private let program: RuleProgram
    private let width: Int
    private let conditions: Lane<Double>
    private let needs: Lane<Double>
    private let required: Lane<Double>
    /// One lane an exception: where its `when` holds; filled for a subject at its first shortfall.
    private let exceptions: [Lane<Double>]

    init(_ program: RuleProgram) {
        self.program = program
        width = max(1, program.periods.count)
        conditions = Lane(repeating: 1, count: width)
        needs = Lane(repeating: 1, count: width)
        required = Lane(repeating: .nan, count: width)
        exceptions = program.exceptions.map { [width] _ in Lane(repeating: 0, count: width) }
    }

    /// Writes the codes and the measured values of one subject; periods it does not have are left alone.
    func judge(_ row: Int, _ codes: UnsafeMutablePointer<UInt8>, _ values: UnsafeMutablePointer<Double>) {
        let (list, first, own) = program.periods(of: row)
        guard list.count > 0 else { return }
        var frame = program.frame(row)
        let base = frame
        let codes = codes + first
        let values = values + first
        guard program.holds(in: frame.region) else {
            return codes.update(repeating: Verdict.code(.notApplicable, .region), count: list.count)
        }
        guard !program.isSetMeasure, case .compare(let comparator, let bound) = program.requirement.shape else {
            return withExtendedLifetime(own) { judgeOneByOne(&frame, list, codes, values) }
        }
        if let condition = program.condition {
            condition.fill(frame, list, conditions.base)
            if !program.condition!.uses.contains(.period), conditions.base[0] != 1 {
                return codes.update(repeating: Verdict.code(.notApplicable, .condition), count: list.count)
            }
        }
        program.needs?.fill(frame, list, needs.base)
        program.measure.fill(frame, list, values)
        bound.fill(frame, list, required.base)
        let isUpper = program.requirement.isUpperBound && program.measure.type == .number
        let isPlain = program.exemptions.isEmpty && !program.rule.isPermission
        var isFilled = exceptions.isEmpty
        let closed = program.rule.isAdvisory ? Verdict.code(.atRisk) : Verdict.code(.short)
        let mayGiveWay = program.overriders.mayApply(in: base.region)
        for i in 0..<list.count {
            let value = values[i]
            (frame.start, frame.end) = (list.starts[i], list.ends[i])
            if conditions.base[i] != 1 {
                codes[i] = Verdict.code(.notApplicable, .condition)
                values[i] = .nan
            } else if mayGiveWay, program.overrider(frame) != nil {
                codes[i] = Verdict.code(.notApplicable, .overridden)
                values[i] = .nan
            } else if needs.base[i] != 1 || value.isNaN {
                codes[i] = Verdict.code(.noData)
                values[i] = .nan
            } else {
                let isMet = holds(comparator, value, required.base[i])
                if !isMet, !isFilled {
                    for (exception, lane) in zip(program.exceptions, exceptions) {
                        exception.when.fill(base, list, lane.base)
                    }
                    isFilled = true
                }
                let isOpen = own == nil ? program.isOpen[first + i] : program.times.isOpen(frame.period)
                if isMet, !(isOpen && isUpper) {
                    codes[i] = Verdict.code(.met)
                } else if !isMet, isPlain, !isOpen, !exceptions.contains(where: { $0.base[i] == 1 }) {
                    codes[i] = closed
                } else {
                    codes[i] = program.resolve(frame, value, isMet: isMet) { $0.holds(value, frame) }.code
                }
            }
        }
        withExtendedLifetime(own) {}
    }

    private func judgeOneByOne(
        _ frame: inout Frame, _ list: PeriodList, _ codes: UnsafeMutablePointer<UInt8>,
        _ values: UnsafeMutablePointer<Double>
    ) {
        for i in 0..<list.count {
            (frame.start, frame.end) = (list.starts[i], list.ends[i])
            let verdict = program.judge(frame)
            codes[i] = verdict.code
            values[i] = verdict.value
        }
    }
}
