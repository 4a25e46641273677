/// What an import did, or would do.
package struct ImportOutcome: Sendable, Equatable {
    package struct Count: Sendable, Equatable {
        /// Name of the record kind.
        package var kind: String
        package var new = 0
        package var unchanged = 0
        package var corrected = 0
    }

    /// Kinds that stood in the import, in the vocabulary's order.
    package var counts: [Count]
    /// Nothing was written because nothing was to be.
    package var isDryRun: Bool
    /// The audit entry; nil where nothing changed or nothing was written.
    package var auditSeq: Int64?
    /// SHA-256 of what was read, as kept in the audit entry.
    package var digest: String
    /// Corrected records that no reason was given for; only where a dry run asks for it later.
    package var unexplained = 0
    /// The first corrections, at most `changeLimit`.
    package var changes: [Change] = []

    package static let changeLimit = 100

    /// One field of one record, before and after.
    package struct Change: Sendable, Equatable {
        /// Name of the record kind, id of the record, name of the field.
        package var kind: String
        package var id: String
        package var field: String
        /// As an export writes them; nil where there is none.
        package var old: String?
        package var new: String?
    }

    package var isChange: Bool { counts.contains { $0.new > 0 || $0.corrected > 0 } }
    package var rows: Int { counts.reduce(0) { $0 + $1.new + $1.unchanged + $1.corrected } }
}
