/// Sets of half-day sessions that a village may be given, and what each costs beside travel.
///
/// A session is twice the weekday (Monday 0) plus one for the afternoon; those of the second week of a board of two
/// weeks follow ten later.
struct RoundPatterns {
    var sets: [[Int]] = []
    var costs: [Int] = []

    /// What it costs that two visits do not lie as far apart as they can: more than any way, less than a visit.
    static let crowding = 5_000
    /// What it costs to leave a published time.
    static let moving = 30
    /// Beginning a fortnight's rhythm with an additional visit.
    static let additional = 60

    /// - Parameters:
    ///   - visits: in each week; 1–5, each on another day.
    ///   - weight: cost of a missing visit.
    ///   - published: sessions of the week that are published now; empty where they do not matter.
    init(visits: Int, weeks: Int, weight: Int, published: Set<Int>) {
        for count in (1...visits).reversed() {
            for days in Self.combinations(count) {
                let crowded = Self.isSpaced(days) ? 0 : Self.crowding
                // Fewer visits than asked help the people, and fulfil nothing: dearer than their share.
                let missing = count == visits ? 0 : weight * (visits - count) + weight * count / 2
                for halves in 0..<(1 << count) {
                    let week = days.enumerated().map { 2 * $1 + (halves >> $0 & 1) }
                    let moved = published.isEmpty ? 0 : Set(week).subtracting(published).count
                    sets.append((0..<weeks).flatMap { number in week.map { $0 + 10 * number } })
                    costs.append((crowded + missing + moved * Self.moving) * (count == visits ? weeks : 1))
                }
            }
        }
    }

    /// One visit in two weeks.
    /// - Parameter startsLate: the first week asks for none, so the rhythm may begin with the second.
    init(fortnightly published: Set<Int>, startsLate: Bool) {
        for session in 0..<20 {
            sets.append([session])
            let moved = published.isEmpty || published.contains(session % 10) ? 0 : Self.moving
            costs.append(moved + (session >= 10 && !startsLate ? Self.additional : 0))
        }
    }

    /// Whether visits on these weekdays lie as far apart as so many can.
    static func isSpaced(_ days: [Int]) -> Bool {
        if days.count == 3 { return days == [0, 2, 4] }
        if days.count >= 4 || days.count <= 1 { return true }
        return days[1] - days[0] >= 2
    }

    private static func combinations(_ count: Int) -> [[Int]] {
        (0..<32).filter { ($0 as Int).nonzeroBitCount == count }.map { mask in (0..<5).filter { mask >> $0 & 1 == 1 } }
    }
}
