/// How roads run, for estimates of travel from straight lines.
package enum PlanTerrain: String, Codable, Sendable, CaseIterable {
    case plain, hills

    package var label: String { self == .plain ? "平原" : "丘陵山区" }

    /// Road kilometres for one of the straight line.
    func factor(_ kilometres: Double) -> Double {
        switch self {
        case .plain: kilometres < 5 ? 1.4 : 1.3
        case .hills: kilometres > 20 ? 1.45 : 1.6
        }
    }

    var kilometresAnHour: Double { self == .plain ? 30 : 25 }

    /// Whole minutes by road, rounded up; estimated.
    func minutes(_ kilometres: Double) -> Int {
        Int((kilometres * factor(kilometres) / kilometresAnHour * 60).rounded(.up))
    }

    /// The same for journeys between cities: what lies beyond 40 km of the straight line is motorway.
    func journey(_ kilometres: Double) -> Int {
        let near = min(kilometres, 40)
        return minutes(near) + Int(((kilometres - near) * 1.3 / 70 * 60).rounded(.up))
    }

    /// How minutes are estimated.
    var explained: String {
        let factors = self == .plain ? "直线距离 × 1.3（不足 5 公里 × 1.4）" : "直线距离 × 1.6（超过 20 公里 × 1.45）"
        return "\(factors)，每小时 \(Int(kilometresAnHour)) 公里"
    }
}
