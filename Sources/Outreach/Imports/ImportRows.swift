import Formats

/// The rows of one file or sheet, one at a time.
protocol ImportRows: AnyObject {
    /// Goes to the next row.
    /// - Returns: false after the last.
    func next() throws -> Bool
    /// Of the row it stands on, as the file or sheet counts from 1.
    var rowNumber: Int { get }
    /// How many cells the row has, empty ones before the last counted.
    var width: Int { get }
    func withCell<T>(_ index: Int, _ body: (ImportCell) throws -> T) rethrows -> T
}

enum ImportCell {
    case bytes(UnsafeBufferPointer<UInt8>)
    /// An error cell of a workbook: `#N/A`.
    case error(String)
    /// A formula that no program has calculated.
    case uncalculated
}

extension ImportRows {
    /// The row's texts, for headers; error cells as their codes.
    func texts() -> [String] {
        (0..<width).map { index in
            withCell(index) { cell in
                switch cell {
                case .bytes(let bytes): String(decoding: CellText.trimmed(bytes), as: UTF8.self)
                case .error(let code): code
                case .uncalculated: ""
                }
            }
        }
    }
}

/// The rows of a CSV file.
final class CSVImportRows: ImportRows {
    private let reader: CSVReader
    private var row: CSVRow?

    init(_ reader: CSVReader) { self.reader = reader }

    func next() throws -> Bool {
        // Let go of the last row first, so that the reader can use its buffer again.
        row = nil
        row = try reader.next()
        return row != nil
    }

    var rowNumber: Int { row?.line ?? 0 }
    var width: Int { row?.count ?? 0 }
    func withCell<T>(_ index: Int, _ body: (ImportCell) throws -> T) rethrows -> T {
        guard let row else { return try body(.bytes(.init(start: nil, count: 0))) }
        return try row.withBytes(of: index) { try body(.bytes($0)) }
    }
}
