import Foundation
import Policy
import Quantities
import Store

/// Loads the records of a database into columns for judging: only the fields that rules need.
package struct RecordColumns: Sendable {
    let vocabulary: Vocabulary
    /// By kind: the fields to load, field 0 first.
    let fields: [[Int]]

    /// - Parameter other: a second book that is judged on the same records.
    package init(_ book: PolicyBook, _ other: PolicyBook? = nil) {
        vocabulary = book.vocabulary
        let (needed, also) = (FieldUses(book).needed, other.map { FieldUses($0).needed })
        fields = needed.enumerated().map { kind, needed in
            needed.indices.filter { $0 == 0 || needed[$0] || also?[kind][$0] == true }
        }
    }

    /// Readers that are worth having on this machine: `Database.read(readers:)`.
    package static let readers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 4))

    /// Everything, linked, in the order in which the database stores it. Each snapshot, all of one moment, reads parts
    /// of the tables on a thread of its own; strings are made for none of it.
    /// - Parameter partRows: rows of a table, about, that one reader reads at a time.
    package func load(_ snapshots: [Snapshot], partRows: Int = 1 << 18) throws -> Dataset {
        let dataset = Dataset(vocabulary)
        var parts: [RecordPart] = []
        for (number, kind) in vocabulary.kinds.enumerated() {
            for part in try snapshots[0].parts(of: kind.table, rows: partRows) {
                parts.append(RecordPart(kind, fields[number], part, dataset.builder(number)))
            }
        }
        try RecordLoading.read(parts, by: snapshots)
        dataset.link()
        return dataset
    }

    /// `SELECT` of the loaded fields, in their order.
    func select(_ kind: Int) -> SQL {
        let names = fields[kind].map { vocabulary.kinds[kind].fields[$0].name }
        return "SELECT \(identifiers: names) FROM \(identifier: vocabulary.kinds[kind].table)"
    }
}
