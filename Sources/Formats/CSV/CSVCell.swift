extension [UInt8] {
    /// Appends one cell of a CSV file, in quotes only where a reader needs them.
    package mutating func append(csvCell cell: UnsafeBufferPointer<UInt8>) {
        guard Self.needsQuotes(cell) else { return append(contentsOf: cell) }
        append(.quote)
        for byte in cell {
            if byte == .quote { append(.quote) }
            append(byte)
        }
        append(.quote)
    }

    /// Appends a row of a CSV file with its line end; a row of one empty cell is told apart from a blank line.
    package mutating func append(csvRow cells: [String]) {
        if cells == [""] { append(contentsOf: [.quote, .quote]) }
        for (place, cell) in cells.enumerated() {
            if place > 0 { append(.comma) }
            var cell = cell
            cell.withUTF8 { append(csvCell: $0) }
        }
        append(.lineFeed)
    }

    /// Also a tab, which in a first line could pass for the separator, and a leading byte-order mark.
    private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in cell where byte <= .comma {
            switch byte {
            case .comma, .quote, .lineFeed, .carriageReturn, .tab: return true
            default: continue
            }
        }
        return cell.first == 0xEF && cell.starts(with: [0xEF, 0xBB, 0xBF])
    }
}
