import Quantities

/// Postings to one township hospital or community centre.
struct TownshipPostings {
    let scene: Scene
    let county: SimulatedCounty
    let township: SimulatedTownship

    func write(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        for slot in 0..<scene.profile.townshipSlots { try writeSlot(slot, &writer, &random) }
        try writeVisitingSpecialist(&writer, &random)
        if township.belowBasic, random.chance(township.diligence) { try writeBackbone(&writer, &random) }
        if township.publicHealthWeak, random.chance(township.diligence) { try writePublicHealth(&writer, &random) }
        if township.isCentre {
            try CentrePostings(scene: scene, county: county, township: township).write(&writer, &random)
        }
    }

    /// Half-years one after another; lax townships skip some, have gaps, junior staff, early ends with or without a
    /// reason, and people changed within a cycle.
    private func writeSlot(_ slot: Int, _ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        let laxity = 1 - township.diligence
        guard slot > 0 || !random.chance(laxity * 0.3) else { return }
        let hundred = scene.profile.programme == "hundred_team"
        for cycle in Postings.cycles(
            scene, months: township.index % 3 == 1 ? 12 : 6, offset: (township.index + slot * 3) % 6)
        {
            if random.chance(laxity * 0.08) { continue }
            let origin = slot == 0 ? county.lead : sender(slot, &random)
            let level = random.chance(laxity * 0.25) ? 2 : random.number(3...4)
            var draft = PostingWriter.Draft(
                person: try scene.staff.person(
                    profession(slot, origin), at: origin, level: level, pool: 12, isBackbone: level > 3),
                origin: origin, site: township.hospital, relation: relation,
                programme: hundred && slot > 0 ? "hundred_team" : "consortium",
                isResident: random.chance(0.85),
                from: cycle.from + (random.chance(laxity * 0.25) ? random.number(2...15) : 0),
                to: cycle.to)
            if random.chance(0.06) {
                draft.to = draft.from + random.number(60...120)
                draft.shortReason = random.chance(0.5) ? "派出单位业务调整，经双方同意缩短（合成）" : nil
            }
            if random.chance(0.05), draft.to.map({ $0 - draft.from > 120 }) == true {
                try writeReplaced(draft, level, &writer, &random)
            } else {
                try writer.add(draft)
            }
        }
    }

    private func writeReplaced(
        _ draft: PostingWriter.Draft, _ level: Int, _ writer: inout PostingWriter, _ random: inout SeededRandom
    ) throws {
        var first = draft, second = draft
        let change = draft.from + random.number(50...110)
        first.brokenOff = change - 1
        first.endReason = "replaced"
        second.from = change
        second.person = try scene.staff.person(
            draft.person.profession, at: draft.origin, level: level, pool: 12, role: "spare")
        second.replaces = try writer.add(first)
        guard random.chance(0.3), let end = draft.to, end - change > 70 else {
            try writer.add(second)
            return
        }
        // A second change within the cycle.
        var third = second
        third.from = change + 45
        second.brokenOff = third.from - 1
        second.endReason = "replaced"
        third.person = try scene.staff.person(
            draft.person.profession, at: draft.origin, level: level, pool: 12, role: "second spare")
        third.replaces = try writer.add(second)
        try writer.add(third)
    }

    /// The lead hospital's nurses, pharmacists and managers go to some townships beside its physicians.
    private func writeVisitingSpecialist(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        let professions: [Int: Profession] = [1: .nurse, 3: .pharmacist, 5: .manager]
        guard let profession = professions[township.index % 6], profession != .manager || county.index % 3 != 1 else {
            return
        }
        for cycle in Postings.cycles(scene, months: 6, offset: 1) {
            try writer.add(
                .init(
                    person: scene.staff.person(profession, at: county.lead, level: 3, pool: 6), origin: county.lead,
                    site: township.hospital, relation: relation, programme: "consortium", from: cycle.from, to: cycle.to
                ))
        }
    }

    private func writeBackbone(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        for cycle in Postings.cycles(scene, months: 12, offset: township.index % 12) where random.chance(0.9) {
            try writer.add(
                .init(
                    person: scene.staff.person(
                        .clinical, at: county.lead, level: 4, pool: 10, role: "backbone", isBackbone: true),
                    origin: county.lead, site: township.hospital, relation: relation, programme: "consortium",
                    from: cycle.from,
                    to: cycle.to))
        }
    }

    private func writePublicHealth(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        for cycle in Postings.cycles(scene, months: 12, offset: township.index % 12) where random.chance(0.9) {
            try writer.add(
                .init(
                    person: scene.staff.person(.publicHealth, at: county.cdc, level: random.number(2...4), pool: 4),
                    origin: county.cdc,
                    site: township.hospital, relation: "\(county.code)-cdc\(township.index)",
                    programme: "public_health",
                    isResident: false, role: random.chance(0.8) ? "public_health_physician" : "cdc_supervisor",
                    from: cycle.from,
                    to: cycle.to))
        }
    }

    private func profession(_ slot: Int, _ origin: String) -> Profession {
        if origin == county.cdc { return .publicHealth }
        if origin == county.tcm { return .tcm }
        return slot > 0 && (slot + township.index) % 7 == 3 ? .nurse : .clinical
    }

    /// The county's other hospitals take turns; now and then, wrongly, the township's own neighbour.
    private func sender(_ slot: Int, _ random: inout SeededRandom) -> String {
        if scene.profile.programme == "hundred_team", random.chance(0.03), let other = county.townships.first {
            return other.hospital
        }
        let senders = [county.tcm, county.cdc, county.motherAndChild, county.lead].compactMap(\.self) + county.others
        return senders[(slot + township.index) % senders.count]
    }

    private var relation: String? {
        let id = "\(county.code)-town\(township.index)"
        return scene.knownRelations.contains(id) ? id : nil
    }
}
