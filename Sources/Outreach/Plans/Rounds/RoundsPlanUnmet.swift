extension RoundsPlan {
    /// Visits that are asked for and not planned.
    package struct Unmet: Codable, Sendable, Equatable {
        package enum Block: String, Codable, Sendable, CaseIterable {
            case noPoint, noTeam, noVehicle, tooFar, full, noFit, firstRound, excess, noWorkingDay, partWeek, shortWeek
            case rule
        }
        package var village: Int
        package var block: Block
        /// Mondays of the weeks, as days after the first Monday divided by seven.
        package var weeks: [Int]
        /// Visits missing in all these weeks together.
        package var missing: Int
        /// The institution whose teams would come, with its load.
        package var institution: PlanParty?
        /// Teams that may come, half-days of theirs in a week and how many are taken.
        package var teams = 0
        package var sessions = 0
        package var taken = 0
        /// Minutes to the nearest of them, and what the working day allows.
        package var minutes: Int?
        package var allowed: Int?
        /// Further teams there that would lift all that is missing around it, and villages they would serve.
        package var furtherTeams = 0
        package var villagesThere = 0
    }
}
