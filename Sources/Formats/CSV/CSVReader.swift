import Foundation
import Quantities

/// Reads a CSV file row by row in constant memory (RFC 4180; line ends LF, CRLF or CR; blank lines are skipped).
///
/// The encoding is found from the bytes (`CSVEncoding`), the separator from the first line: a comma, or a tab where
/// that line has tabs and no comma. One reader serves one thread.
///
///     let reader = try CSVReader(url)
///     while let row = try reader.next() { … row[0] … }
package final class CSVReader {
    package let path: String
    package let separator: UInt8
    package var encoding: CSVEncoding { chunks.encoding }

    private let limits: CSVLimits
    private let chunks: TextChunks
    private let stops: CSVStops
    private var cursor: UnsafePointer<UInt8>
    private var end: UnsafePointer<UInt8>
    /// The line of `cursor`, from 1.
    private var line = 1
    private var skipsLineFeed = false
    private var row = CSVRow()

    /// Opens `url`. Throws where the file cannot be read.
    package convenience init(_ url: URL, limits: CSVLimits = CSVLimits()) throws {
        try self.init(url, limits: limits, chunkBytes: 256 << 10)
    }

    init(_ url: URL, limits: CSVLimits, chunkBytes: Int) throws {
        path = url.path
        self.limits = limits
        chunks = try TextChunks(try InputFile(url), chunkBytes: chunkBytes)
        var first = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        switch try chunks.next() {
        case .bytes(let bytes): first = bytes
        case .end: break
        case .broken: throw Failure.notText(path, line: 1, chunks.encoding)
        }
        separator = CSVStops.separator(ofFirstLine: first)
        stops = CSVStops(separator: separator)
        cursor = first.baseAddress ?? UnsafePointer(stops.plain)
        end = cursor + first.count
    }

    /// The next row, or nil after the last one.
    ///
    /// Throws `invalid` with file and line for a NUL byte, bytes that are no text, a quote that is not closed, text
    /// after a closing quote, and a cell, row or column count beyond the limits.
    package func next() throws -> CSVRow? {
        var row = self.row
        self.row = CSVRow()
        row.clear()
        guard try skipBlankLines() else { return nil }
        row.line = line
        var isInRow = true
        while isInRow {
            isInRow = try readCell(into: &row)
            guard row.bytes.count <= limits.rowBytes else {
                throw failure("此行超过 \(limits.rowBytes) 字节", line: row.line)
            }
            row.ends.append(Int32(truncatingIfNeeded: row.bytes.count))
            guard row.ends.count <= limits.columns else {
                throw failure("此行超过 \(limits.columns) 列", line: row.line)
            }
        }
        self.row = row
        return row
    }

    /// Goes to the first byte of the next row; false at the end of the file.
    private func skipBlankLines() throws -> Bool {
        while true {
            guard try hasByte() else { return false }
            let byte = cursor.pointee
            guard byte == .lineFeed || byte == .carriageReturn else {
                skipsLineFeed = false
                return true
            }
            cursor += 1
            if !(byte == .lineFeed && skipsLineFeed) { line += 1 }
            skipsLineFeed = byte == .carriageReturn
        }
    }

    /// Reads one cell and what ends it; true where the row goes on.
    private func readCell(into row: inout CSVRow) throws -> Bool {
        let start = row.bytes.count
        guard try hasByte() else { return false }
        if cursor.pointee == .quote {
            cursor += 1
            try readQuoted(into: &row, start: start)
            return try finishQuoted()
        }
        while true {
            try copy(until: stops.plain, into: &row, start: start, openedAt: nil)
            guard try hasByte() else { return false }
            let byte = cursor.pointee
            switch byte {
            case separator:
                cursor += 1
                return true
            case .lineFeed, .carriageReturn:
                endLine(byte)
                return false
            case 0: throw Failure.binary(path, line: line)
            default:
                // A quote inside an unquoted cell stands for itself.
                row.bytes.append(byte)
                cursor += 1
            }
        }
    }

    /// Copies a quoted cell; the cursor is behind the opening quote before and behind the closing one after.
    private func readQuoted(into row: inout CSVRow, start: Int) throws {
        let opened = line
        while true {
            try copy(until: stops.quoted, into: &row, start: start, openedAt: opened)
            guard try hasByte() else {
                let remedy = "请补上引号；引号是文字的一部分时写两个"
                throw failure("第 \(opened) 行开始的引号没有结束", line: opened, remedy: remedy)
            }
            let byte = cursor.pointee
            cursor += 1
            switch byte {
            case .quote:
                guard try hasByte(), cursor.pointee == .quote else { return }
                cursor += 1
            case .lineFeed, .carriageReturn:
                let follows = row.bytes.count > start ? row.bytes.last : nil
                if !(byte == .lineFeed && follows == .carriageReturn) { line += 1 }
            default: throw Failure.binary(path, line: line)
            }
            row.bytes.append(byte)
        }
    }

    private func finishQuoted() throws -> Bool {
        guard try hasByte() else { return false }
        let byte = cursor.pointee
        if byte == separator {
            cursor += 1
            return true
        }
        guard byte == .lineFeed || byte == .carriageReturn else {
            throw failure(
                "结束引号与下一个分隔符之间还有文字", line: line,
                remedy: "引号内的引号要写两个")
        }
        endLine(byte)
        return false
    }

    private func endLine(_ byte: UInt8) {
        cursor += 1
        line += 1
        skipsLineFeed = byte == .carriageReturn
    }

    /// Copies bytes up to the first one that `table` marks, across chunks.
    private func copy(
        until table: UnsafeMutablePointer<UInt8>, into row: inout CSVRow, start: Int, openedAt: Int?
    ) throws {
        repeat {
            var at = cursor
            while at < end, table[Int(at.pointee)] == 0 { at += 1 }
            if at > cursor { row.bytes.append(contentsOf: UnsafeBufferPointer(start: cursor, count: at - cursor)) }
            cursor = at
            guard row.bytes.count - start <= limits.cellBytes else {
                let remedy = openedAt.map { "第 \($0) 行开始的引号结束了吗？" }
                throw failure("单元格超过 \(limits.cellBytes) 字节", line: row.line, remedy: remedy)
            }
            if at < end { return }
        } while try hasByte()
    }

    /// Reads on where the chunk is used up; false at the end of the file.
    @inline(__always)
    private func hasByte() throws -> Bool {
        if cursor < end { return true }
        return try refill()
    }

    private func refill() throws -> Bool {
        switch try chunks.next() {
        case .bytes(let bytes):
            cursor = bytes.baseAddress!
            end = cursor + bytes.count
            return true
        case .end: return false
        case .broken: throw Failure.notText(path, line: line, encoding)
        }
    }

    private func failure(_ what: String, line: Int, remedy: String? = nil) -> Failure {
        Failure(.invalid, what, at: "\(path):\(line)", remedy: remedy)
    }
}
