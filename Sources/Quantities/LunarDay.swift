import Foundation

extension CivilDate {
    /// Day of the month (1–30) of the Chinese calendar (农历). Source: GB/T 33661-2017, as ICU computes it. Some
    /// microseconds each: keep what is asked often.
    package var lunarDay: Int { Self.lunar.component(.day, from: noon) }

    /// Month (1–12) and day (1–30) of the Chinese calendar; nil in a leap month (闰月).
    package var lunarDate: (month: Int, day: Int)? {
        let parts = Self.lunar.dateComponents([.month, .day], from: noon)
        guard let month = parts.month, let day = parts.day, parts.isLeapMonth != true else { return nil }
        return (month, day)
    }

    private var noon: Date { Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200) }

    private static let lunar: Calendar = {
        var calendar = Calendar(identifier: .chinese)
        // Noon in Greenwich is the evening of the same day in China.
        if let zone = TimeZone(secondsFromGMT: 8 * 3_600) { calendar.timeZone = zone }
        return calendar
    }()
}
