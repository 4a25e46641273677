/// The next best, and what speaks against it.
extension RoundsPlanText {
    static func next(_ other: RoundsPlan.Otherwise, _ village: RoundsPlan.Village, _ body: RoundsPlan) -> String {
        var seen: Set<Int> = []
        let teams = other.teams.filter { seen.insert($0).inserted }.map { body.teams[$0].name }
        return "\(RoundWords.sessions(other.sessions, village, body.cycle))，由\(teams.joined(separator: "、"))"
    }

    /// What speaks against the next best beside its travel.
    static func drawbacks(
        _ other: RoundsPlan.Otherwise, _ slots: [RoundsPlan.Slot], _ body: RoundsPlan
    ) -> [String] {
        var reasons: [String] = []
        if other.cost - other.minutes >= RoundPatterns.crowding { reasons.append("几次挨得太近") }
        let changed = Set(other.sessions).symmetricDifference(slots.map(body.session))
        if slots.contains(where: { $0.keepsTime && changed.contains(body.session($0)) }) {
            reasons.append("要改掉公布的时间")
        }
        let teams = Set(slots.map(\.team))
        if slots.contains(where: \.keepsTeam), !teams.isSuperset(of: other.teams) { reasons.append("换了公布的队伍") }
        let homes = Set(other.teams.map { body.teams[$0].institution.id })
        if homes != Set(slots.map { body.teams[$0.team].institution.id }) { reasons.append("换了机构") }
        if teams.count == 1, Set(other.teams).count > 1 { reasons.append("不再是同一支队") }
        return reasons
    }
}
