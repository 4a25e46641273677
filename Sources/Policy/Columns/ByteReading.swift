import Quantities

/// Reads plain values from UTF-8 bytes without making Strings.
enum ByteReading {
    /// `2026-11-22` as days since 1970-01-01; also with a time of day behind it.
    static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        CivilDate(UnsafeBufferPointer(rebasing: bytes.prefix(10)))?.day
    }

    /// `08:20` as minutes since midnight.
    static func minutes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard let colon = bytes.firstIndex(of: 58), colon > 0, colon <= 2, bytes.count >= colon + 3,
            let hour = digits(bytes, 0, colon), let minute = digits(bytes, colon + 1, 2), hour <= 24, minute < 60
        else { return nil }
        return Int32(hour * 60 + minute)
    }

    static func truth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        if bytes.count == 1, bytes[0] == 48 || bytes[0] == 49 { return Int32(bytes[0] - 48) }
        if bytes.elementsEqual("true".utf8) { return 1 }
        return bytes.elementsEqual("false".utf8) ? 0 : nil
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if bytes.count < 16, let whole = digits(bytes, 0, bytes.count) { return Double(whole) }
        return Double(String(decoding: bytes, as: UTF8.self))
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Int? {
        var value = 0
        for i in start..<start + length {
            let digit = bytes[i] &- 48
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return length > 0 ? value : nil
    }
}
