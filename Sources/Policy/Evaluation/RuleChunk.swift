/// Judges a run of subjects side by side, where each has one period: much cheaper than one by one for millions.
final class RuleChunk {
    static let size = 1_024
    private let program: RuleProgram
    private let comparator: Comparator
    private let bound: Term
    private let isOneByOne: Bool
    private let conditions: Lane<Double>
    private let needs: Lane<Double>
    private let required: Lane<Double>
    private let sweep: RuleSweep
    /// What a shortfall is where nothing excuses it; nil where that takes a closer look.
    private let shortfall: UInt8?

    /// Nil where the condition differs by region or, of events, by period. Where the measure does, or is a set, what
    /// the condition leaves is judged one by one.
    init?(_ program: RuleProgram) {
        let isEvent = program.rule.per == .event
        // Subjects that have ended bring their own last day.
        let bringsDays = program.times.unit == .continuous && program.table.isInterval
        guard isEvent || program.periods.count == 1, !bringsDays else { return nil }
        func differs(_ nodes: [Term]) -> Bool {
            let uses = Uses.of(nodes)
            return uses.contains(.region) || (isEvent && uses.contains(.period))
        }
        if differs([program.condition, program.needs].compactMap { $0 }) { return nil }
        var isScalar = false
        if !program.isSetMeasure, case .compare(let comparator, let bound) = program.requirement.shape,
            !differs([program.measure, bound])
        {
            (self.comparator, self.bound, isScalar) = (comparator, bound, true)
        } else {
            (comparator, bound) = (.equal, ConstantNode(.nan, .number))
        }
        isOneByOne = !isScalar
        self.program = program
        conditions = Lane(repeating: 1, count: Self.size)
        needs = Lane(repeating: 1, count: Self.size)
        required = Lane(repeating: .nan, count: Self.size)
        sweep = RuleSweep(program)
        let isOpen = isEvent ? program.times.due != nil : program.isOpen[0]
        let isPlain = program.exceptions.isEmpty && program.exemptions.isEmpty && !program.rule.isPermission && !isOpen
        shortfall = isPlain ? Verdict.code(program.rule.isAdvisory ? .atRisk : .short) : nil
        mayBeOnTrack = isOpen && program.requirement.isUpperBound
    }
    private let mayBeOnTrack: Bool

    /// - Precondition: at most `size` rows. Codes and values are those of the first row on.
    func judge(_ rows: Range<Int>, _ codes: UnsafeMutablePointer<UInt8>, _ values: UnsafeMutablePointer<Double>) {
        var start = rows.lowerBound
        while start < rows.upperBound {
            var end = start
            while end < rows.upperBound, program.hasPeriod(end) { end += 1 }
            let place = start - rows.lowerBound
            if end > start { judgeRun(start..<end, codes + place, values + place) }
            start = end + 1
        }
    }

    /// Rows that all have a period.
    private func judgeRun(
        _ rows: Range<Int>, _ codes: UnsafeMutablePointer<UInt8>, _ values: UnsafeMutablePointer<Double>
    ) {
        var frame = program.frame(rows.lowerBound)
        if program.periods.count == 1 {
            frame.start = program.periods.list.starts[0]
            frame.end = program.periods.list.ends[0]
        }
        program.condition?.fill(.subject, rows, frame, conditions.base)
        if conditions.buffer.prefix(rows.count).contains(1) {
            program.needs?.fill(.subject, rows, frame, needs.base)
            if !isOneByOne {
                program.measure.fill(.subject, rows, frame, values)
                bound.fill(.subject, rows, frame, required.base)
            }
        }
        let mayGiveWay = program.overriders.count > 0
        let unit = program.times.unit
        frame.unit = unit
        for i in 0..<rows.count {
            let row = rows.lowerBound + i
            let value = values[i]
            values[i] = .nan
            if !program.isNational, !program.isInside(row) {
                codes[i] = Verdict.code(.notApplicable, .region)
            } else if conditions.base[i] != 1 {
                codes[i] = Verdict.code(.notApplicable, .condition)
            } else if mayGiveWay, givesWay(row, frame) {
                codes[i] = Verdict.code(.notApplicable, .overridden)
            } else if needs.base[i] != 1 {
                codes[i] = Verdict.code(.noData)
            } else if isOneByOne {
                sweep.judge(row, codes + i, values + i)
            } else if value.isNaN {
                codes[i] = Verdict.code(.noData)
            } else if holds(comparator, value, required.base[i]), !mayBeOnTrack {
                codes[i] = Verdict.code(.met)
                values[i] = value
            } else if let shortfall {
                codes[i] = shortfall
                values[i] = value
            } else {
                sweep.judge(row, codes + i, values + i)
            }
        }
    }

    private func givesWay(_ row: Int, _ frame: Frame) -> Bool {
        var frame = frame
        if program.isEventRule, let span = program.table.span(row) { (frame.start, frame.end) = (span.from, span.to) }
        frame.region = program.scope.places.region(kind: program.kind, row: row)
        return program.overrider(frame) != nil
    }
}

extension RuleProgram {
    /// Whether a subject is judged at all, where each has at most one period.
    func hasPeriod(_ row: Int) -> Bool {
        guard table.isLive(row) else { return false }
        guard table.timeFields != nil else { return true }
        guard let span = table.span(row) else { return false }
        if isEventRule {
            return span.from != .min && span.from >= times.eventsFrom.day && span.from <= times.today.day
        }
        return span.from <= periods.list.ends[0] && span.to >= periods.list.starts[0]
    }

    func isInside(_ row: Int) -> Bool {
        holds(in: scope.places.region(kind: kind, row: row))
    }
}
