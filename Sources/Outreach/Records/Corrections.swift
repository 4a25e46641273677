import Store

/// What a record held before it was corrected: one row a field. Rows are never changed or deleted.
package enum Corrections {
    static let table = "corrections"
    static let columns = ["audit_seq", "kind", "record_id", "field", "old_value", "new_value", "reason", "previous_seq"]

    /// `old_value` and `new_value` are written as an export writes them; NULL where there was or is none.
    static func migration(_ number: Int) -> Migration {
        Migration(number, "corrections") { transaction in
            try transaction.execute(
                """
                CREATE TABLE corrections (
                    audit_seq \(.integer) NOT NULL, kind \(.text) NOT NULL, record_id \(.text) NOT NULL,
                    field \(.text) NOT NULL, old_value \(.text), new_value \(.text), reason \(.text) NOT NULL,
                    PRIMARY KEY (kind, record_id, audit_seq, field))
                """)
            try transaction.refuseChanges(of: table)
        }
    }

    /// `previous_seq` is the audit entry that had last touched the record: the first correction so keeps the entry
    /// that brought the record in. NULL in corrections made before this step.
    static func seniority(_ number: Int) -> Migration {
        Migration(number, "corrections know the entry before") { transaction in
            try transaction.execute("ALTER TABLE corrections ADD COLUMN previous_seq \(.integer)")
        }
    }
}
