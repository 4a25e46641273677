import Quantities

/// A proposal of support relations: the body of a plan of kind `relations`.
package struct RelationPlan: PlanBody, Equatable {
    /// A relation that is proposed.
    package struct Pair: Codable, Sendable, Equatable {
        /// Id that the record will have.
        package var id: String
        package var supporter: PlanParty
        package var recipient: PlanParty
        /// Code of the programme.
        package var programme: String
        /// Full ids of the rules whose obligation it serves.
        package var serves: [String]
        package var nearness: Nearness
        /// Straight distance; nil where a point is not on record.
        package var distanceKilometres: Double?
        /// What the best plan without this pair would choose; nil where nobody else could serve.
        package var otherwise: Otherwise?
    }

    package struct Otherwise: Codable, Sendable, Equatable {
        /// Who would support this recipient then; nil: nobody.
        package var supporter: PlanParty?
        package var nearness: Nearness?
        package var extraCost: Int
        /// Whether more of the needs would be left open.
        package var leavesOpen: Bool
    }

    /// An obligation that the plan leaves unmet.
    package struct Open: Codable, Sendable, Equatable {
        package enum Block: String, Codable, Sendable {
            /// Nobody on record could serve it.
            case nobody
            /// All who could serve it carry as many as they may.
            case full
        }
        package var recipient: PlanParty
        package var rules: [String]
        package var missing: Int
        package var block: Block
        /// Those who are full, at most five.
        package var supporters: [PlanParty]
    }

    /// A relation in force that the plan ends the day before it begins.
    package struct Ended: Codable, Sendable, Equatable {
        package var id: String
        package var supporter: PlanParty
        package var recipient: PlanParty
        package var programme: String
        package var from: CivilDate
        package var reason: String
    }

    package var limits: RelationLimits
    package var ended: [Ended] = []
    /// Relations in force that stay as they are.
    package var kept: Int
    package var pairs: [Pair]
    package var open: [Open]
    /// Obligations that cannot be judged, for want of data, by rule: nothing is planned for them.
    package var unknown: [String: Int] = [:]
    /// Cost of the pairing, and what no pairing can be cheaper than: equal, since it is proved to be the best.
    package var cost: Int
    package var bound: Int
    /// Findings that the plan changes, judged by the rules on the records with the plan in them.
    package var changes: [PlanChange] = []
}

/// An institution as a plan names it.
package struct PlanParty: Codable, Sendable, Hashable {
    package var id: String
    package var name: String
    package var point: RecordPoint?
}

/// How near two institutions stand by their divisions.
package enum Nearness: String, Codable, Sendable, CaseIterable {
    case sameCounty = "same_county"
    case sameCity = "same_city"
    case sameProvince = "same_province"
    case elsewhere

    package var label: String {
        switch self {
        case .sameCounty: "同县（区）"
        case .sameCity: "同市"
        case .sameProvince: "同省"
        case .elsewhere: "省外"
        }
    }

    /// Weight beside one cost unit a kilometre.
    var cost: Int {
        switch self {
        case .sameCounty: 0
        case .sameCity: 100
        case .sameProvince: 400
        case .elsewhere: 2_000
        }
    }
}
