import Policy
import Quantities
import Store

/// One field of a record that was corrected.
package struct Correction: Sendable, Equatable {
    /// Number, moment and author of the audit entry.
    package var seq: Int64
    package var at: Instant
    package var actor: String
    package var kind: String
    package var id: String
    package var field: String
    /// As an export writes them; nil where there was or is none.
    package var old: String?
    package var new: String?
    package var reason: String
    /// The entry that had last touched the record; nil where that was not kept.
    package var previousSeq: Int64?
}

/// What was written when: the way back from the records as they are to what they were.
package enum PastRecords {
    /// The number of the last audit entry written before the end of a day in China; 0 where there was none.
    package static func seq(atEndOf day: CivilDate, _ snapshot: Snapshot) throws -> Int64 {
        let end = Instant(milliseconds: (Int64(day.day) + 1) * 86_400_000 - 8 * 3_600_000)
        return Int64(try snapshot.count("SELECT max(seq) FROM audit_entries WHERE at_ms < \(end)"))
    }

    /// Corrections by entries after `seq`, in order; of one record only where `kind` and `id` are given.
    package static func corrections(
        after seq: Int64, kind: String? = nil, id: String? = nil, _ snapshot: Snapshot
    ) throws -> [Correction] {
        var conditions: [SQL] = ["c.audit_seq > \(seq)"]
        if let kind { conditions.append("c.kind = \(kind)") }
        if let id { conditions.append("c.record_id = \(id)") }
        return try snapshot.rows(
            """
            SELECT c.audit_seq, e.at_ms, e.actor, c.kind, c.record_id, c.field, c.old_value, c.new_value, c.reason,
                c.previous_seq
            FROM corrections c JOIN audit_entries e ON e.seq = c.audit_seq WHERE \(conditions.joined(" AND "))
            ORDER BY c.audit_seq, c.kind, c.record_id, c.field
            """
        ) { row in
            Correction(
                seq: row.int(0) ?? 0, at: Instant(milliseconds: row.int(1) ?? 0), actor: row.text(2) ?? "",
                kind: row.text(3) ?? "", id: row.text(4) ?? "", field: row.text(5) ?? "", old: row.text(6),
                new: row.text(7), reason: row.text(8) ?? "", previousSeq: row.int(9))
        }
    }

    /// The changes that lead from the records as they are in `dataset` to what was known after entry `seq`: records
    /// brought in later are taken away, corrected ones get back what they held.
    static func undoing(after seq: Int64, _ dataset: Dataset, _ snapshot: Snapshot) throws -> [RecordChange] {
        var corrected: [Key: [Correction]] = [:]
        for correction in try corrections(after: seq, snapshot) {
            corrected[Key(kind: correction.kind, id: correction.id), default: []].append(correction)
        }
        var changes: [RecordChange] = []
        for (number, kind) in dataset.vocabulary.kinds.enumerated() {
            try snapshot.forEach("SELECT id FROM \(identifier: kind.table) WHERE changed_seq > \(seq)") { row in
                let id = row.text(0) ?? ""
                let corrections = corrected[Key(kind: kind.name, id: id)] ?? []
                changes.append(before(corrections, dataset.change(kind: number, id: id), kind, knownSince: seq))
            }
        }
        return changes
    }

    /// The record before corrections, given in order; taken away where it was brought in after `seq`.
    static func before(
        _ corrections: [Correction], _ record: RecordChange, _ kind: Kind, knownSince seq: Int64
    ) -> RecordChange {
        var record = record
        guard let first = corrections.first, first.previousSeq ?? 0 <= seq else {
            record.values = nil
            return record
        }
        for correction in corrections.reversed() {
            guard let field = kind.fields.firstIndex(where: { $0.name == correction.field }) else { continue }
            record.values?[field] = correction.old.flatMap { FieldText.value($0, kind.fields[field].type) }
        }
        return record
    }

    private struct Key: Hashable {
        var kind: String
        var id: String
    }
}
