import Quantities

/// What supporters do beside posting people: remote activities, plans drawn up together, slots and beds for community
/// centres. Each county lacks some of it.
struct Upstream {
    let scene: Scene
    private static let support: Set<String> = ["urban_support", "alliance", "paired_assistance"]

    func write() throws {
        for county in scene.counties {
            var random = scene.random("upstream", county.code)
            let relations = scene.relationIds.filter {
                $0.county == county.index && Self.support.contains($0.programme)
            }
            for relation in relations { try writeRemote(relation, county, &random) }
            try writePlans(relations, county, &random)
            try writePools(relations, county, &random)
        }
    }

    private func writeRemote(
        _ relation: SimulatedRelation, _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        for year in scene.years where year >= relation.from.year {
            for type in ["tele_consult", "tele_round", "tele_training"] where random.chance(county.diligence) {
                let day = CivilDate(year: year, month: random.number(7...12), day: random.number(1...28))!
                guard day <= min(scene.to, relation.to ?? day) else { continue }
                try scene.write(
                    "activity",
                    [
                        "id": "\(relation.id)-\(type)-\(year)", "type": type, "date": day, "relation": relation.id,
                        "institution": relation.recipient, "organiser": relation.supporter,
                    ])
            }
        }
    }

    /// The plans of the lead hospital that stand on file are signed by a supporter, or by nobody else.
    private func writePlans(
        _ relations: [SimulatedRelation], _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        guard county.index % 3 != 1, let supporter = relations.first(where: { $0.recipient == county.lead })?.supporter
        else { return }
        for type in ["development_plan", "specialty_plan"] where random.chance(county.diligence) {
            try scene.write(
                "document_party", ["document": "\(county.code)-\(type)", "institution": supporter])
        }
    }

    private func writePools(
        _ relations: [SimulatedRelation], _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        let centres = Set(county.townships.filter(\.isCentre).map(\.hospital))
        for relation in relations where centres.contains(relation.recipient) {
            var monday = Period(.week, holding: max(scene.from, relation.from)).next.start
            while monday <= min(scene.to, relation.to ?? scene.to) {
                for (resource, total) in [("community_slot", 240), ("community_bed", 90)]
                where random.chance(0.6 + county.diligence * 0.38) {
                    try scene.write(
                        "resource_pool",
                        [
                            "id": "\(relation.id)-\(resource)-\(monday)", "institution": relation.supporter,
                            "resource": resource, "recipient": relation.recipient, "date": monday, "total": total,
                            "reserved": random.number(1...total / 10),
                        ])
                }
                monday = monday + 7
            }
        }
    }
}
