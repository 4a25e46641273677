/// A day of the proleptic Gregorian calendar, without time zone.
///
/// Stored as days since 1970-01-01, so that comparison, difference and columns of dates cost one integer.
package struct CivilDate: Hashable, Comparable, Sendable, Codable {
    /// Days since 1970-01-01; negative before.
    package var day: Int32

    package init(day: Int32) { self.day = day }

    /// The date of these numbers, or nil where there is no such day (2026-02-30, month 13, year outside 1–9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads `2026-11-22` (ISO 8601 extended, exactly ten characters); nil otherwise.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let date = text.withUTF8({ Self($0) }) else { return nil }
        self = date
    }

    /// The same from UTF-8 bytes.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        var isNumber = true
        func number(_ start: Int, _ length: Int) -> Int {
            var value = 0
            for place in start..<start + length {
                let digit = bytes[place] &- 48
                isNumber = isNumber && digit < 10
                value = value &* 10 &+ Int(digit)
            }
            return value
        }
        let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
        guard isNumber else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (a: Self, b: Self) -> Bool { a.day < b.day }
    package static func + (date: Self, days: Int) -> Self { Self(day: date.day + Int32(days)) }
    package static func - (date: Self, days: Int) -> Self { Self(day: date.day - Int32(days)) }
    /// Days from `b` to `a`.
    package static func - (a: Self, b: Self) -> Int { Int(a.day - b.day) }
}

extension CivilDate {
    /// Year, month (1–12) and day of month (1–31). Algorithm: Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", `civil_from_days`.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(day) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }

    /// 1 = Monday … 7 = Sunday.
    package var weekday: Int { ((Int(day) + 3) % 7 + 7) % 7 + 1 }

    /// The same day of month `months` later, or the last day of that month where it has no such day.
    package func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        return CivilDate(unchecked: newYear, newMonth, min(day, Self.length(ofMonth: newMonth, in: newYear)))
    }

    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(day: Int32(era * 146_097 + dayOfEra - 719_468))
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2026-11-22`.
    package var description: String {
        let (year, month, day) = parts
        func pad(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }
}
