import Quantities

/// People sent down: experts at lead hospitals, paired teams, physicians at townships, staff at community centres.
struct Postings {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var writer = PostingWriter(scene, county)
            var random = scene.random("postings", county.code)
            try writeExperts(county, &writer, &random)
            try PairedPostings(scene: scene).write(county, &writer, &random)
            for township in county.townships {
                try TownshipPostings(scene: scene, county: county, township: township).write(&writer, &random)
            }
            try VillagePostings(scene: scene, county: county).write(&writer, &random)
        }
    }

    /// Days on which one person follows another: half-years from before the simulation to after it.
    static func cycles(_ scene: Scene, months: Int, offset: Int) -> [(from: CivilDate, to: CivilDate)] {
        var from = Period(.month, holding: scene.from).start.adding(months: -offset)
        var result: [(CivilDate, CivilDate)] = []
        while from <= scene.to + 20 {
            let next = from.adding(months: months)
            result.append((from, next - 1))
            from = next
        }
        return result
    }

    /// Three or four experts of the urban hospital; lax counties keep two or have gaps between half-years.
    private func writeExperts(
        _ county: SimulatedCounty, _ writer: inout PostingWriter, _ random: inout SeededRandom
    ) throws {
        let relations = scene.relationIds.filter {
            $0.county == county.index && $0.programme == "urban_support" && $0.recipient == county.lead
        }
        guard !relations.isEmpty else { return }
        let roles: [Profession] = [.clinical, .pharmacist, .nurse, .manager, .clinical]
        let slots = county.diligence > 0.85 ? 5 : county.diligence > 0.68 ? 3 + county.index % 2 : 2
        for slot in 0..<slots {
            for cycle in Self.cycles(scene, months: 6, offset: slot * 2 % 6) {
                guard
                    let relation = relations.first(where: {
                        $0.from <= cycle.from && ($0.to ?? cycle.from) >= cycle.from
                    })
                else { continue }
                let gap = random.chance((1 - county.diligence) * 0.5) ? random.number(4...20) : 0
                let broken = random.chance(0.04) ? cycle.from + random.number(50...120) : nil
                try writer.add(
                    .init(
                        person: scene.staff.person(
                            roles[slot], at: relation.supporter, level: random.number(3...5), pool: 6,
                            isBackbone: true),
                        origin: relation.supporter, site: county.lead, relation: relation.id,
                        programme: "urban_support",
                        isResident: random.chance(0.95), role: "expert",
                        post: slot == 3 ? "vice_president" : "department_head",
                        from: cycle.from + gap, to: cycle.to, brokenOff: broken))
            }
        }
    }
}
