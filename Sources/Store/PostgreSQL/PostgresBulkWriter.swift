import Quantities

/// Writes rows in the text format of COPY (PostgreSQL manual, "COPY", File Formats), in blocks of 64 KiB.
final class PostgresBulkWriter: BulkWriter {
    private let columns: Int
    private let send: (UnsafeBufferPointer<UInt8>) -> Bool
    private var block: [UInt8] = []
    private var column = 0
    private static let blockBytes = 65_536

    init(columns: Int, send: @escaping (UnsafeBufferPointer<UInt8>) -> Bool) {
        self.columns = columns
        self.send = send
        block.reserveCapacity(Self.blockBytes + 4096)
    }

    private func begin() {
        if column > 0 { block.append(9) }
        column += 1
    }

    func null() {
        begin()
        block.append(92)
        block.append(78)
    }

    func int(_ value: Int64) {
        begin()
        block.append(contentsOf: String(value).utf8)
    }

    func bool(_ value: Bool) {
        begin()
        block.append(value ? 116 : 102)
    }

    func real(_ value: Double) throws {
        _ = try SQLValue.real(value).checked()
        begin()
        block.append(contentsOf: "\(value)".utf8)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        begin()
        for byte in bytes {
            switch byte {
            case 0: _ = try SQLValue.text("\0").checked()
            case 9: block.append(contentsOf: [92, 116])
            case 10: block.append(contentsOf: [92, 110])
            case 13: block.append(contentsOf: [92, 114])
            case 92: block.append(contentsOf: [92, 92])
            default: block.append(byte)
            }
        }
    }

    func endRow() throws {
        guard column == columns else {
            throw Failure(.defect, "a bulk insert of \(columns) columns was given \(column) values")
        }
        column = 0
        block.append(10)
        if block.count >= Self.blockBytes { try flush() }
    }

    func flush() throws {
        guard !block.isEmpty else { return }
        let isSent = block.withUnsafeBufferPointer(send)
        block.removeAll(keepingCapacity: true)
        if !isSent { throw Failure(.unavailable, "数据库服务器停止接收数据") }
    }
}
