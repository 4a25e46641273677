/// A half-day of the board: a site in a session by a team (index in the records).
struct RoundSlot: Hashable {
    var site: Int
    /// Twice the day of the board (five a week), plus one for the afternoon.
    var session: Int
    var team: Int

    var week: Int { session / 10 }
    var weekday: Int { session % 10 / 2 + 1 }
    var isAfternoon: Bool { session & 1 == 1 }
}
