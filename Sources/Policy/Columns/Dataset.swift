import Quantities

/// The records that rules are judged on: one table a kind, references as row numbers.
///
/// Load with one `builder(_:)` a kind in any order, then `link()` once. One writer at a time.
package final class Dataset: @unchecked Sendable {
    package let vocabulary: Vocabulary
    package let tables: [Table]
    /// Texts and codes of all columns; equal texts have equal numbers.
    let texts = ByteTable()
    /// Sets of texts (choices, words); equal sets have equal numbers.
    let sets = SetTable()
    /// Ids referred to, by kind referred to, until `link()`.
    var pending: [ByteTable?]
    /// Reference columns that still hold numbers of `pending`.
    private(set) var isLinked = false

    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        tables = vocabulary.kinds.enumerated().map { Table($1, index: $0, vocabulary: vocabulary) }
        pending = Array(repeating: nil, count: tables.count)
    }

    package func table(_ name: String) -> Table? { vocabulary.index(of: name).map { tables[$0] } }

    package func builder(_ kind: Int) -> TableBuilder { TableBuilder(self, tables[kind]) }

    /// Turns ids referred to into rows. Ids without a record become missing or, with `stubs`, records with an id alone.
    package func link(stubs: Bool = false) {
        if stubs { addStubs() }
        for table in tables { table.pad() }
        for table in tables {
            for case let column? in table.columns {
                guard let target = column.target, let ids = pending[target] else { continue }
                let rows = (0..<ids.count).map { tables[target].ids.find(ids.bytes($0)) ?? -1 }
                guard case .ints(let lane) = column.storage else { continue }
                rows.withUnsafeBufferPointer { rows in
                    for row in 0..<lane.count where lane.base[row] >= 0 { lane.base[row] = rows[Int(lane.base[row])] }
                }
            }
        }
        pending = Array(repeating: nil, count: tables.count)
        isLinked = true
        for table in tables {
            table.ids.trim()
            for case let column? in table.columns { column.trim() }
        }
    }

    private func addStubs() {
        for (kind, ids) in pending.enumerated() {
            guard let ids else { continue }
            let builder = builder(kind)
            for number in 0..<ids.count where tables[kind].ids.find(ids.bytes(number)) == nil {
                builder.appendID(ids.bytes(number))
                builder.finishRow()
            }
        }
    }

    /// The set of numbers a set-valued field holds, sorted.
    func members(_ set: Int32) -> UnsafeBufferPointer<Int32> { sets.members(Int(set)) }
}
