import Policy

extension Strength {
    /// Cost of leaving it unmet: one stronger obligation outweighs several weaker ones, and all travel.
    var weight: Int {
        switch self {
        case .must: 1_000_000
        case .inPrinciple: 100_000
        case .encouraged: 20_000
        case .whereConditionsPermit, .strive: 10_000
        }
    }
}
