import Foundation

/// Numbers, times and truth as people write them.
enum NumberText {
    /// `12`, `-3`, and `12.0` as a spreadsheet may show a whole number; nil beyond 15 digits.
    static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var index = 0
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative || bytes[0] == UInt8(ascii: "+") { index = 1 }
        let start = index
        var value: Int64 = 0
        while index < bytes.count, (48...57).contains(bytes[index]) {
            if index - start >= 15 { return nil }
            value = value * 10 + Int64(bytes[index] - 48)
            index += 1
        }
        guard index > start else { return nil }
        if index < bytes.count {
            guard bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count,
                bytes[(index + 1)...].allSatisfy({ $0 == 48 })
            else { return nil }
        }
        return isNegative ? -value : value
    }

    /// `3.5`, `-2`, `1e3`; nil for anything that is no finite number.
    static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let allowed = bytes.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
        guard allowed, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
        return value == 0 ? 0 : value
    }

    /// Minutes since midnight of `8:20`, `08:20`, `08:20:00`; nil beyond 24:00.
    static func minutes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hours = pair(bytes, 0), let minutes = pair(bytes, 3),
            minutes < 60, hours < 24
        {
            return hours * 60 + minutes
        }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard (1...2).contains(part.count), part.allSatisfy({ (48...57).contains($0) }) else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 48) })
        }
        guard numbers[1] < 60, numbers.count == 2 || numbers[2] == 0 else { return nil }
        let minutes = numbers[0] * 60 + numbers[1]
        return minutes <= 24 * 60 ? minutes : nil
    }

    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        let (tens, ones) = (Int(bytes[at]) - 48, Int(bytes[at + 1]) - 48)
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }

    private static let truths: [([UInt8], Bool)] = [
        ("true", true), ("false", false), ("是", true), ("否", false), ("1", true), ("0", false), ("TRUE", true),
        ("FALSE", false), ("True", true), ("False", false), ("yes", true), ("no", false), ("有", true), ("无", false),
        ("√", true), ("×", false),
    ].map { (Array($0.0.utf8), $0.1) }

    static func truth(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        truths.first { $0.0.count == bytes.count && bytes.elementsEqual($0.0) }?.1
    }
}
