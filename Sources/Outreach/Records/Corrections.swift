import Store

/// What a record held before it was corrected: one row a field. Rows are never changed or deleted.
package enum Corrections {
    static let table = "corrections"
    static let columns = ["audit_seq", "kind", "record_id", "field", "old_value", "new_value", "reason"]

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
}
