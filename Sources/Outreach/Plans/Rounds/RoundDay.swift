import Planner

/// The working day of a round team, in minutes since midnight.
package struct RoundDay: Codable, Sendable, Equatable {
    /// Earliest start from the institution, and latest return to it.
    package var leave = 7 * 60 + 30
    package var back = 19 * 60
    /// Half a day on site, in minutes: the setting `half_day_hours`.
    package var session = 210

    package init() {}

    /// Morning work ends by half past twelve; afternoon work begins after lunch and by half past two.
    var hours: SessionProblem.Hours {
        SessionProblem.Hours(
            latestMorningArrival: max(0, 750 - session - leave), earliestAfternoonStart: max(0, 810 - leave),
            latestAfternoonArrival: max(0, 870 - leave), session: session, latestReturn: back - leave)
    }

    package static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
