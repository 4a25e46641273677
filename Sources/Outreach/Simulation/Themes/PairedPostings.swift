import Quantities

/// Teams of tertiary hospitals at the county hospitals they are paired with.
struct PairedPostings {
    let scene: Scene

    func write(_ county: SimulatedCounty, _ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        for relation in scene.relationIds
        where relation.county == county.index && relation.programme == "paired_assistance" {
            let isTCM = relation.recipient != county.lead
            let wanted = isTCM ? 3 : 5
            let size =
                relation.id.hasSuffix("paired2") && county.index % 6 != 3
                ? 2 : wanted - (county.diligence < 0.75 ? 1 : 0)
            let team = "\(relation.id)-team"
            try scene.write(
                "team",
                [
                    "id": team, "name": "组团帮扶队（合成）", "institution": relation.supporter, "type": "posting_team",
                    "from": relation.from, "to": relation.to,
                ])
            for cycle in Postings.cycles(scene, months: 6, offset: 0)
            where cycle.from <= relation.to ?? cycle.from && cycle.from >= relation.from {
                for member in 0..<size {
                    try post(member, of: relation, team, cycle, isTCM: isTCM, county, &writer, &random)
                }
            }
        }
    }

    /// The first is a vice-president at home, or takes the post, or (in every third county) neither; one in twelve
    /// comes back early, one in fifteen outside the team.
    private func post(
        _ member: Int, of relation: SimulatedRelation, _ team: String, _ cycle: (from: CivilDate, to: CivilDate),
        isTCM: Bool,
        _ county: SimulatedCounty, _ writer: inout PostingWriter, _ random: inout SeededRandom
    ) throws {
        let profession: Profession =
            member == 0 ? .manager : isTCM ? .tcm : [.clinical, .nurse, .pharmacist, .clinical][member % 4]
        let heads = member == 0 && county.index % 3 != 2
        let atHome = heads && county.index % 2 == 0
        let person =
            try member == 0
            ? scene.staff.hire(profession, at: relation.supporter, level: 5, post: atHome ? "vice_president" : "none")
            : scene.staff.person(
                profession, at: relation.supporter, level: 4, pool: member + 2, role: team, isBackbone: true)
        let early = random.chance(0.08)
        try writer.add(
            .init(
                person: person, origin: relation.supporter, site: relation.recipient, relation: relation.id,
                team: random.chance(county.index % 9 == 3 ? 0.3 : 0.93) ? team : nil, programme: "paired_assistance",
                role: "expert",
                post: heads && !atHome ? "vice_president" : member == 1 ? "department_head" : "none", from: cycle.from,
                to: min(cycle.to, relation.to ?? cycle.to),
                brokenOff: early ? cycle.from + random.number(60...130) : nil))
    }
}
