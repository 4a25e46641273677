/// One JSON object on one line, built key by key in the order given, for streams of many objects.
package struct JSONLine: Sendable {
    private var bytes: [UInt8] = [UInt8(ascii: "{")]

    package init() {}

    package mutating func add(_ key: String, _ value: String?) {
        open(key)
        if let value { quote(value) } else { write("null") }
    }

    package mutating func add(_ key: String, _ value: Double?) {
        open(key)
        write(value.map(Self.number) ?? "null")
    }

    package mutating func add(_ key: String, _ value: Int) {
        open(key)
        write(String(value))
    }

    package mutating func add(_ key: String, _ value: Bool) {
        open(key)
        write(value ? "true" : "false")
    }

    package mutating func add(_ key: String, _ values: [String]) {
        addList(key, values) { $0.quote($1) }
    }

    package mutating func add(_ key: String, _ object: JSONLine?) {
        open(key)
        if let object { bytes += object.finished } else { write("null") }
    }

    package mutating func add(_ key: String, _ objects: [JSONLine]) {
        addList(key, objects) { $0.bytes += $1.finished }
    }

    /// The whole object as UTF-8, without line end.
    package var finished: [UInt8] { bytes + [UInt8(ascii: "}")] }

    private mutating func addList<T>(_ key: String, _ values: [T], _ add: (inout Self, T) -> Void) {
        open(key)
        bytes.append(UInt8(ascii: "["))
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(.comma) }
            add(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func open(_ key: String) {
        if bytes.count > 1 { bytes.append(.comma) }
        quote(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A whole number without point; NaN and infinities, which JSON cannot hold, as null.
    private static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        return value.isFinite ? "\(value)" : "null"
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func quote(_ value: String) {
        bytes.append(.quote)
        var value = value
        value.withUTF8 { text in
            let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != .quote && $0 != UInt8(ascii: "\\") }
            if isPlain { bytes.append(contentsOf: text) } else { for byte in text { escape(byte) } }
        }
        bytes.append(.quote)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case .quote: write("\\\"")
        case UInt8(ascii: "\\"): write("\\\\")
        case .lineFeed: write("\\n")
        case .carriageReturn: write("\\r")
        case .tab: write("\\t")
        case ..<0x20: write((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
        default: bytes.append(byte)
        }
    }
}
