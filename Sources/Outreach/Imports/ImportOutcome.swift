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

    package var isChange: Bool { counts.contains { $0.new > 0 || $0.corrected > 0 } }
    package var rows: Int { counts.reduce(0) { $0 + $1.new + $1.unchanged + $1.corrected } }
}
