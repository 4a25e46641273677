/// One JSON object on one line, built key by key in the order given, for streams of many objects.
package struct JSONLine: Sendable {
    private var text = "{"

    package init() {}

    package mutating func add(_ key: String, _ value: String?) {
        open(key)
        if let value { Self.quote(value, into: &text) } else { text += "null" }
    }

    package mutating func add(_ key: String, _ value: Double?) {
        open(key)
        text += value.map(Self.number) ?? "null"
    }

    package mutating func add(_ key: String, _ value: Int) {
        open(key)
        text += String(value)
    }

    package mutating func add(_ key: String, _ value: Bool) {
        open(key)
        text += value ? "true" : "false"
    }

    package mutating func add(_ key: String, _ values: [String]) {
        open(key)
        text += "["
        for (place, value) in values.enumerated() {
            if place > 0 { text += "," }
            Self.quote(value, into: &text)
        }
        text += "]"
    }

    package mutating func add(_ key: String, _ object: JSONLine?) {
        open(key)
        text += object?.finished ?? "null"
    }

    package mutating func add(_ key: String, _ objects: [JSONLine]) {
        open(key)
        text += "[" + objects.map(\.finished).joined(separator: ",") + "]"
    }

    /// The whole object, without line end.
    package var finished: String { text + "}" }

    private mutating func open(_ key: String) {
        if text.utf8.count > 1 { text += "," }
        Self.quote(key, into: &text)
        text += ":"
    }

    /// A whole number without point; NaN and infinities, which JSON cannot hold, as null.
    private static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        return value.isFinite ? "\(value)" : "null"
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
