import Quantities

/// A rule compiled against a dataset, ready to judge any of its subjects in any period.
final class RuleProgram: @unchecked Sendable {
    let rule: Rule
    let table: Table
    let condition: Term?
    let needs: Term?
    let measure: Term
    /// Queries of the measure, in the order written.
    let queries: [QueryTrace]
    let requirement: RequirementCheck
    let exceptions: [(when: Term, requirement: RequirementCheck?)]
    let planned: Term?
    let reachable: Term?
    let alternative: (measure: Term?, requirement: RequirementCheck?)?
    let times: RuleTimes
    let periods: PeriodTable
    /// By index of the period.
    let isOpen: [Bool]
    /// Stricter rules that this one gives way to, inside their regions.
    let overriders: Overriders
    private(set) var exemptions: Exemptions
    let scope: RuleScope
    // Kept apart from `rule`, whose every reading would copy texts.
    let region: String
    let isNational: Bool
    private var inside: Lane<UInt8>?
    let isEventRule: Bool
    let kind: Int

    init(
        _ rule: Rule, _ compiler: Compiler, times: RuleTimes, overriders: Overriders, exemptions: Exemptions,
        scope: RuleScope
    ) {
        self.rule = rule
        table = compiler.dataset.tables[rule.subject]
        condition = rule.condition.map(compiler.compile)
        needs = rule.needs.map(compiler.compile)
        (measure, queries) = compiler.trace(rule.measure)
        let type = rule.measureType
        requirement = RequirementCheck(rule.requirement, measure: type, compiler)
        exceptions = rule.exceptions.map { exception in
            (
                compiler.compile(exception.when),
                exception.requirement.map { RequirementCheck($0, measure: type, compiler) }
            )
        }
        planned = rule.planned.map(compiler.compile)
        reachable = rule.reachable.map(compiler.compile)
        alternative = rule.alternative.map { other in
            let own = other.measure.map(compiler.compile)
            return (own, other.requirement.map { RequirementCheck($0, measure: own?.type ?? type, compiler) })
        }
        self.times = times
        let list = times.periods
        periods = compiler.table(of: list, unit: rule.per)
        isOpen = list.map(times.isOpen)
        self.overriders = overriders
        self.exemptions = exemptions
        self.scope = scope
        region = rule.region
        isNational = rule.region == Ancestors.nation
        isEventRule = rule.per == .event
        kind = rule.subject
    }

    var isSetMeasure: Bool { if case .set = measure.type { true } else { false } }

    /// Looks regions up once for all, before several threads ask.
    func prepare(regions: Int) {
        inside = scope.prepare(region, regions: regions)
        overriders.prepare(regions: regions)
    }

    /// Whether a region (row, -1 unknown) lies in the rule's.
    @inline(__always) func holds(in region: Int32) -> Bool {
        isNational || scope.contains(self.region, region, inside)
    }

    /// The last day of a subject that has ended before the day of assessment; of continuous rules only.
    func lastDay(_ row: Int) -> Int32? {
        guard times.unit == .continuous, table.isInterval, let span = table.span(row), span.to < times.today.day else {
            return nil
        }
        return span.to
    }

    /// Reads the exemptions again.
    func renewExemptions(_ dataset: Dataset) { exemptions = Exemptions(rule, dataset) }

    /// The frame of one subject, in no period yet.
    func frame(_ row: Int) -> Frame {
        Frame(
            subject: row, start: 0, end: 0, today: times.today.day, unit: times.unit,
            region: scope.places.region(kind: kind, row: row))
    }

    /// The periods of one subject: those of the rule that it overlaps; of an event rule, its own day. A subject that
    /// has ended is judged by a continuous rule on its last day, so that what it failed to be stays on the list.
    func periods(of row: Int) -> (list: PeriodList, first: Int, own: PeriodTable?) {
        let none = (periods.list.slice(0..<0), 0, nil as PeriodTable?)
        guard table.isLive(row) else { return none }
        guard table.timeFields != nil else { return (periods.list, 0, nil) }
        guard let span = table.span(row) else { return none }
        if isEventRule {
            let day = CivilDate(day: span.from)
            guard span.from != .min, day >= times.eventsFrom, day <= times.today else { return none }
            let own = PeriodTable([Period(.event, from: day, through: day)], unit: .event)
            return (own.list, 0, own)
        }
        if let last = lastDay(row) {
            let day = CivilDate(day: last)
            guard day >= times.start else { return none }
            let own = PeriodTable([Period(.continuous, from: day, through: day)], unit: .continuous)
            return (own.list, 0, own)
        }
        let range = periods.range(from: span.from, to: span.to)
        return (periods.list.slice(range), range.lowerBound, nil)
    }

    /// Whether a subject meets the rule in the frame's period: for `passes`.
    func isMet(_ row: Int, _ outer: Frame) -> Bool {
        var frame = frame(row)
        frame.start = outer.start
        frame.end = outer.end
        frame.unit = outer.unit
        return judge(frame).status == .met
    }
}

/// How one cell was judged.
struct Verdict {
    var status: FindingStatus
    var reason: NotApplicableReason?
    /// Scalar measure; NaN where missing or a set.
    var value = Double.nan
    var exception: Int?
    /// Row of the exemption.
    var exemption: Int?
    /// Full id of the rule it gave way to.
    var overrider: String?

    /// One byte: status and reason.
    var code: UInt8 { Self.code(status, reason) }

    static func code(_ status: FindingStatus, _ reason: NotApplicableReason? = nil) -> UInt8 {
        let reasons: UInt8 =
            switch reason {
            case nil: 0
            case .region: 1
            case .condition: 2
            case .overridden: 3
            case .notDue: 4
            case .permission: 5
            }
        return UInt8(status.code) | reasons << 3
    }

    static let noCode: UInt8 = 255

    static func status(_ code: UInt8) -> FindingStatus? { code == noCode ? nil : FindingStatus(code: Int(code & 7)) }
}
