import Policy
import Quantities
import Store

/// Names and labels of records, looked up in the database when a page or table shows them.
package struct RecordNames: Sendable {
    private let database: Database
    package init(_ database: Database) { self.database = database }

    /// What people call records, by id: their own name; of a record that joins others, such as a posting, who it is
    /// and where. Ids that are not there or are called nothing are left out.
    package func names(of kind: String, ids: some Collection<String>) throws -> [String: String] {
        guard let declaration = Records.vocabulary.kind(kind), !ids.isEmpty else { return [:] }
        return try database.read { snapshot in
            var names: [String: String] = [:]
            for id in Set(ids) { names[id] = try Self.name(declaration, id, snapshot) }
            return names
        }
    }

    private static func name(_ kind: Kind, _ id: String, _ snapshot: Snapshot) throws -> String? {
        guard let field = kind.ownName else { return try joinedName(kind, id, snapshot) }
        let sql: SQL = "SELECT \(identifier: field) FROM \(identifier: kind.table) WHERE id = \(id)"
        return try snapshot.first(sql) { $0.text(0) } ?? nil
    }

    private static func joinedName(_ kind: Kind, _ id: String, _ snapshot: Snapshot) throws -> String? {
        let joined = kind.joined
        guard joined.count > 1 else { return nil }
        let day = if case .event(let field) = kind.time { [field] } else { [String]() }
        let sql: SQL = """
            SELECT \(identifiers: joined.map(\.field) + day) FROM \(identifier: kind.table) WHERE id = \(id)
            """
        let row = try snapshot.first(sql) { row in
            (ids: joined.indices.map { row.text($0) }, day: day.isEmpty ? nil : row.date(joined.count))
        }
        guard let row else { return nil }
        let given = zip(joined, row.ids).compactMap { part, id in id.map { (kind: part.kind, id: $0) } }
        let names = try given.prefix(2).map { part in
            let named = Records.vocabulary.kind(part.kind).flatMap { $0.ownName == nil ? nil : $0 }
            return try named.flatMap { try name($0, part.id, snapshot) } ?? part.id
        }
        return (names + [row.day?.description].compactMap { $0 }).joined(separator: " · ")
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

extension Kind {
    fileprivate var ownName: String? { ["name", "title"].first { field($0) != nil } }

    /// Who or what a record is about first, then, one of them, where: other records that it refers to.
    fileprivate var joined: [(field: String, kind: String)] {
        var names: [String] = []
        if let first = fields.first(where: { if case .reference = $0.type { true } else { false } }) {
            names.append(first.name)
        }
        for head in place.compactMap({ $0.split(separator: ".").first.map(String.init) }) where !names.contains(head) {
            names.append(head)
        }
        return names.compactMap { name in
            guard case .reference(let kind)? = field(name)?.type else { return nil }
            return (name, kind)
        }
    }
}
