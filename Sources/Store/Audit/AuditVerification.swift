import Quantities

extension AuditChain {
    /// Reads the whole chain in constant memory and recomputes every hash.
    /// - Returns: how many entries there are.
    /// - Throws: `conflict` naming the first broken entry and why: changed, missing, out of order, or a head that
    ///   differs.
    package static func verify(_ database: Database) throws -> Int {
        try database.read { snapshot in
            var last = (seq: Int64(0), hash: AuditEntry.firstPreviousHash)
            try snapshot.forEach(
                """
                SELECT seq, at_ms, actor, action, subject, detail, previous_hash, hash FROM audit_entries ORDER BY seq
                """
            ) { row in
                let (entry, hash) = entry(in: row)
                guard entry.seq == last.seq + 1 else { throw broken(last.seq + 1, "缺失") }
                guard entry.hash == hash else { throw broken(entry.seq, "在写入之后被改动") }
                guard entry.previousHash == last.hash else {
                    throw broken(entry.seq, "与前一条目不衔接：被调换或替换")
                }
                last = (entry.seq, hash)
            }
            let head = try head(of: snapshot)
            guard head.seq <= last.seq else { throw broken(last.seq + 1, "缺失（链首为 \(head.seq)）") }
            guard head == last else { throw broken(last.seq, "与链首所记不符") }
            return Int(last.seq)
        }
    }

    private static func entry(in row: Row) -> (AuditEntry, hash: String) {
        func text(_ column: Int) -> String { row.text(column) ?? "" }
        let entry = AuditEntry(
            seq: row.int(0) ?? 0, at: Instant(milliseconds: row.int(1) ?? 0), actor: text(2), action: text(3),
            subject: text(4), detail: text(5), previousHash: text(6))
        return (entry, text(7))
    }

    private static func broken(_ seq: Int64, _ why: String) -> Failure {
        Failure(
            .conflict, "审计条目 \(seq) \(why)",
            remedy: "请与备份比较；此条及其后改动的记录均存疑")
    }
}
