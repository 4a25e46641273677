import Foundation

/// Numbers as XML writes them.
enum DecimalText {
    /// Digits only, at most nine of them; nil for anything else.
    static func whole(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value &* 10 &+ Int(byte &- 48)
        }
        return value
    }

    /// Any decimal number, spaces around it allowed; nil for anything else, and for infinities.
    static func number(_ bytes: inout [UInt8]) -> Double? {
        if let whole = whole(bytes) { return Double(whole) }
        bytes.append(0)
        defer { bytes.removeLast() }
        return bytes.withUnsafeBufferPointer { buffer -> Double? in
            let start = UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
            var end: UnsafeMutablePointer<CChar>?
            let value = strtod(start, &end)
            guard var rest = end, rest > UnsafeMutablePointer(mutating: start), value.isFinite else { return nil }
            while rest.pointee == 32 || rest.pointee == 10 { rest += 1 }
            return rest.pointee == 0 ? value : nil
        }
    }
}
