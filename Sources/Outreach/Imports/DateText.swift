import Quantities

/// Dates as people write them: 2026-11-22, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, with midnight after it or not.
enum DateText {
    static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
        var numbers = (0, 0, 0)
        var digits = 0
        var part = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48, byte <= 57 {
                digits += 1
                if digits > 8 { return nil }
                switch part {
                case 0: numbers.0 = numbers.0 * 10 + Int(byte - 48)
                case 1: numbers.1 = numbers.1 * 10 + Int(byte - 48)
                default: numbers.2 = numbers.2 * 10 + Int(byte - 48)
                }
                index += 1
                continue
            }
            let rest = UnsafeBufferPointer(rebasing: bytes[index...])
            if part == 2 {
                guard digits > 0, isEnd(rest) else { return nil }
                break
            }
            let isWhole = digits == 4 || (part > 0 && digits > 0 && digits <= 2)
            guard let width = separator(rest, part), isWhole else { return nil }
            (part, digits, index) = (part + 1, 0, index + width)
        }
        if part == 0, digits == 8 {
            return CivilDate(year: numbers.0 / 10_000, month: numbers.0 / 100 % 100, day: numbers.0 % 100)
        }
        guard part == 2, digits > 0, digits <= 2 else { return nil }
        return CivilDate(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// Whether the bytes are a day that exists, written as it is kept: `2026-11-22`.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
        var number = 0
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(bytes[index]) - 48
            guard digit >= 0, digit <= 9 else { return false }
            number = number * 10 + digit
        }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
    }

    private static let year = Array("年".utf8)
    private static let month = Array("月".utf8)
    private static let ends = ["日", " 00:00:00", "T00:00:00", " 00:00", " 0:00:00", " 0:00", "日 00:00:00"]
        .map { Array($0.utf8) }

    private static func separator(_ rest: UnsafeBufferPointer<UInt8>, _ part: Int) -> Int? {
        switch rest[0] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): return 1
        default: return rest.starts(with: part == 0 ? year : month) ? 3 : nil
        }
    }

    private static func isEnd(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
        ends.contains { $0.count == rest.count && rest.elementsEqual($0) }
    }

    /// Writes `2026-11-22` at the end of `bytes`.
    static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
        let (year, month, day) = date.parts
        for divisor in [1000, 100, 10, 1] { bytes.append(digit(year / divisor)) }
        for value in [month, day] {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(digit(value / 10))
            bytes.append(digit(value))
        }
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(48 + value % 10) }
}
