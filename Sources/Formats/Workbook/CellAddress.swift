/// A cell of a sheet. Rows count from 1, as on the screen; columns from 0, so that they index arrays (A is 0).
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
    package var row: Int
    package var column: Int

    /// The last row and column number that the format allows (ECMA-376, Excel's limits).
    package static let rowLimit = 1_048_576
    package static let columnLimit = 16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B12` or `$B$12`; nil for anything else, or beyond the limits.
    package init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "$") })
        let found = bytes.withUnsafeMutableBufferPointer { Self.parse(UnsafeBufferPointer($0)) }
        guard let found, found.isWithinLimits else { return nil }
        self = found
    }

    package var isWithinLimits: Bool {
        (1...Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
    }

    /// `B12`.
    package var description: String { "\(Self.letters(column))\(row)" }

    /// The name of a column: 0 is `A`, 26 is `AA`.
    package static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let letter = UInt8(65 + (rest - 1) % 26)
            letters = String(UnicodeScalar(letter)) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Letters then digits, without bounds; both must be there.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> CellAddress? {
        var column = 0
        var row = 0
        var i = 0
        while i < bytes.count, i < 8 {
            let letter = bytes[i] & 0xDF
            guard letter >= 65, letter <= 90, bytes[i] >= 65 else { break }
            column = column &* 26 &+ Int(letter &- 64)
            i &+= 1
        }
        guard i > 0, i < bytes.count, bytes.count - i <= 10 else { return nil }
        while i < bytes.count {
            guard bytes[i] >= 48, bytes[i] <= 57 else { return nil }
            row = row &* 10 &+ Int(bytes[i] &- 48)
            i &+= 1
        }
        return CellAddress(row: row, column: column - 1)
    }
}

/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    /// - Parameters:
    ///   - rows: from 1.
    ///   - columns: from 0.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Reads `A1:C3` or `A1`; nil for anything else, or beyond the limits.
    package init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let first = CellAddress(corners[0]),
            let last = CellAddress(corners[corners.count - 1]), first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }

    package var topLeft: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }
    package var bottomRight: CellAddress { CellAddress(row: rows.upperBound, column: columns.upperBound) }
    /// Cells in the rectangle.
    package var area: Int { rows.count * columns.count }
    /// `A1:C3`, also for a single cell (`A1:A1`).
    package var description: String { "\(topLeft):\(bottomRight)" }
}
