import Quantities

/// The append-only record of every write: each entry hashes the one before, so that a changed, missing or reordered
/// entry shows. The head (one row) is updated in the same transaction as the entry.
package enum AuditChain {
    /// Makes the tables; the database itself refuses to change or delete entries.
    package static func migration(_ number: Int) -> Migration {
        Migration(number, "audit chain") { transaction in
            let (text, integer) = (ColumnType.text, ColumnType.integer)
            try transaction.execute(
                """
                CREATE TABLE audit_entries (
                    seq \(integer) PRIMARY KEY, at_ms \(integer) NOT NULL, actor \(text) NOT NULL,
                    action \(text) NOT NULL, subject \(text) NOT NULL, detail \(text) NOT NULL,
                    previous_hash \(text) NOT NULL, hash \(text) NOT NULL)
                """)
            try transaction.execute(
                """
                CREATE TABLE audit_head (
                    one \(integer) PRIMARY KEY CHECK (one = 1), seq \(integer) NOT NULL, hash \(text) NOT NULL)
                """)
            try transaction.execute("INSERT INTO audit_head VALUES (1, 0, \(AuditEntry.firstPreviousHash))")
            try transaction.refuseChanges(of: "audit_entries")
        }
    }

    /// Appends one entry in the caller's transaction.
    /// - Returns: the entry's number, for `changed_seq` columns.
    @discardableResult
    package static func append(
        in transaction: Transaction, at instant: Instant, actor: String, action: String, subject: String, detail: String
    ) throws -> Int64 {
        let head = try head(of: transaction)
        let entry = AuditEntry(
            seq: head.seq + 1, at: instant, actor: actor, action: action, subject: subject, detail: detail,
            previousHash: head.hash)
        let hash = entry.hash
        try transaction.execute(
            """
            INSERT INTO audit_entries (seq, at_ms, actor, action, subject, detail, previous_hash, hash)
            VALUES (\(entry.seq), \(instant), \(actor), \(action), \(subject), \(detail), \(head.hash), \(hash))
            """)
        try transaction.execute("UPDATE audit_head SET seq = \(entry.seq), hash = \(hash) WHERE one = 1")
        return entry.seq
    }

    /// The number and hash of the last entry; 0 and zeros before the first.
    package static func head(of snapshot: Snapshot) throws -> (seq: Int64, hash: String) {
        let head = try snapshot.first("SELECT seq, hash FROM audit_head WHERE one = 1") {
            (seq: $0.int(0) ?? 0, hash: $0.text(1) ?? "")
        }
        guard let head else {
            throw Failure(
                .conflict, "审计链丢失了链首", remedy: "请用备份恢复数据库")
        }
        return head
    }
}
