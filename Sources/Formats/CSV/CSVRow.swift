/// One row of a CSV file: its cells as UTF-8 bytes in one buffer.
///
/// A row is a value, but cheap: `CSVReader` uses its buffer again for the next row unless somebody still holds it.
package struct CSVRow: Sendable {
    /// The line of the file on which the row begins, from 1. Quoted line breaks make a row longer than a line.
    package internal(set) var line = 0
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`.
    var ends: [Int32] = []

    package var count: Int { ends.count }

    /// Every cell is empty: a row of separators only, as spreadsheets leave at the end of an export.
    package var isBlank: Bool { bytes.isEmpty }

    /// The text of cell `index`, from 0; quotes are gone, spaces are kept.
    package subscript(index: Int) -> String {
        withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// All cells in order.
    package var cells: [String] { ends.indices.map { self[$0] } }

    package func isEmpty(_ index: Int) -> Bool { range(of: index).isEmpty }

    /// The UTF-8 of cell `index` without a copy; valid only inside `body`.
    @inline(__always)
    package func withBytes<Result>(
        of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let range = range(of: index)
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
