import Quantities

/// What tours are to be planned for, and under which conditions.
package struct TourOrder: Codable, Sendable, Equatable {
    /// Code of a county or city.
    package var region: String
    /// The first day; the plan ends with the last month.
    package var from: CivilDate
    /// Calendar months, the one that holds `from` included.
    package var months = 3
    package var terrain = PlanTerrain.plain
    package var day = RoundDay()

    package init(region: String, from: CivilDate) {
        self.region = region
        self.from = from
    }

    package static let monthLimit = 12

    /// The last day.
    package var end: CivilDate { Period(.month, holding: from).start.adding(months: months) - 1 }

    /// Minutes of one way within which a team works half a day at least and is back the same day.
    var sameDay: Int { (day.back - day.leave - day.session) / 2 }
    /// Minutes of one way beyond which a team does not arrive in time to work in the afternoon.
    var furthest: Int { day.hours.latestAfternoonArrival }

    func check() throws(Failure) {
        guard (1...Self.monthLimit).contains(months) else {
            throw Failure(.invalid, "计划 \(months) 个月", remedy: "应为 1–\(Self.monthLimit) 个月")
        }
    }
}
