import Policy
import Quantities
import Store

/// Names and labels of records, looked up in the database when a page or table shows them.
package struct RecordNames: Sendable {
    private let database: Database
    package init(_ database: Database) { self.database = database }

    /// Names by id for kinds that have a name; ids that are not there or have none are left out.
    package func names(of kind: String, ids: some Collection<String>) throws -> [String: String] {
        guard let declaration = Records.vocabulary.kind(kind), !ids.isEmpty else { return [:] }
        guard let field = ["name", "title"].first(where: { declaration.field($0) != nil }) else { return [:] }
        return try database.read { snapshot in
            var names: [String: String] = [:]
            for id in Set(ids) {
                let sql: SQL = "SELECT \(identifier: field) FROM \(identifier: declaration.table) WHERE id = \(id)"
                names[id] = try snapshot.first(sql) { $0.text(0) } ?? nil
            }
            return names
        }
    }

    /// Whether any record says that it was invented for demonstration.
    package func holdSynthetic() throws -> Bool {
        try database.read { snapshot in
            for kind in Records.vocabulary.kinds {
                guard let field = kind.field("synthetic") else { continue }
                let isFlag = field.type == .boolean
                let sql: SQL = isFlag
                    ? "SELECT 1 FROM \(identifier: kind.table) WHERE synthetic LIMIT 1"
                    : "SELECT 1 FROM \(identifier: kind.table) WHERE synthetic IS NOT NULL LIMIT 1"
                if try snapshot.first(sql, { $0.int(0) }) != nil { return true }
            }
            return false
        }
    }
}
