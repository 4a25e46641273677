import Policy
import Store

/// Lists records of a kind, page by page.
package struct RecordListing: Sendable {
    private let database: Database
    private let vocabulary: Vocabulary

    package init(_ database: Database, vocabulary: Vocabulary = Records.vocabulary) {
        self.database = database
        self.vocabulary = vocabulary
    }

    /// Records in the order of their ids.
    /// - Parameter after: the id of the last record of the page before.
    /// - Returns: at most `limit` records, and whether more follow.
    package func page(
        _ kind: Kind, _ selection: RecordSelection, after: String?, limit: Int
    ) throws -> (records: [StoredRecord], hasMore: Bool) {
        let columns = kind.fields.map { "t.\(identifier: $0.name)" as SQL }.joined(", ")
        let start: SQL = after.map { "t.id > \($0) AND " } ?? ""
        let sql: SQL = """
            SELECT \(columns) FROM \(identifier: kind.table) t
            WHERE \(start)\(selection.conditions(kind, vocabulary)) ORDER BY t.id LIMIT \(limit + 1)
            """
        var records = try database.read { snapshot in
            try snapshot.rows(sql) { StoredRecord(kind: kind, row: $0) }
        }
        let hasMore = records.count > limit
        if hasMore { records.removeLast() }
        return (records, hasMore)
    }

    /// How many records each kind has, by name; kinds without any are there with 0.
    package func counts() throws -> [String: Int] {
        try database.read { snapshot in
            var counts: [String: Int] = [:]
            for kind in vocabulary.kinds {
                counts[kind.name] = try snapshot.count("SELECT count(*) FROM \(identifier: kind.table)")
            }
            return counts
        }
    }
}

extension StoredRecord {
    /// - Parameter row: the kind's fields in their order.
    init(kind: Kind, row: Row) {
        self.init(
            kind: kind, id: row.text(0) ?? "",
            values: kind.fields.enumerated().map { place, field in RecordLookup.value(field.type, row, place) })
    }
}
