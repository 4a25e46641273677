extension RoundsPlan {
    /// One half-day of one date.
    package struct Visit: Sendable, Equatable {
        package var village: Int
        /// Days after the first day of the plan.
        package var day: Int
        package var isAfternoon: Bool
        package var team: Int
        /// Index in `vehicles`.
        package var vehicle: Int?
        /// The day of the board (after the first day) that it stands for, where it is another; nil: as the board says.
        package var moved: Int?
        /// Not on the board: made up for a missing visit.
        package var isAdditional: Bool
    }
}

extension RoundsPlan.Visit: Codable {
    /// Seven numbers: tens of thousands of visits are kept with a plan.
    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        village = try list.decode(Int.self)
        day = try list.decode(Int.self)
        isAfternoon = try list.decode(Int.self) == 1
        team = try list.decode(Int.self)
        vehicle = try list.decode(Int?.self)
        moved = try list.decode(Int?.self)
        isAdditional = try list.decode(Int.self) == 1
    }

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(village)
        try list.encode(day)
        try list.encode(isAfternoon ? 1 : 0)
        try list.encode(team)
        try list.encode(vehicle)
        try list.encode(moved)
        try list.encode(isAdditional ? 1 : 0)
    }
}
