import Quantities

/// One round team of a township, the villages it serves and when.
struct RoundPlan {
    var team: String
    var institution: String
    var vehicle: String?
    var members: [String]
    var stops: [Stop]

    /// A village with its fixed sessions of the week.
    struct Stop {
        var village: SimulatedVillage
        var slots: [Slot]
        /// One round in this many weeks: 2 for one a fortnight.
        var everyWeeks = 1
        /// Share of its rounds held in the other half of the day than published.
        var strayShare = 0.0
    }

    struct Slot {
        /// 1 Monday to 5 Friday.
        var weekday: Int
        var isMorning: Bool
    }

    /// The two sessions of the village at `place` of a team; no two places share one.
    static func slots(place: Int, perWeek: Int) -> [Slot] {
        let first = Slot(weekday: place % 5 + 1, isMorning: place < 5)
        guard perWeek > 1 else { return [first] }
        return [first, Slot(weekday: (place + 2) % 5 + 1, isMorning: false)]
    }

    /// Villages that one team can serve in the ten half-days of a week.
    static func capacity(perWeek: Int) -> Int { perWeek > 1 ? 5 : 10 }
}
