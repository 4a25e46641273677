import CLibPQ
import Quantities

extension PostgresConnection {
    func bulkRead(
        _ columns: String, from table: String, part: TablePart?, into block: RowBlock, _ body: () throws -> Void
    ) throws {
        let range = part.map { part in
            " WHERE ctid >= '(\(part.positions.lowerBound),0)' AND ctid < '(\(part.positions.upperBound + 1),0)'"
        }
        try command("COPY (SELECT \(columns) FROM \(table)\(range ?? "")) TO STDOUT (FORMAT binary)")
        block.count = 0
        do {
            var hasBegun = false
            while let message = try copiedMessage() {
                defer { PQfreemem(message.baseAddress) }
                var fields = PostgresFields(UnsafeRawBufferPointer(message))
                if !hasBegun { try fields.skipHeader() }
                hasBegun = true
                guard try fields.take(into: block) else { continue }
                if block.count == RowBlock.most {
                    try body()
                    block.count = 0
                }
            }
            if block.count > 0 { try body() }
        } catch {
            // The rest has to be taken before the connection hears anything else.
            while let message = try? copiedMessage() { PQfreemem(message.baseAddress) }
            try? finishCopy()
            throw error
        }
        try finishCopy()
    }

    /// The next message of a COPY; nil after the last.
    private func copiedMessage() throws -> UnsafeMutableBufferPointer<CChar>? {
        var start: UnsafeMutablePointer<CChar>?
        let length = PQgetCopyData(handle, &start, 0)
        // What went wrong (-2) is told by the result that follows.
        guard length > 0, let start else { return nil }
        return UnsafeMutableBufferPointer(start: start, count: Int(length))
    }
}

/// Reads a message in the binary format of COPY (PostgreSQL manual, "COPY", File Formats): one row.
private struct PostgresFields {
    private let message: UnsafeRawBufferPointer
    private var place = 0
    /// 2000-01-01, from which PostgreSQL counts days.
    private static let epoch: Int64 = 10_957

    init(_ message: UnsafeRawBufferPointer) { self.message = message }

    /// Signature (11 bytes), flags, length of an extension, the extension.
    mutating func skipHeader() throws {
        place = 15
        place += Int(try number(Int32.self))
    }

    /// - Returns: false for the mark of the end.
    mutating func take(into block: RowBlock) throws -> Bool {
        let count = Int(try number(Int16.self))
        if count < 0 { return false }
        guard count == block.width else { throw Self.unexpected }
        let row = block.count
        for column in 0..<count { try take(into: &block.runs[column], row) }
        block.count = row + 1
        return true
    }

    private mutating func take(into run: inout ColumnRun, _ row: Int) throws {
        let length = Int(try number(Int32.self))
        let isNull = length < 0
        switch run.type {
        case .text:
            guard isNull || place + length <= message.count else { throw Self.unexpected }
            let start = isNull ? nil : message.baseAddress.map { ($0 + place).assumingMemoryBound(to: UInt8.self) }
            run.put(start, max(length, 0), at: row)
            place += max(length, 0)
        case .integer: run.wholes[row] = isNull ? .min : try number(Int64.self)
        case .boolean: run.wholes[row] = isNull ? .min : Int64(try number(Int8.self))
        case .date: run.wholes[row] = isNull ? .min : Int64(try number(Int32.self)) + Self.epoch
        case .real: run.reals[row] = isNull ? .nan : Double(bitPattern: try number(UInt64.self))
        }
    }

    private mutating func number<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type) throws -> T {
        let size = MemoryLayout<T>.size
        guard place + size <= message.count else { throw Self.unexpected }
        defer { place += size }
        return T(bigEndian: message.loadUnaligned(fromByteOffset: place, as: T.self))
    }

    private static var unexpected: Failure { Failure(.defect, "the database server copied rows of another shape") }
}
