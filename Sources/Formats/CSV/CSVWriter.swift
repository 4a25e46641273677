import Foundation
import Quantities

/// Writes a CSV file in UTF-8 with LF line ends, quoting only where a reader needs it: the same rows give the same
/// bytes. The file appears under its name when `finish` returns; until then, and after an error, the old one stands.
package final class CSVWriter {
    private let file: PendingFile
    private var descriptor: Int32
    private let guardsFormulas: Bool
    private var buffer: [UInt8] = []
    private var rowStart = 0
    private var cellsInRow = 0
    private static let flushBytes = 256 << 10

    /// - Parameters:
    ///   - hasMark: begin with a byte-order mark, which Excel needs to read the file as UTF-8.
    ///   - guardsFormulas: put an apostrophe before cells that a spreadsheet would run as a formula (`= + - @`, tab,
    ///     return), numbers excepted. Such a file does not read back as it was: for sheets that people open only.
    package init(_ url: URL, hasMark: Bool = false, guardsFormulas: Bool = false) throws {
        file = PendingFile(url)
        self.guardsFormulas = guardsFormulas
        descriptor = try file.create()
        buffer.reserveCapacity(Self.flushBytes + 4096)
        if hasMark { buffer += [0xEF, 0xBB, 0xBF] }
        rowStart = buffer.count
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        file.discard()
    }

    /// Writes one row. Throws `invalid` for a cell with a NUL character, which no CSV reader takes.
    package func write(_ cells: some Sequence<String>) throws {
        for cell in cells { try write(cell: cell) }
        try endRow()
    }

    /// Adds one cell to the row begun; `endRow` closes the row.
    package func write(cell: String) throws {
        if cellsInRow > 0 { buffer.append(.comma) }
        cellsInRow += 1
        var cell = cell
        if guardsFormulas, CSVWriter.looksLikeFormula(cell) { cell = "'" + cell }
        try cell.withUTF8 { bytes in
            guard !bytes.contains(0) else {
                throw Failure(.invalid, "单元格含 NUL 字符，无法写出", at: file.destination)
            }
            buffer.append(csvCell: bytes)
        }
    }

    package func endRow() throws {
        // A row of one empty cell would be a blank line, which readers skip.
        if cellsInRow == 1, buffer.count == rowStart { buffer += [.quote, .quote] }
        buffer.append(.lineFeed)
        cellsInRow = 0
        if buffer.count >= Self.flushBytes { try flush() }
        rowStart = buffer.count
    }

    /// Completes the file and puts it in its place; nothing may be written afterwards.
    package func finish() throws {
        try flush()
        let code = fsync(descriptor) == 0 ? 0 : errno
        close(descriptor)
        descriptor = -1
        guard code == 0 || code == EINVAL else {
            file.discard()
            throw Failure.writing(file.destination, code)
        }
        try file.commit()
    }

    private static func looksLikeFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return Double(cell) == nil
    }

    private func flush() throws {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.writing(file.destination, errno)
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
