import Foundation

/// Where the time comes from: the machine's clock, or a fixed moment in tests and replays.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    /// The machine's clock.
    package static let system = Clock {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// Always the same moment.
    package static func fixed(_ instant: Instant) -> Clock { Clock { instant } }

    /// Always midnight UTC of this day.
    package static func fixed(_ date: CivilDate) -> Clock {
        fixed(Instant(milliseconds: Int64(date.day) * 86_400_000))
    }
}
