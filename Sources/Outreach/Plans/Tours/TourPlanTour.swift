import Quantities

extension TourPlan {
    /// The next best for a tour, no other moved.
    package struct Otherwise: Codable, Sendable, Equatable {
        package var team: Int
        package var date: CivilDate
        /// Minutes of one way more, and cost more.
        package var minutes: Int
        package var cost: Int
    }

    package struct Tour: Codable, Sendable, Equatable {
        package var id: String
        /// Index in `places`.
        package var place: Int
        /// Index in `teams`.
        package var team: Int
        package var date: CivilDate
        package var end: CivilDate
        package var host: PlanParty?
        package var tie: Tie
        /// Minutes of one way; nil where a point is missing.
        package var minutes: Int?
        /// The tour to the same place before it, on record or planned.
        package var previous: CivilDate?
        /// Day aimed at, for even spacing.
        package var aim: CivilDate
        /// The team has toured the place, or at least the county, before.
        package var knowsPlace: Bool
        package var knowsCounty: Bool
        package var serves: [Served]
        /// The next best by another hospital or team, and on another day.
        package var otherwise: [Otherwise]
    }
}
