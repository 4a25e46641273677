import Quantities

/// The records that rules are judged on: one table a kind, references as row numbers.
///
/// Load through builders, in any number a kind, then `link()` once. One writer at a time.
package final class Dataset: @unchecked Sendable {
    package let vocabulary: Vocabulary
    package let tables: [Table]
    /// Texts and codes of all columns; equal texts have equal numbers.
    let texts: ByteTable
    /// Sets of texts (choices, words); equal sets have equal numbers.
    let sets: SetTable
    /// By kind: the parts it is loaded in, until `link()`.
    private var parts: [[TableBuilder]]

    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        tables = vocabulary.kinds.enumerated().map { Table($1, index: $0, vocabulary: vocabulary) }
        (texts, sets) = (ByteTable(), SetTable())
        parts = Array(repeating: [], count: tables.count)
    }

    /// Other tables over the texts of another dataset, or over a copy of them.
    init(_ other: Dataset, tables: [Table], ownTexts: Bool = false) {
        vocabulary = other.vocabulary
        self.tables = tables
        (texts, sets) = ownTexts ? (other.texts.copy(), other.sets.copy()) : (other.texts, other.sets)
        parts = Array(repeating: [], count: tables.count)
    }

    package func table(_ name: String) -> Table? { vocabulary.index(of: name).map { tables[$0] } }

    /// A builder of further records of a kind, behind those of the builders made before it.
    package func builder(_ kind: Int) -> TableBuilder {
        let columns = tables[kind].columns.map { column in column.map { Column($0.field, target: $0.target) } }
        let builder = TableBuilder(vocabulary.kinds[kind], columns: columns)
        parts[kind].append(builder)
        return builder
    }

    /// Joins the parts of each kind and turns ids referred to into rows. Ids without a record become missing or, with
    /// `stubs`, records with an id alone.
    package func link(stubs: Bool = false) {
        let linking = Linking(self, parts)
        parts = Array(repeating: [], count: tables.count)
        linking.joinIDs()
        if stubs { linking.addStubs() }
        linking.joinColumns()
    }

    /// The set of numbers a set-valued field holds, sorted.
    func members(_ set: Int32) -> UnsafeBufferPointer<Int32> { sets.members(Int(set)) }
}
