/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

    /// The civil day in China at this moment (UTC+8 all year; China has kept no summer time since 1991).
    package var chinaDate: CivilDate {
        let local = milliseconds + 8 * 3_600_000
        return CivilDate(day: Int32((local >= 0 ? local : local - 86_399_999) / 86_400_000))
    }
}

extension Instant: CustomStringConvertible {
    /// `2026-11-22T04:20:11Z`.
    package var description: String {
        let seconds = (milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1000
        let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let rest = seconds - day * 86_400
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
        return "\(CivilDate(day: Int32(day)))T\(time)Z"
    }
}
