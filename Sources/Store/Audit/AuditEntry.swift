import Quantities

/// One line of the audit chain: who did what to which thing, when. No personal data beyond the actor's account name.
package struct AuditEntry: Sendable, Equatable {
    /// 1, 2, 3 … without gaps.
    package var seq: Int64
    package var at: Instant
    /// The account or command that acted: `console`, `account:…`.
    package var actor: String
    /// A verb: `import`, `correct`.
    package var action: String
    /// The thing: a kind, an id, or both.
    package var subject: String
    /// What a reader needs to understand the entry, as short text or JSON.
    package var detail: String
    /// Hash of the entry before; 64 zeros for the first.
    package var previousHash: String

    package init(
        seq: Int64, at: Instant, actor: String, action: String, subject: String, detail: String, previousHash: String
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.previousHash = previousHash
    }

    /// SHA-256 over all fields and the previous hash. Each field is written as its length in bytes, a colon, its UTF-8
    /// and a comma (a netstring), so that no two entries share an encoding.
    package var hash: String {
        let hash = SHA256()
        for field in [String(seq), String(at.milliseconds), actor, action, subject, detail, previousHash] {
            hash.update("\(field.utf8.count):\(field),")
        }
        return hash.hex()
    }

    static let firstPreviousHash = String(repeating: "0", count: 64)
}
