import Quantities

/// Who supports whom: city to county, county to township, township to village.
struct Relations {
    let scene: Scene
    private static let specialties = ["心血管内科", "呼吸内科", "神经内科", "骨科", "妇产科", "儿科", "重症医学科", "急诊科", "肿瘤科"]

    func write() throws {
        for relation in scene.relations {
            try scene.folder.table("relation").write(relation)
            keep(relation)
        }
        for county in scene.counties {
            var random = scene.random("relations", county.code)
            try writeUrban(county, &random)
            try PairedRelations(scene: scene, relations: self).write(county)
            try writeTownships(county, &random)
            try writePublicHealth(county)
        }
    }

    /// Each lead hospital has a supporter; diligent ones with approval and plan. The second county's is too low in
    /// grade, the third's doubled under two programmes, the fourth's changed in the middle with a gap.
    private func writeUrban(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        guard !scene.supporters.isEmpty, scene.relations.isEmpty else { return }
        let supporter = scene.supporters[county.index % scene.supporters.count]
        let approved = scene.counties.count == 1 || !county.lapses(in: 2025, of: 1)
        let specialties = (0..<3).map { _ in random.pick(Self.specialties) }
        let change = CivilDate(year: 2025, month: 9, day: 1)!
        let changes = county.index % 4 == 3 && scene.from < change && change < scene.to
        try add(
            county, "urban", from: county.index % 6 == 1 ? scene.urbanSecondary ?? supporter : supporter,
            to: county.lead,
            programme: "urban_support", begin: CivilDate(year: 2024, month: 9, day: 1)!,
            end: changes ? change - 16 : nil,
            approved: approved, headcount: approved ? 3 : nil, specialties: specialties)
        if changes {
            try add(
                county, "urban2", from: scene.supporters[(county.index + 1) % scene.supporters.count], to: county.lead,
                programme: "urban_support", begin: change, approved: true, headcount: 3, specialties: specialties,
                replaces: "\(county.code)-urban", reason: county.index % 8 == 3 ? "专科需求调整（合成）" : nil)
        }
        if county.index % 6 == 2 {
            try add(
                county, "alliance", from: supporter, to: county.lead, programme: "alliance",
                begin: CivilDate(year: 2025, month: 1, day: 1)!, approved: false, headcount: nil,
                specialties: specialties)
        }
    }

    private func writeTownships(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let seconds = scene.supporters.isEmpty ? [county.lead] : scene.supporters
        for township in county.townships {
            let skipped = random.chance(1 - township.diligence) && random.chance(0.25)
            if !skipped {
                try add(
                    county, "town\(township.index)", from: county.lead, to: township.hospital, programme: "consortium",
                    begin: CivilDate(year: 2024, month: 1, day: 1)!, approved: true, level: "county",
                    headcount: random.chance(township.diligence) ? scene.profile.townshipSlots : nil,
                    specialties: [random.pick(Self.specialties)])
            }
            if township.isCentre {
                try add(
                    county, "centre\(township.index)",
                    from: township.index % 4 == 3 ? county.lead : seconds[township.index % seconds.count],
                    to: township.hospital, programme: "urban_support", begin: CivilDate(year: 2024, month: 7, day: 1)!,
                    approved: true, headcount: 3, specialties: ["全科"])
            }
            if township.index < 2, let secondary = scene.urbanSecondary, random.chance(township.diligence) {
                try add(
                    county, "near\(township.index)", from: secondary, to: township.hospital, programme: "urban_support",
                    begin: CivilDate(year: 2024, month: 10, day: 1)!, approved: true, headcount: 1,
                    specialties: ["康复医学科"])
            }
            for village in township.villages {
                guard let clinic = village.clinic, random.chance(0.5 + township.diligence / 2),
                    scene.counties.count < 50
                else { continue }
                try add(
                    county, "v\(village.id.dropFirst(6))", from: township.hospital, to: clinic,
                    programme: "township_village",
                    begin: CivilDate(year: 2024, month: 1, day: 1)!, approved: nil, headcount: nil, specialties: [])
            }
        }
    }

    private func writePublicHealth(_ county: SimulatedCounty) throws {
        for township in county.townships where township.publicHealthWeak {
            try add(
                county, "cdc\(township.index)", from: county.cdc, to: township.hospital, programme: "public_health",
                begin: CivilDate(year: 2024, month: 7, day: 1)!, approved: true, level: "county", headcount: 1,
                specialties: [])
        }
    }

    func add(
        _ county: SimulatedCounty, _ suffix: String, from supporter: String, to recipient: String, programme: String,
        begin: CivilDate, end: CivilDate? = nil, approved: Bool?, level: String = "province", headcount: Int?,
        specialties: [String], replaces: String? = nil, reason: String? = nil
    ) throws {
        let id = "\(county.code)-\(suffix)"
        let approver = level == "province" ? "省级卫生健康行政部门（合成）" : "\(county.name)卫生健康行政部门（合成）"
        try scene.write(
            "relation",
            [
                "id": id, "supporter": supporter, "recipient": recipient, "programme": programme, "form": "one_to_one",
                "specialties": specialties.sorted(), "approved_by": approved == true ? approver : "",
                "approval_level": approved == true ? level : "", "approved_on": approved == true ? begin - 20 : nil,
                "in_plan": approved, "headcount": headcount, "headcount_from": headcount == nil ? nil : begin,
                "headcount_to": headcount == nil
                    ? nil : (end ?? CivilDate(year: scene.to.year + 1, month: 12, day: 31)!),
                "leader": "分管院领导（合成）", "replaces": replaces, "change_reason": reason,
                "close_reason": end == nil ? "" : "expired", "from": begin, "to": end, "source": Simulation.source,
            ])
        scene.add(
            SimulatedRelation(
                id: id, county: county.index, supporter: supporter, recipient: recipient, programme: programme,
                from: begin, to: end))
    }

    private func keep(_ record: BaseRecord) {
        guard let recipient = record["recipient"], let from = CivilDate(record["from"] ?? ""),
            let county = scene.counties.first(where: { recipient.hasPrefix($0.code) })
        else { return }
        scene.add(
            SimulatedRelation(
                id: record["id"] ?? "", county: county.index, supporter: record["supporter"] ?? "",
                recipient: recipient,
                programme: record["programme"] ?? "", from: from, to: CivilDate(record["to"] ?? "")))
    }
}
