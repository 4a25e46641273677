import Quantities

/// Days as spreadsheets count them: a number whose fraction is the time of day.
enum DateSerial {
    /// What a number format shows of a serial.
    enum Display: Sendable, Hashable {
        case number, date, time
        /// Hours, minutes or seconds beyond the day: `[h]:mm`.
        case elapsed
    }

    /// The value that `serial` means in a cell shown as `display`; a plain number where it is no day.
    ///
    /// Counting from 1900, serial 60 is 1900-02-29, a day that never was (kept by Excel for Lotus 1-2-3): no day here.
    static func value(_ serial: Double, _ display: Display, countsFrom1904: Bool) -> CellValue {
        guard display != .number, serial >= 0, serial < 2_958_466 else { return .number(serial) }
        var day = Int(serial)
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        if display == .elapsed || (display == .time && day == 0) { return .time(seconds: day * 86_400 + seconds) }
        guard let date = date(day, countsFrom1904: countsFrom1904) else { return .number(serial) }
        return seconds == 0 ? .date(date) : .dateTime(date, seconds: seconds)
    }

    /// The serial of a day counted from 1900; nil before 1900-01-01, which no serial can say.
    static func serial(_ date: CivilDate) -> Double? {
        let days = date - epoch1900
        if days >= 61 { return Double(days) }
        return days >= 2 ? Double(days - 1) : nil
    }

    private static let epoch1900 = CivilDate(year: 1899, month: 12, day: 30)!
    private static let epoch1904 = CivilDate(year: 1904, month: 1, day: 1)!

    private static func date(_ day: Int, countsFrom1904: Bool) -> CivilDate? {
        if countsFrom1904 { return epoch1904 + day }
        switch day {
        case 61...: return epoch1900 + day
        case 1...59: return epoch1900 + (day + 1)
        default: return nil
        }
    }
}
