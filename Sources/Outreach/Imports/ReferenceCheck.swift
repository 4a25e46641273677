import Policy
import Store

/// Every id referred to must be that of a record in the import or on file.
extension ImportRun {
    func checkReferences() throws {
        for (target, uses) in uses.enumerated() where !uses.uses.isEmpty && isKnown(target) {
            let state = states[target]
            var unresolved = uses.uses.filter { state?.identities[$0.key] == nil }.map(\.value)
            // A kind that came into an empty table has no other records on file.
            if state?.isDirect != true { unresolved = try missingOnFile(unresolved, uses, vocabulary.kinds[target]) }
            unresolved.sort { ($0.place.source, $0.place.row, $0.field) < ($1.place.source, $1.place.row, $1.field) }
            for (rank, use) in unresolved.enumerated() {
                if problems.isFull { problems.add(unknown(use, uses.id(use), target, nearest: nil)); continue }
                let nearest = rank < Self.suggestions ? try nearest(to: uses.id(use), target) : nil
                problems.add(unknown(use, uses.id(use), target, nearest: nearest))
            }
        }
    }

    /// For so many unknown ids of a kind a nearest known one is looked for: each look goes through the records.
    private static let suggestions = 10

    private func missingOnFile(
        _ unresolved: [ReferenceUses.Use], _ uses: ReferenceUses, _ kind: Kind
    ) throws -> [ReferenceUses.Use] {
        if unresolved.isEmpty { return [] }
        try transaction.execute("CREATE TEMPORARY TABLE import_references (number \(.integer), id \(.text))")
        try transaction.bulkInsert(into: "import_references", columns: ["number", "id"]) { writer in
            for (number, use) in unresolved.enumerated() {
                try writer.int(Int64(number))
                try writer.text(uses.id(use))
                try writer.endRow()
            }
        }
        let missing = try transaction.rows(
            """
            SELECT r.number FROM import_references r LEFT JOIN \(identifier: kind.table) t ON t.id = r.id
            WHERE t.id IS NULL
            """
        ) { Int($0.int(0) ?? 0) }
        try transaction.execute("DROP TABLE import_references")
        return missing.map { unresolved[$0] }
    }

    private func unknown(_ use: ReferenceUses.Use, _ id: String, _ target: Int, nearest: String?) -> ImportProblem {
        let source = sources[Int(use.place.source)]
        let field = vocabulary.kinds[source.kind].fields[use.field]
        let kind = vocabulary.kinds[target]
        let more = use.count > 1 ? "（另有 \(use.count - 1) 行）" : ""
        return ImportProblem(
            source: source.name, row: Int(use.place.row), column: "\(field.label) (\(field.name))", value: id,
            what: "不是任何\(kind.label) (\(kind.name)) 的编号\(more)", expected: "本次导入或已有的\(kind.label)编号",
            nearest: nearest)
    }

    /// The id of a record of that name, or the id that differs least, among the first ones.
    private func nearest(to id: String, _ target: Int) throws -> String? {
        let kind = vocabulary.kinds[target]
        var tables = [kind.table]
        if let state = states[target], !state.isDirect { tables.append(state.staging) }
        var ids: [String] = []
        for table in tables {
            if kind.field("name") != nil {
                let named = try transaction.first(
                    "SELECT id FROM \(identifier: table) WHERE name = \(id) ORDER BY id LIMIT 1") { $0.text(0) ?? "" }
                if let named { return named }
            }
            // Ids that begin alike, then any: divisions share their first digits with their neighbours.
            let start = String(id.prefix(max(1, id.count / 2)))
            ids += try transaction.rows(
                """
                SELECT id FROM \(identifier: table) WHERE id >= \(start) AND id < \(start + "\u{10FFFF}")
                ORDER BY id LIMIT 2000
                """) { $0.text(0) ?? "" }
            let any: SQL = "SELECT id FROM \(identifier: table) ORDER BY id LIMIT 500"
            ids += try transaction.rows(any) { $0.text(0) ?? "" }
        }
        return nearestName(to: id, among: ids)
    }
}
