import Policy
import Store

/// Takes what was read into the tables: new records are added, changed ones corrected with their reason, equal ones
/// left alone.
extension ImportRun {
    func merge() throws -> [ImportOutcome.Count] {
        try states.compactMap { state in
            guard let state else { return nil }
            var count = ImportOutcome.Count(kind: state.kind.name)
            if state.isDirect {
                count.new = state.written
                count.unchanged = state.repeated
            } else {
                for number in state.fieldsBySource.keys.sorted() { count.corrected += try correct(state, number) }
                count.new = try addNew(state)
                count.unchanged = state.written + state.repeated - count.new - count.corrected
                try transaction.execute("DROP TABLE \(identifier: state.staging)")
            }
            return count
        }
    }

    private func addNew(_ state: KindImport) throws -> Int {
        let fields = state.kind.fields.map { "s.\(identifier: $0.name)" as SQL }.joined(", ")
        return try transaction.execute(
            """
            INSERT INTO \(identifier: state.kind.table) (\(identifiers: state.kind.columnNames))
            SELECT \(fields), \(seq) FROM \(identifier: state.staging) s
                LEFT JOIN \(identifier: state.kind.table) t ON t.id = s.id WHERE t.id IS NULL
            """)
    }

    /// Corrects the records of one source that differ in the fields it speaks of.
    private func correct(_ state: KindImport, _ source: Int) throws -> Int {
        let fields = (state.fieldsBySource[source] ?? []).filter { $0 != 0 }
        if fields.isEmpty { return 0 }
        let names = fields.map { state.kind.fields[$0].name }
        let differs = names.map { "s.\(identifier: $0) IS DISTINCT FROM t.\(identifier: $0)" as SQL }.joined(" OR ")
        let columns = names.map { "t.\(identifier: $0), s.\(identifier: $0)" as SQL }.joined(", ")
        var changed = 0
        try transaction.forEach(
            """
            SELECT s.id, s.row_number, s.import_reason, t.changed_seq, \(columns) FROM \(identifier: state.staging) s
                JOIN \(identifier: state.kind.table) t ON t.id = s.id
            WHERE s.source_number = \(source) AND (\(differs)) ORDER BY s.row_number
            """
        ) { row in
            changed += 1
            try note(row, state.kind, fields, source)
        }
        if changed == 0 || problems.total > 0 { return changed }
        let assignments = names.map { "\(identifier: $0) = s.\(identifier: $0)" as SQL }.joined(", ")
        return try transaction.execute(
            """
            UPDATE \(identifier: state.kind.table) AS t SET \(assignments), changed_seq = \(seq)
            FROM \(identifier: state.staging) AS s
            WHERE t.id = s.id AND s.source_number = \(source) AND (\(differs))
            """)
    }

    /// Keeps the old and the new value of each field that differs, or complains that no reason is given.
    private func note(_ row: Row, _ kind: Kind, _ fields: [Int], _ source: Int) throws {
        let id = row.text(0) ?? ""
        var changes: [(field: Field, old: String?, new: String?)] = []
        for (position, index) in fields.enumerated() {
            let field = kind.fields[index]
            let old = FieldText.text(row, 4 + 2 * position, field.type)
            let new = FieldText.text(row, 5 + 2 * position, field.type)
            if old != new { changes.append((field, old, new)) }
        }
        for change in changes where self.changes.count < ImportOutcome.changeLimit {
            self.changes.append(
                .init(kind: kind.name, id: id, field: change.field.name, old: change.old, new: change.new))
        }
        let written = row.text(2) ?? ""
        if asksReasonLater, written.isEmpty {
            unexplained += 1
            return
        }
        guard let reason = row.text(2), !reason.isEmpty else {
            let fields = changes.map { "\($0.field.label) (\($0.field.name))" }.joined(separator: "、")
            problems.add(
                ImportProblem(
                    source: sources[source].name, row: Int(row.int(1) ?? 0), value: id,
                    what: "与已有记录不同：\(fields)",
                    expected: "说明更正原因：--reason，或“更正原因”列"))
            return
        }
        reasons.insert(reason)
        for change in changes {
            try transaction.execute(
                """
                INSERT INTO corrections
                    (audit_seq, kind, record_id, field, old_value, new_value, reason, previous_seq)
                VALUES (\(seq), \(kind.name), \(id), \(change.field.name), \(change.old), \(change.new), \(reason),
                    \(row.int(3)))
                """)
        }
    }
}
