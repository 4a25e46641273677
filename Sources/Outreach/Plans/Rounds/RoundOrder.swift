import Planner
import Quantities

/// What rounds are to be planned for, and under which conditions.
package struct RoundOrder: Codable, Sendable, Equatable {
    /// Code of a county, township or city.
    package var region: String
    /// The first day; the plan ends with the Sunday of its last week.
    package var from: CivilDate
    /// Calendar weeks, the one that holds `from` included.
    package var weeks = 13
    package var terrain = RoundTerrain.plain
    package var day = RoundDay()
    /// Published schedules are no reason to keep a time or a team.
    package var startsAnew = false
    /// A team goes out only with a vehicle of its institution.
    package var needsVehicle = false

    package init(region: String, from: CivilDate) {
        self.region = region
        self.from = from
    }

    /// Monday of the first week.
    package var monday: CivilDate { from - (from.weekday - 1) }
    /// The last day.
    package var end: CivilDate { monday + (7 * weeks - 1) }

    package static let weekLimit = 26

    func check() throws(Failure) {
        guard (1...Self.weekLimit).contains(weeks) else {
            throw Failure(.invalid, "计划 \(weeks) 周", remedy: "应为 1–\(Self.weekLimit) 周")
        }
        guard (0...1_439).contains(day.leave), day.back <= 1_439, day.back >= day.leave + 120 else {
            throw Failure(.invalid, "出发 \(RoundDay.clock(day.leave))、返回 \(RoundDay.clock(day.back))",
                remedy: "返回应晚于出发至少两小时，同在一天")
        }
    }
}

/// How roads run, for estimates of travel from straight lines.
package enum RoundTerrain: String, Codable, Sendable, CaseIterable {
    case plain, hills

    package var label: String { self == .plain ? "平原" : "丘陵山区" }

    /// Road kilometres for one of the straight line.
    func factor(_ kilometres: Double) -> Double {
        switch self {
        case .plain: kilometres < 5 ? 1.4 : 1.3
        case .hills: kilometres > 20 ? 1.45 : 1.6
        }
    }

    var kilometresAnHour: Double { self == .plain ? 30 : 25 }

    /// Whole minutes by road, rounded up; estimated.
    func minutes(_ kilometres: Double) -> Int {
        Int((kilometres * factor(kilometres) / kilometresAnHour * 60).rounded(.up))
    }
}

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
