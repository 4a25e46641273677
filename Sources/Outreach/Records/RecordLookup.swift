import Policy
import Quantities
import Store

/// One record as the database has it.
package struct StoredRecord: Sendable {
    package var kind: Kind
    package var id: String
    /// In the order of the kind's fields; nil where there is none.
    package var values: [FieldValue?]
}

/// Finds single records and the tree of divisions, for pages.
package struct RecordLookup: Sendable {
    /// A unit of the division tree.
    package struct Region: Sendable {
        package var code: String
        package var name: String
        package var level: String
        package var parent: String?
    }

    private let database: Database
    package init(_ database: Database) { self.database = database }

    func read<T>(_ body: (Snapshot) throws -> T) throws -> T { try database.read(body) }

    /// The record of this kind and id; nil where there is none.
    package func record(_ kind: Kind, id: String) throws -> StoredRecord? {
        let names = kind.fields.map(\.name)
        let sql: SQL = "SELECT \(identifiers: names) FROM \(identifier: kind.table) WHERE id = \(id)"
        return try database.read { snapshot in
            try snapshot.first(sql) { row in
                StoredRecord(
                    kind: kind, id: id,
                    values: kind.fields.enumerated().map { place, field in Self.value(field.type, row, place) })
            }
        }
    }

    /// Every division, by code.
    package func regions() throws -> [Region] {
        guard let kind = Records.vocabulary.kind("region") else { return [] }
        let sql: SQL = "SELECT id, name, level, parent FROM \(identifier: kind.table) ORDER BY id"
        return try database.read { snapshot in
            try snapshot.rows(sql) { row in
                Region(
                    code: row.text(0) ?? "", name: row.text(1) ?? "", level: row.text(2) ?? "", parent: row.text(3))
            }
        }
    }

    static func value(_ type: FieldType, _ row: Row, _ place: Int) -> FieldValue? {
        switch type {
        case .integer: row.int(place).map { .number(Double($0)) }
        case .decimal: row.real(place).map { .number($0) }
        case .boolean: row.bool(place).map { .truth($0) }
        case .time: row.int(place).map { .time(Int($0)) }
        case .date: row.date(place).map { .date($0) }
        case .text: row.text(place).map { .text($0) }
        case .choice: row.text(place).map { .choice($0) }
        case .reference: row.text(place).map { .reference($0) }
        case .choices, .words: row.text(place).map { .words($0.split(separator: ";").map(String.init)) }
        }
    }
}
