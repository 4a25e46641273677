import Policy
import Quantities
import Store

/// Which records a past day is judged on.
package enum Knowledge: String, Sendable, CaseIterable {
    /// Those on file now: what was entered or corrected later counts.
    case now
    /// Those on file at the end of that day, as they were then.
    case then
}

extension Standing {
    private static var pastLimit: Int { 2 }

    /// Gives the assessors of two days at once. Their datasets differ where they know different records: match
    /// subjects by id.
    package func comparing<T>(
        _ first: CivilDate, _ second: CivilDate, _ knowledge: Knowledge, _ body: (Assessor, Assessor) throws -> T
    ) throws -> T {
        try lock.withLock {
            let a = try assessor(first, knowledge)
            let b = try assessor(second, knowledge)
            return try body(a, b)
        }
    }

    private func assessor(_ asOf: CivilDate, _ knowledge: Knowledge) throws -> Assessor {
        let current = try assessor(asOf)
        guard knowledge == .then else { return current }
        return try database.read(readers: RecordColumns.readers) { snapshots in
            let seq = try PastRecords.seq(atEndOf: asOf, snapshots[0])
            if seq >= currentSeq { return current }
            if let known = pasts.first(where: { $0.seq == seq && $0.assessor.asOf == asOf }) { return known.assessor }
            let dataset = try columns.load(snapshots)
            dataset.write(all: try PastRecords.undoing(after: seq, dataset, snapshots[0]))
            let past = Assessor(current.book, dataset, calendar: calendar, asOf: asOf)
            if pasts.count >= Self.pastLimit { pasts.removeFirst() }
            pasts.append((seq, past))
            return past
        }
    }
}
