extension TourPlan {
    package struct Unmet: Codable, Sendable, Equatable {
        package enum Block: String, Codable, Sendable, CaseIterable {
            case noHospital, notAllowed, noData, tooFar, noWorkingDay, full, uncounted, rule
        }
        package var need: Served
        package var missing: Int
        package var block: Block
        /// Hospitals that were looked at, and rules that keep them away.
        package var hospitals: [PlanParty] = []
        package var refusedBy: [String] = []
        /// Teams that may come, and working days that are left.
        package var teams = 0
        package var days = 0
        /// Minutes of one way from the nearest hospital.
        package var minutes: Int?
    }

    /// Findings of the rules in the periods that end within the plan, without the plan and with all carried out.
    package struct Proof: Codable, Sendable, Equatable {
        package var rules: [String]
        package var before: Int
        package var after: Int
        /// Findings that stay short and that were not named: named as `Block.rule`.
        package var unnamed: Int
    }
}
