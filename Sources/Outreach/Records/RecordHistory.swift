import Policy
import Quantities
import Store

/// What happened to one record: every correction with its reason, who and when, and the entry that brought it.
package struct RecordHistory: Sendable {
    /// One audit entry that touched the record, the latest first.
    package struct Entry: Sendable {
        /// Number in the audit chain, its moment, the account or command that acted, the verb, and what it was done to.
        package var seq: Int64
        package var at: Instant
        package var actor: String
        package var action: String
        package var subject: String
        /// Why the record was corrected; nil where it was new.
        package var reason: String?
        /// Field, old and new value as an export writes them; empty where the record was new.
        package var changes: [(field: Field, old: String?, new: String?)]
    }

    package var entries: [Entry]
    /// The entry that brought the record is not among them: corrections made by
    /// earlier programs hide its number.
    package var beginsEarlier: Bool

    /// - Throws: as the database.
    package static func of(_ kind: Kind, id: String, _ database: Database) throws -> RecordHistory {
        try database.read { snapshot in
            var changes: [Int64: (reason: String, changes: [(field: Field, old: String?, new: String?)])] = [:]
            try snapshot.forEach(
                """
                SELECT audit_seq, field, old_value, new_value, reason FROM corrections
                WHERE kind = \(kind.name) AND record_id = \(id) ORDER BY audit_seq, field
                """
            ) { row in
                guard let seq = row.int(0), let field = row.text(1).flatMap(kind.field) else { return }
                changes[seq, default: (row.text(4) ?? "", [])].changes.append((field, row.text(2), row.text(3)))
            }
            var numbers = Set(changes.keys)
            let first = try snapshot.first(
                """
                SELECT min(previous_seq) FROM corrections WHERE kind = \(kind.name) AND record_id = \(id)
                """) { $0.int(0) } ?? nil
            if let first { numbers.insert(first) }
            let last = try snapshot.first(
                "SELECT \(identifier: Kind.changedSeq) FROM \(identifier: kind.table) WHERE id = \(id)") { $0.int(0) }
            if let last, let seq = last { numbers.insert(seq) }
            let entries = try numbers.sorted(by: >).compactMap { seq in
                try snapshot.first(
                    "SELECT at_ms, actor, action, subject FROM audit_entries WHERE seq = \(seq)"
                ) { row in
                    Entry(
                        seq: seq, at: Instant(milliseconds: row.int(0) ?? 0), actor: row.text(1) ?? "",
                        action: row.text(2) ?? "", subject: row.text(3) ?? "", reason: changes[seq]?.reason,
                        changes: changes[seq]?.changes ?? [])
                }
            }
            return RecordHistory(entries: entries, beginsEarlier: !changes.isEmpty && first == nil)
        }
    }
}
