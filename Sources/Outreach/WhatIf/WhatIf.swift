import Policy
import Quantities

/// Which findings would change if something were otherwise: judged beside those that stand, and never stored.
///
/// The records in memory are shared with the live ones but for the few tables that the supposition touches. Rules are
/// judged one after another, and between two of them readers and writers have their turn.
package struct WhatIf: Sendable {
    private let standing: Standing
    private let asOf: CivilDate
    private let listed: Int
    /// Changed findings of each rule that a page keeps with their values; all are counted.
    package static let listedPerRule = 400

    /// - Parameters:
    ///   - standing: over records with every field that both books read.
    ///   - listed: changed findings of each rule that are kept.
    package init(_ standing: Standing, asOf: CivilDate, listed: Int = WhatIf.listedPerRule) {
        self.standing = standing
        self.asOf = asOf
        self.listed = listed
    }

    /// The findings that a supposition changes, of subjects in a region.
    ///
    /// - Parameters:
    ///   - region: code; nil is everywhere.
    ///   - progress: told how many of how many rules have been compared.
    ///   - isCancelled: asked between two rules.
    /// - Throws: `missing` and `invalid` for what cannot be supposed, `conflict` where the records change again and
    ///   again meanwhile, `unavailable` where it was cancelled.
    package func outcome(
        of supposition: Supposition, region: String? = nil, progress: (Int, Int) -> Void = { _, _ in },
        isCancelled: () -> Bool = { false }
    ) throws -> WhatIfOutcome {
        for _ in 0..<Self.attempts {
            let run = try standing.judging(asOf: asOf) { live, seq in
                try WhatIfRun(live, seq, book: live.book.supposing(
                    bounds: supposition.bounds, settings: supposition.settings), supposition)
            }
            if let outcome = try compare(run, region, progress, isCancelled) { return outcome }
        }
        throw Failure(.conflict, "推演期间记录一再变化", remedy: "请稍后再试")
    }

    /// The findings that another book changes, on the same records: all its rules are judged.
    package func outcome(
        of book: PolicyBook, region: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> WhatIfOutcome {
        // What regions have decided on this database holds under either book.
        let decided = book.with(local: try standing.database.read { try SettingChanges.local($0, book) })
        let run = try standing.judging(asOf: asOf) { live, seq in WhatIfRun(live, seq, book: decided) }
        guard let outcome = try compare(run, region, progress, { false }) else {
            throw Failure(.conflict, "比较期间记录有变化", remedy: "请再试一次")
        }
        return outcome
    }

    private static let attempts = 4

    /// nil where the records changed meanwhile.
    private func compare(
        _ run: WhatIfRun, _ region: String?, _ progress: (Int, Int) -> Void, _ isCancelled: () -> Bool
    ) throws -> WhatIfOutcome? {
        var outcome = WhatIfOutcome(asOf: asOf, region: region, listedPerRule: listed)
        for (number, rule) in run.rules.enumerated() {
            progress(number, run.rules.count)
            if isCancelled() { throw Failure(.unavailable, "推演已取消") }
            let isStill = try standing.judging(asOf: asOf) { live, seq in
                guard live === run.live, seq == run.seq else { return false }
                outcome.add(rule, run, inside: region)
                return true
            }
            if !isStill { return nil }
        }
        progress(run.rules.count, run.rules.count)
        return outcome
    }
}

/// One try: the live findings and those supposed, at one moment of the records.
final class WhatIfRun {
    let live: Assessor
    let seq: Int64
    let comparison: FindingComparison
    /// Full ids of the rules to compare.
    let rules: [String]

    init(_ live: Assessor, _ seq: Int64, book: PolicyBook, _ supposition: Supposition) throws {
        for region in supposition.settings.compactMap(\.region) { try live.dataset.check(region: region) }
        let records = try SupposedRecords(supposition, live).changes
        let dataset = records.isEmpty ? live.dataset : live.dataset.fork(records)
        (self.live, self.seq) = (live, seq)
        comparison = FindingComparison(
            before: live, after: Assessor(book, dataset, calendar: live.calendar, asOf: live.asOf))
        rules = live.rulesReached(
            by: Set(supposition.bounds.keys), settings: Set(supposition.settings.map(\.name)),
            kinds: Set(records.map(\.kind)))
    }

    init(_ live: Assessor, _ seq: Int64, book: PolicyBook) {
        (self.live, self.seq) = (live, seq)
        comparison = FindingComparison(
            before: live, after: Assessor(book, live.dataset, calendar: live.calendar, asOf: live.asOf))
        let known = Set(live.book.rules.map(\.id))
        rules = live.book.rules.map(\.id) + book.rules.map(\.id).filter { !known.contains($0) }
    }
}
