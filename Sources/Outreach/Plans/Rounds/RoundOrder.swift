import Quantities

/// What rounds are to be planned for, and under which conditions.
package struct RoundOrder: Codable, Sendable, Equatable {
    /// Code of a county, township or city.
    package var region: String
    /// The first day; the plan ends with the Sunday of its last week.
    package var from: CivilDate
    /// Calendar weeks, the one that holds `from` included.
    package var weeks = 13
    package var terrain = PlanTerrain.plain
    package var day = RoundDay()
    /// Published schedules are no reason to keep a time or a team.
    package var startsAnew = false
    /// A team goes out only with a vehicle of its institution.
    package var needsVehicle = false
    /// Members of teams who are away for a time, beside what the records say; nil: none.
    package var away: [PlanAbsence]?

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
