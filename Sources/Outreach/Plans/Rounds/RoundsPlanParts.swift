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

    package typealias Replan = PlanReplanned
}
