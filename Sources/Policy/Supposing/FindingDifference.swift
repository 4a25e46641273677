import Quantities

/// One finding that comes out otherwise under other rules, settings or records.
package struct FindingDifference: Sendable, Equatable {
    /// Full id of the rule.
    package var rule: String
    package var subjectKind: String
    package var subject: String
    /// Code of the region that the subject belongs to; nil where the records do not say.
    package var region: String?
    package var period: Period
    /// nil where there is no such finding: no rule, subject or period.
    package var before: Side?
    package var after: Side?

    package struct Side: Sendable, Equatable {
        package var status: FindingStatus
        package var reason: NotApplicableReason?
        /// What was measured; nil where it is missing, or a set.
        package var observed: Observation?
    }
}

/// How the findings of one rule differ, all counted and the first ones told.
package struct RuleDifferences: Sendable {
    /// Findings of either side, and those that keep their status and measure something else.
    package fileprivate(set) var judged = 0
    package fileprivate(set) var valueOnly = 0
    /// In the order of subjects and time.
    package fileprivate(set) var listed: [FindingDifference] = []
    /// By region of the subject (code; nil where the records do not say) and the two statuses; nil is no finding, or
    /// one that is not applicable. In the order of codes.
    package fileprivate(set) var counts: [Count] = []

    package struct Count: Sendable {
        package var region: String?
        package var before: FindingStatus?
        package var after: FindingStatus?
        package var count: Int
    }
}

