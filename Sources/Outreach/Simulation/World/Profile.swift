/// How a region serves its villages, so that each example looks like its own policy.
struct Profile {
    /// Shares of administrative villages by service mode, in the order of `ServiceMode.allCases`.
    var modes: [(ServiceMode, share: Double)]
    /// Rounds a week that the township aims at.
    var roundsPerWeek: Int
    /// Villages with a clinic of their own receive rounds too.
    var roundsEverywhere: Bool
    /// Who took part in a round is recorded for so many last weeks; before, the team's members stand.
    var participationWeeks = 4
    /// Share of visits at primary institutions before the county's diligence adds up to 16 points.
    var primaryShare = 0.54
    /// Share of the large, busy villages without doctor or neighbour that somebody is posted to.
    var postedShare = 0.75
    /// Posted persons at a township hospital at a time.
    var townshipSlots: Int
    /// Under which programme the county posts people to its townships.
    var programme: String
    /// What stops a round: by month, the share of days too bad for the road, and what it is called.
    var weather: [(months: ClosedRange<Int>, share: Double, name: String)]
    /// A market is held on days whose number ends in one of these, one of them for each township.
    var marketDays: [Int]

    static func of(_ region: String) -> Profile {
        if region.hasPrefix("12") { return baodi }
        if region.hasPrefix("35") { return fujian }
        return region.hasPrefix("99") ? province : plain
    }

    private static let fujian = Profile(
        modes: [
            (.ownClinic, 0.52), (.integratedClinic, 0.20), (.jointClinic, 0.04), (.neighbourClinic, 0.08),
            (.rounds, 0.11),
            (.posting, 0.02), (.servicePoint, 0.01),
        ],
        roundsPerWeek: 2, roundsEverywhere: false, townshipSlots: 1, programme: "consortium",
        weather: [(5...6, 0.05, "暴雨"), (7...9, 0.04, "台风"), (1...2, 0.02, "道路结冰")], marketDays: [1, 2, 3, 4, 5])
    private static let baodi = Profile(
        modes: [
            (.ownClinic, 0.48), (.integratedClinic, 0.20), (.neighbourClinic, 0.08), (.rounds, 0.20), (.posting, 0.03),
        ],
        roundsPerWeek: 2, roundsEverywhere: true, primaryShare: 0.46, townshipSlots: 2, programme: "hundred_team",
        weather: [(7...8, 0.04, "暴雨"), (11...12, 0.03, "大雾"), (1...2, 0.04, "大雪")], marketDays: [1, 3, 4, 6, 8])
    private static let plain = Profile(
        modes: [
            (.ownClinic, 0.5), (.integratedClinic, 0.2), (.neighbourClinic, 0.08), (.rounds, 0.17), (.posting, 0.02),
        ],
        roundsPerWeek: 1, roundsEverywhere: false, townshipSlots: 1, programme: "consortium",
        weather: [(7...8, 0.05, "暴雨"), (12...12, 0.03, "大雪"), (1...2, 0.03, "大雪")], marketDays: [1, 3, 5, 7, 9])
    private static let province = Profile(
        modes: [(.rounds, 0.94), (.posting, 0.005), (.ownClinic, 0.055)],
        roundsPerWeek: 2, roundsEverywhere: false, participationWeeks: 0, postedShare: 0.4, townshipSlots: 3,
        programme: "consortium",
        weather: [(6...8, 0.04, "暴雨"), (12...12, 0.03, "大雪"), (1...2, 0.03, "大雪")], marketDays: [1, 3, 5, 7, 9])
}

/// How a village is served: the codes of `village_mode.mode`.
enum ServiceMode: String, CaseIterable {
    case ownClinic = "own_clinic"
    case integratedClinic = "integrated_clinic"
    case jointClinic = "joint_clinic"
    case neighbourClinic = "neighbour_clinic"
    case rounds
    case posting
    case servicePoint = "service_point"
}
