import Quantities

/// Further parts of a plan of rounds.
extension RoundsPlan {
    /// A published schedule that ends because the board has another time.
    package struct Ended: Codable, Sendable, Equatable {
        package var id: String
        package var village: String
        package var weekday: Int
        package var session: String
        package var team: String?
        package var published: CivilDate?
        package var from: CivilDate
    }

    /// A planned round on record that the plan replaces.
    package struct Replaced: Codable, Sendable, Equatable {
        package var id: String
        package var village: String
        package var date: CivilDate
        package var session: String
        package var team: String?
        package var institution: String?
    }

    /// Findings of the frequency rules over the weeks, without the plan and with all its visits carried out.
    package struct Proof: Codable, Sendable, Equatable {
        package var rules: [String]
        package var before: Int
        package var after: Int
        /// Findings that stay short and that the search had not named: named as `Block.rule`.
        package var unnamed: Int
    }

    /// Findings of another rule that turn when all visits are carried out; nil: no finding, or not applicable.
    package struct Effect: Codable, Sendable, Equatable {
        package var rule: String
        package var before: String?
        package var after: String?
        package var count: Int
    }

    /// What changed against a plan before.
    package struct Replan: Codable, Sendable, Equatable {
        /// Id of the plan before.
        package var plan: String
        package var what: String
        /// Visits of the plan before from the day on.
        package var visits: Int
        /// Visits that could not stay, and how many of them have a place again.
        package var mustMove: Int
        package var replaced: Int
        /// Visits that could have stayed and were moved to make room.
        package var needNotMove: Int
        /// The first day that may change.
        package var from: CivilDate
        /// By id of the village: how the plan before had it, where the board has it otherwise now.
        package var former: [String: String] = [:]
    }
}
