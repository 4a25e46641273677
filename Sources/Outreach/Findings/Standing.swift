import Foundation
import Policy
import Quantities
import Store
import Synchronization

/// How a region stands: the records of a database in memory, judged by the rules, always as of its latest write.
///
/// Before each use the head of the audit chain is looked at: what any node has written since is read and applied, so
/// that all nodes on one database say the same. One caller at a time; others wait.
package final class Standing: @unchecked Sendable {
    package let database: Database
    /// The rules as the policies folder has them.
    private let printed: PolicyBook
    let calendar: WorkingCalendar
    let columns: RecordColumns
    let lock = NSLock()
    /// With a lock of its own: it is asked for while judging.
    private let current: Mutex<PolicyBook>
    // Guarded by the lock.
    private var local: [String: [LocalSetting]] = [:]
    private var dataset: Dataset?
    private var seq: Int64 = -1
    private var assessors: [Assessor] = []
    /// Until another has judged everything.
    private var glimpse: Assessor?
    /// Fewer records than this are read and judged whole as quickly as at a glimpse.
    private let fewRecords: Int
    /// Where loaded records are kept for the next start; nil keeps none.
    let kept: KeptColumns?
    /// The entry that the kept records stand at.
    var keptSeq: Int64 = -1
    /// What was known at an earlier entry never changes.
    var pasts: [(seq: Int64, assessor: Assessor)] = []

    /// Days of assessment kept ready at a time.
    private static let assessorLimit = 3
    /// More changed records than this are read anew rather than applied one by one.
    private static let changeLimit = 2_000

    /// - Parameters:
    ///   - other: a book that is to be compared with: its fields are read too.
    ///   - fewRecords: with fewer, `judgingCurrent` judges everything at once, and no records are kept.
    ///   - kept: where loaded records are kept for the next start (`keepColumns`).
    package init(
        _ database: Database, book: PolicyBook, calendar: WorkingCalendar, readingFor other: PolicyBook? = nil,
        fewRecords: Int = 500_000, kept: KeptColumns? = nil
    ) {
        self.kept = kept
        self.fewRecords = fewRecords
        self.database = database
        printed = book
        current = Mutex(book)
        self.calendar = calendar
        columns = RecordColumns(book, other)
    }

    /// The rules, with what regions have set as of the last use.
    package var book: PolicyBook { current.withLock { $0 } }

    /// The same records and rules in a standing of its own, for long work: whoever uses this one waits only while the
    /// records are copied. It follows later writes as this one does.
    package func apart() throws -> Standing {
        lock.lock()
        defer { lock.unlock() }
        let records = try refreshed()
        let other = Standing(database, book: printed, calendar: calendar, fewRecords: fewRecords)
        (other.dataset, other.seq, other.local) = (records.copy(), seq, local)
        let now = book
        other.current.withLock { $0 = now }
        return other
    }

    /// Gives the assessor of a day, over the records as they are now.
    package func judging<T>(asOf: CivilDate, _ body: (Assessor) throws -> T) throws -> T {
        lock.lock()
        defer { lock.unlock() }
        return try body(try assessor(asOf))
    }

    /// The same, with the number of the audit entry that the records stand at.
    package func judging<T>(asOf: CivilDate, _ body: (Assessor, Int64) throws -> T) throws -> T {
        try judging(asOf: asOf) { assessor in try body(assessor, seq) }
    }

    /// Gives an assessor of a day that answers for current periods at once: the one of `judging` where it has judged
    /// everything, else one that judges nothing more. For a server's first pages.
    package func judgingCurrent<T>(asOf: CivilDate, _ body: (Assessor) throws -> T) throws -> T {
        try judging(asOf: asOf) { whole in
            if isSmall(whole.dataset) { whole.judge() }
            if whole.isJudged {
                glimpse = nil
                return try body(whole)
            }
            if let glimpse, glimpse.dataset === whole.dataset, glimpse.asOf == asOf { return try body(glimpse) }
            let made = Assessor(whole.book, whole.dataset, calendar: calendar, asOf: asOf, isCurrentOnly: true)
            made.judge()
            glimpse = made
            return try body(made)
        }
    }

    /// Whether reading and judging everything takes no time worth saving.
    func isSmall(_ dataset: Dataset) -> Bool { dataset.tables.reduce(0) { $0 + $1.count } < fewRecords }

    /// Goes on judging everything of a day for about so long; true once it is done, and the first look at the day let
    /// go. Whoever waits for the records has them between the pieces.
    package func judgeMore(asOf: CivilDate, seconds: Double = 0.2) throws -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        let isDone = try judging(asOf: asOf) { whole in
            guard whole.judge(pausing: { ContinuousClock.now >= end }) else { return false }
            glimpse = nil
            return true
        }
        // The lock is not fair: without a rest the next piece would have it before those who wait wake up.
        if !isDone { Thread.sleep(forTimeInterval: 0.002) }
        return isDone
    }

    /// Number of the audit entry that the records in memory stand at; -1 before the first use.
    package var loadedSeq: Int64 {
        lock.lock()
        defer { lock.unlock() }
        return seq
    }

    /// Only with the lock.
    func assessor(_ asOf: CivilDate) throws -> Assessor {
        let dataset = try refreshed()
        if let place = assessors.firstIndex(where: { $0.asOf == asOf }) {
            assessors.append(assessors.remove(at: place))
        } else {
            if assessors.count >= Self.assessorLimit { assessors.removeFirst() }
            assessors.append(Assessor(book, dataset, calendar: calendar, asOf: asOf))
        }
        return assessors[assessors.count - 1]
    }

    /// Only with the lock, after `assessor`: the records were read at this entry.
    var currentSeq: Int64 { seq }

    /// The records and the entry they stand at; nil before the first use.
    func holding<T>(_ body: (Dataset, Int64) throws -> T) throws -> T? {
        lock.lock()
        defer { lock.unlock() }
        guard let dataset else { return nil }
        return try body(dataset, seq)
    }

    private func refreshed() throws -> Dataset {
        if dataset == nil, let kept, let loaded = try kept.load(columns, database) {
            try database.read { try readSettings($0) }
            (dataset, seq, keptSeq) = (loaded.dataset, loaded.seq, loaded.seq)
        }
        if let dataset, try isBroughtUp(dataset) { return dataset }
        (assessors, glimpse) = ([], nil)
        dataset = nil
        return try database.read(readers: RecordColumns.readers) { snapshots in
            let head = try AuditChain.head(of: snapshots[0]).seq
            let fresh = try columns.load(snapshots)
            try readSettings(snapshots[0])
            (dataset, seq) = (fresh, head)
            return fresh
        }
    }

    /// Applies what has been written since; false where that is too much.
    private func isBroughtUp(_ dataset: Dataset) throws -> Bool {
        try database.read { snapshot in
            let head = try AuditChain.head(of: snapshot).seq
            if head == seq { return true }
            guard let changes = try columns.changes(since: seq, snapshot, limit: Self.changeLimit) else { return false }
            try readSettings(snapshot)
            apply(changes, to: dataset)
            seq = head
            return true
        }
    }

    /// What regions have decided since is a change of the rules: everything is judged again.
    private func readSettings(_ snapshot: Snapshot) throws {
        let decided = try SettingChanges.local(snapshot, printed)
        guard decided != local else { return }
        local = decided
        let changed = printed.with(local: decided)
        current.withLock { $0 = changed }
        (assessors, glimpse) = ([], nil)
        pasts = []
    }

    /// The latest assessor follows the changes; the others, over the same columns, are made anew when asked for.
    private func apply(_ changes: [RecordChange], to dataset: Dataset) {
        guard !changes.isEmpty else { return }
        glimpse = nil
        let latest = assessors.last ?? Assessor(book, dataset, calendar: calendar, asOf: CivilDate(day: 0))
        for change in changes { _ = latest.apply(change) }
        // A record may refer to one that comes later in the same import: the second pass finds it.
        if changes.count > 1 { for change in changes { _ = latest.apply(change) } }
        assessors = assessors.isEmpty ? [] : [latest]
    }
}
