/// Minutes between all places of a plan: villages in their order, then institutions with teams.
struct RoundTravel {
    /// Row by row.
    let minutes: [Int32]
    let places: Int
    /// Pairs between teams' institutions and villages, or villages of one township, that are estimates.
    let estimated: Int
    let measured: Int

    struct Place {
        var id: String
        var point: RecordPoint?
    }

    /// Far beyond any working day: nobody knows the way.
    static let unknown = Int32(10_000)

    init(_ all: [Place], _ terrain: PlanTerrain, _ matrix: RoundMatrix) {
        var minutes = [Int32](repeating: 0, count: all.count * all.count)
        var (estimated, measured) = (0, 0)
        for (row, from) in all.enumerated() {
            for (column, to) in all.enumerated() where row != column {
                if matrix.rows > 0, let known = matrix.minutes(from: from.id, to: to.id) {
                    minutes[row * all.count + column] = Int32(known)
                    measured += 1
                } else if let here = from.point, let there = to.point {
                    minutes[row * all.count + column] = Int32(min(terrain.minutes(here.kilometres(to: there)), 9_999))
                    estimated += 1
                } else {
                    minutes[row * all.count + column] = Self.unknown
                }
            }
        }
        (self.minutes, places) = (minutes, all.count)
        (self.estimated, self.measured) = (estimated, measured)
    }

    func callAsFunction(_ from: Int, _ to: Int) -> Int { Int(minutes[from * places + to]) }
}
