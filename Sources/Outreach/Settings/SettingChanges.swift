import Policy
import Quantities
import Store

/// Reads and writes what regions have decided.
package enum SettingChanges {
    /// What an officer asks for.
    package struct Draft: Sendable {
        package var name: String
        package var region: String
        package var value: SettingValue?
        package var from: CivilDate
        package var setBy: String
        package var reason: String

        package init(
            name: String, region: String, value: SettingValue?, from: CivilDate, setBy: String, reason: String
        ) {
            self.name = name
            self.region = region
            self.value = value
            self.from = from
            self.setBy = setBy
            self.reason = reason
        }
    }

    /// Keeps a decision and its entry in the audit chain, in one transaction.
    /// - Throws: `conflict` where the region has decided the same already.
    package static func keep(_ draft: Draft, in database: Database, clock: Clock) throws {
        try database.write { transaction in
            let before = try transaction.rows(
                """
                SELECT value, from_on FROM setting_changes WHERE name = \(draft.name) AND region = \(draft.region)
                ORDER BY audit_seq
                """
            ) { (value: $0.text(0), from: $0.date(1)) }.last
            if before.map({ $0.value == draft.value?.text && $0.from == draft.from }) ?? (draft.value == nil) {
                throw Failure(.conflict, "\(draft.region) 的“\(draft.name)”已是如此", remedy: "无需再改")
            }
            let at = clock.now()
            let value = draft.value?.text
            let seq = try AuditChain.append(
                in: transaction, at: at, actor: draft.setBy, action: "set",
                subject: "setting \(draft.name) \(draft.region)",
                detail: "\(before?.value ?? "standard") → \(value ?? "standard") from \(draft.from): \(draft.reason)")
            try transaction.execute(
                """
                INSERT INTO setting_changes (audit_seq, name, region, value, from_on, set_by, reason, at_ms)
                VALUES (\(seq), \(draft.name), \(draft.region), \(value), \(draft.from), \(draft.setBy),
                    \(draft.reason), \(at))
                """)
        }
    }

    /// All, oldest first; those whose setting or value the book no longer knows are left out.
    package static func all(_ database: Database, _ book: PolicyBook) throws -> [SettingChange] {
        try database.read { try all($0, book) }
    }

    /// By name of the setting, for `PolicyBook.with(local:)`.
    static func local(_ snapshot: Snapshot, _ book: PolicyBook) throws -> [String: [LocalSetting]] {
        Dictionary(grouping: try all(snapshot, book), by: \.name).mapValues { $0.map(\.local) }
    }

    private static func all(_ snapshot: Snapshot, _ book: PolicyBook) throws -> [SettingChange] {
        let columns: SQL = "name, region, value, from_on, set_by, reason, at_ms, audit_seq"
        return try snapshot.rows("SELECT \(columns) FROM setting_changes ORDER BY audit_seq") { row in
            let name = row.text(0) ?? ""
            guard let setting = book.setting(name) else { return nil }
            let text = row.text(2)
            let value = text.flatMap { SettingValue($0, setting.type) }
            guard text == nil || value != nil else { return nil }
            return SettingChange(
                name: name, region: row.text(1) ?? "", value: value, from: row.date(3) ?? CivilDate(day: 0),
                setBy: row.text(4) ?? "", reason: row.text(5) ?? "", at: Instant(milliseconds: row.int(6) ?? 0),
                seq: row.int(7) ?? 0)
        }.compactMap { (change: SettingChange?) in change }
    }
}