/// Compares two ways of judging the same subjects: the same records, or a fork of them.
package struct FindingComparison {
    private let before: Assessor
    private let after: Assessor

    /// - Parameters:
    ///   - before: over a dataset.
    ///   - after: over the same dataset or a fork of it, as of the same day.
    package init(before: Assessor, after: Assessor) {
        self.before = before
        self.after = after
    }

    /// The findings of one rule whose status differs.
    ///
    /// No finding and one that is not applicable are alike. Computes what is not judged yet on either side.
    /// - Parameters:
    ///   - region: code: subjects in it; nil takes all.
    ///   - limit: so many are told one by one.
    package func differences(
        rule id: String, inside region: String? = nil, listing limit: Int = .max
    ) -> RuleDifferences {
        let old = before.book.index(ofRule: id).flatMap(before.result)
        let new = after.book.index(ofRule: id).flatMap(after.result)
        guard let any = new ?? old else { return RuleDifferences() }
        let (table, scope) = (any.program.table, any.program.scope)
        var found = RuleDifferences()
        var counts: [Int32: [Int]] = [:]
        let isAligned = old.map { old in new.map { Self.alignedPeriods(old, $0) } ?? false } ?? false
        for row in 0..<max(old?.subjects ?? 0, new?.subjects ?? 0) {
            let place = scope.places.region(kind: table.index, row: row)
            if let region, !scope.contains(region, place) { continue }
            if isAligned, let old, let new, let same = Self.unchanged(old, new, row) {
                found.judged += same.judged
                found.valueOnly += same.valueOnly
                continue
            }
            var moved = Array(repeating: 0, count: Self.states * Self.states)
            for (period, a, b) in isAligned ? aligned(old, new, row) : paired(old, new, row) {
                found.judged += 1
                let (from, to) = (Self.state(a), Self.state(b))
                if from == to {
                    if let a, let b, !(a.1 == b.1 || (a.1.isNaN && b.1.isNaN)) { found.valueOnly += 1 }
                    continue
                }
                moved[from * Self.states + to] += 1
                guard found.listed.count < limit else { continue }
                found.listed.append(
                    FindingDifference(
                        rule: id, subjectKind: table.kind.name, subject: table.id(row), region: code(place),
                        period: period, before: a.flatMap { side($0, old, before) },
                        after: b.flatMap { side($0, new, after) }))
            }
            for (move, count) in moved.enumerated() where count > 0 {
                counts[place, default: Array(repeating: 0, count: moved.count)][move] += count
            }
        }
        found.counts = told(counts)
        return found
    }

    private func code(_ region: Int32) -> String? {
        region < 0 ? nil : before.dataset.table("region")?.id(Int(region))
    }

    private func told(_ counts: [Int32: [Int]]) -> [RuleDifferences.Count] {
        func status(_ state: Int) -> FindingStatus? { state == Self.none ? nil : FindingStatus(code: state) }
        return counts.flatMap { region, moved in
            moved.enumerated().filter { $0.element > 0 }.map { move, count in
                RuleDifferences.Count(
                    region: code(region), before: status(move / Self.states), after: status(move % Self.states),
                    count: count)
            }
        }.sorted { ($0.region ?? "") < ($1.region ?? "") }
    }

    private typealias Cell = (UInt8, Double)

    /// Statuses by code, and none after them.
    private static let states = FindingStatus.allCases.count + 1
    private static let none = FindingStatus.allCases.count

    private static func state(_ cell: Cell?) -> Int {
        guard let code = cell?.0, let status = Verdict.status(code), status != .notApplicable else { return none }
        return Int(code & 7)
    }

    private static func alignedPeriods(_ a: RuleResult, _ b: RuleResult) -> Bool {
        guard a.width == b.width, a.program.isEventRule == b.program.isEventRule else { return false }
        let (x, y) = (a.program.periods, b.program.periods)
        return x.unit == y.unit && (0..<x.count).allSatisfy { x.list[$0] == y.list[$0] }
    }

    /// nil where a status of the subject differs: the usual case costs no memory.
    private static func unchanged(_ a: RuleResult, _ b: RuleResult, _ row: Int) -> (judged: Int, valueOnly: Int)? {
        guard row < a.subjects, row < b.subjects else { return nil }
        let start = row * a.width
        var (judged, valueOnly) = (0, 0)
        for place in start..<start + a.width {
            let code = a.codes.base[place]
            if code != b.codes.base[place] { return nil }
            if code == Verdict.noCode { continue }
            judged += 1
            let (x, y) = (a.values[place], b.values[place])
            if !(x == y || (x.isNaN && y.isNaN)) { valueOnly += 1 }
        }
        return (judged, valueOnly)
    }

    private func aligned(_ old: RuleResult?, _ new: RuleResult?, _ row: Int) -> [(Period, Cell?, Cell?)] {
        let (a, b) = (old?.snapshot(row) ?? [], new?.snapshot(row) ?? [])
        return (0..<max(a.count, b.count)).compactMap { index in
            let (x, y) = (index < a.count ? a[index] : nil, index < b.count ? b[index] : nil)
            let codes = (x?.0 ?? Verdict.noCode, y?.0 ?? Verdict.noCode)
            guard codes != (Verdict.noCode, Verdict.noCode) else { return nil }
            guard let result = codes.1 == Verdict.noCode ? old : new else { return nil }
            return result.program.period(index, of: row).map { ($0, x, y) }
        }
    }

    private func paired(_ old: RuleResult?, _ new: RuleResult?, _ row: Int) -> [(Period, Cell?, Cell?)] {
        func cells(_ result: RuleResult?) -> [Period: Cell] {
            guard let result else { return [:] }
            var found: [Period: Cell] = [:]
            for (index, cell) in result.snapshot(row).enumerated() where cell.0 != Verdict.noCode {
                if let period = result.program.period(index, of: row) { found[period] = cell }
            }
            return found
        }
        let (a, b) = (cells(old), cells(new))
        return Set(a.keys).union(b.keys).sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map { ($0, a[$0], b[$0]) }
    }

    private func side(_ cell: Cell, _ result: RuleResult?, _ assessor: Assessor) -> FindingDifference.Side? {
        guard let result, let status = Verdict.status(cell.0) else { return nil }
        let type = result.program.measure.type
        let isScalar = if case .set = type { false } else { true }
        let shows = isScalar && status != .noData && !cell.1.isNaN
        return FindingDifference.Side(
            status: status, reason: Verdict.reason(cell.0),
            observed: shows ? Reader(dataset: assessor.dataset).observe(cell.1, type) : nil)
    }
}
