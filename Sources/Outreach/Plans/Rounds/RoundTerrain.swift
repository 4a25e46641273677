/// How roads run, for estimates of travel from straight lines.
package enum RoundTerrain: String, Codable, Sendable, CaseIterable {
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
}
