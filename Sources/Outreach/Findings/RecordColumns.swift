import Policy
import Quantities
import Store

/// Loads the records of a database into columns for judging: only the fields that rules need.
package struct RecordColumns: Sendable {
    let vocabulary: Vocabulary
    /// By kind: the fields to load, field 0 first.
    let fields: [[Int]]

    package init(_ book: PolicyBook) {
        vocabulary = book.vocabulary
        fields = FieldUses(book).needed.map { needed in needed.indices.filter { $0 == 0 || needed[$0] } }
    }

    /// Everything, linked. One pass over each table; strings are made for none of it.
    package func load(_ snapshot: Snapshot) throws -> Dataset {
        let dataset = Dataset(vocabulary)
        for kind in vocabulary.kinds.indices {
            let builder = dataset.builder(kind)
            let columns = fields[kind], types = columns.map { vocabulary.kinds[kind].fields[$0].type }
            try snapshot.forEach(select(kind)) { row in
                for (place, field) in columns.enumerated() { Self.append(field, types[place], row, place, to: builder) }
                builder.finishRow()
            }
        }
        dataset.link()
        return dataset
    }

    /// `SELECT` of the loaded fields, in their order.
    func select(_ kind: Int) -> SQL {
        let names = fields[kind].map { vocabulary.kinds[kind].fields[$0].name }
        return "SELECT \(identifiers: names) FROM \(identifier: vocabulary.kinds[kind].table)"
    }

    private static func append(_ field: Int, _ type: FieldType, _ row: Row, _ place: Int, to builder: TableBuilder) {
        switch type {
        case .integer, .time, .boolean:
            if let value = row.int(place) { builder.append(field, Int(value)) } else { builder.appendMissing(field) }
        case .decimal:
            if let value = row.real(place) { builder.append(field, value) } else { builder.appendMissing(field) }
        case .text, .choice, .choices, .words, .reference, .date:
            if let bytes = row.bytes(place) { builder.append(field, bytes) } else { builder.appendMissing(field) }
        }
    }
}
