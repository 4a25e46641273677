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

    /// The findings of one rule whose status differs, by subject and period, and how many differ in value alone.
    ///
    /// No finding and one that is not applicable are alike. Computes what is not judged yet on either side.
    package func differences(
        rule id: String, _ body: (FindingDifference) -> Void
    ) -> (judged: Int, valueOnly: Int) {
        let old = before.book.index(ofRule: id).flatMap(before.result)
        let new = after.book.index(ofRule: id).flatMap(after.result)
        guard let any = new ?? old else { return (0, 0) }
        let table = any.program.table
        var (judged, valueOnly) = (0, 0)
        let isAligned = old.map { old in new.map { Self.alignedPeriods(old, $0) } ?? false } ?? false
        for row in 0..<max(old?.subjects ?? 0, new?.subjects ?? 0) {
            if isAligned, let old, let new, let same = Self.unchanged(old, new, row) {
                judged += same.judged
                valueOnly += same.valueOnly
                continue
            }
            let cells = isAligned ? aligned(old, new, row) : paired(old, new, row)
            for (period, a, b) in cells {
                judged += 1
                if Self.isAlike(a, b) {
                    if let a, let b, !(a.1 == b.1 || (a.1.isNaN && b.1.isNaN)) { valueOnly += 1 }
                    continue
                }
                let region = any.program.scope.places.region(kind: table.index, row: row)
                body(FindingDifference(
                    rule: id, subjectKind: table.kind.name, subject: table.id(row),
                    region: region < 0 ? nil : before.dataset.table("region")?.id(Int(region)), period: period,
                    before: a.flatMap { side($0, old, before) }, after: b.flatMap { side($0, new, after) }))
            }
        }
        return (judged, valueOnly)
    }

    private typealias Cell = (UInt8, Double)

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

    private static func isAlike(_ a: Cell?, _ b: Cell?) -> Bool {
        let (x, y) = (a.flatMap { Verdict.status($0.0) }, b.flatMap { Verdict.status($0.0) })
        return x == y || (x ?? .notApplicable) == (y ?? .notApplicable)
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
