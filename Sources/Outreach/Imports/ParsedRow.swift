import Policy
import Store

/// One record while it is read: a typed value a field, its texts in one buffer that serves row after row.
struct ParsedRow {
    enum Value {
        case null, int(Int64), real(Double), bool(Bool)
        /// Bytes `from..<to` of the buffer; also dates, as `2026-11-22`.
        case text(from: Int, to: Int)

        var isNull: Bool { if case .null = self { true } else { false } }
    }

    private(set) var bytes: [UInt8] = []
    var values: [Value]

    init(fields: Int) { values = Array(repeating: .null, count: fields) }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        for index in values.indices { values[index] = .null }
    }

    mutating func set(_ field: Int, text: UnsafeBufferPointer<UInt8>) {
        let from = bytes.count
        bytes.append(contentsOf: text)
        values[field] = .text(from: from, to: bytes.count)
    }

    mutating func set(_ field: Int, text: some Sequence<UInt8>) {
        let from = bytes.count
        bytes.append(contentsOf: text)
        values[field] = .text(from: from, to: bytes.count)
    }

    /// Joins the values of `fields` by `|` into the value of `field`; times as `08:20`.
    mutating func join(_ fields: [(index: Int, type: FieldType)], into field: Int) {
        let from = bytes.count
        for (position, part) in fields.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: "|")) }
            if case .text(let start, let end) = values[part.index] {
                for at in start..<end { bytes.append(bytes[at]) }
            } else {
                bytes.append(contentsOf: FieldText.text(self, part.index, part.type).utf8)
            }
        }
        values[field] = .text(from: from, to: bytes.count)
    }

    /// Joins words by `;` into the value of `field`.
    mutating func set(_ field: Int, words: some Sequence<some Sequence<UInt8>>) {
        let from = bytes.count
        for word in words {
            if bytes.count > from { bytes.append(UInt8(ascii: ";")) }
            bytes.append(contentsOf: word)
        }
        values[field] = bytes.count > from ? .text(from: from, to: bytes.count) : .null
    }

    /// The bytes of a text value; empty for any other.
    func withText<T>(_ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        guard case .text(let from, let to) = values[field] else { return try body(.init(start: nil, count: 0)) }
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[from..<to])) }
    }

    func string(_ field: Int) -> String { withText(field) { String(decoding: $0, as: UTF8.self) } }

    func write(to writer: any BulkWriter) throws {
        try bytes.withUnsafeBufferPointer { bytes in
            for value in values {
                switch value {
                case .null: try writer.null()
                case .int(let value): try writer.int(value)
                case .real(let value): try writer.real(value)
                case .bool(let value): try writer.bool(value)
                case .text(let from, let to): try writer.text(UnsafeBufferPointer(rebasing: bytes[from..<to]))
                }
            }
        }
    }

    /// Every value with its kind and length: no two rows share an encoding.
    func encode(into out: inout [UInt8]) {
        func append(_ tag: UInt8, _ word: UInt64) {
            out.append(tag)
            withUnsafeBytes(of: word.littleEndian) { out.append(contentsOf: $0) }
        }
        for value in values {
            switch value {
            case .null: out.append(0)
            case .int(let value): append(1, UInt64(bitPattern: value))
            case .real(let value): append(2, value.bitPattern)
            case .bool(let value): append(3, value ? 1 : 0)
            case .text(let from, let to):
                append(4, UInt64(to - from))
                out.append(contentsOf: bytes[from..<to])
            }
        }
    }

    /// The fingerprint of these fields' values.
    func fingerprint(of fields: [Int]) -> Fingerprint {
        var print = Fingerprint()
        bytes.withUnsafeBufferPointer { bytes in
            for field in fields {
                switch values[field] {
                case .null: print.add(0)
                case .int(let value): print.add(UInt64(bitPattern: value))
                case .real(let value): print.add(value.bitPattern)
                case .bool(let value): print.add(value ? 2 : 1)
                case .text(let from, let to): print.add(UnsafeBufferPointer(rebasing: bytes[from..<to]))
                }
            }
        }
        return print
    }
}
