import Quantities

/// One row under the cursor: typed access by column number from 0, without copies except for `text`.
/// Valid only inside the closure that received it.
package struct Row {
    let source: any RowSource

    package var count: Int { source.columnCount }
    package func isNull(_ column: Int) -> Bool { source.isNull(column) }
    /// An integer, or a boolean as 0 or 1; nil where NULL.
    package func int(_ column: Int) -> Int64? { source.isNull(column) ? nil : source.int(column) }
    package func real(_ column: Int) -> Double? { source.isNull(column) ? nil : source.real(column) }
    package func bool(_ column: Int) -> Bool? { source.isNull(column) ? nil : source.int(column) != 0 }
    package func text(_ column: Int) -> String? { source.bytes(column).map { String(decoding: $0, as: UTF8.self) } }
    /// The value's text as UTF-8; valid until the next row. nil where NULL.
    package func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? { source.bytes(column) }

    /// A date; nil where NULL or not a date.
    package func date(_ column: Int) -> CivilDate? { source.bytes(column).flatMap { CivilDate($0) } }

    /// The value as the database has it; booleans are `.int` 0 or 1 and dates `.text` on both engines.
    package func value(_ column: Int) -> SQLValue { source.value(column) }
    package var values: [SQLValue] { (0..<count).map(value) }
}

/// What each engine's cursor gives.
protocol RowSource: AnyObject {
    var columnCount: Int { get }
    func isNull(_ column: Int) -> Bool
    func int(_ column: Int) -> Int64
    func real(_ column: Int) -> Double
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>?
    func value(_ column: Int) -> SQLValue
}
