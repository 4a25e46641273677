import Quantities

/// County consortia with their members, and an urban group.
struct Consortia {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var random = scene.random("consortia", county.code)
            guard scene.hasConsortium(county) else { continue }
            let from = CivilDate(year: county.index % 4 == 3 ? 2024 : 2023, month: 3 + county.index % 6, day: 1)!
            try scene.write(
                "consortium",
                [
                    "id": county.consortium, "name": "\(county.name)总医院医共体（合成）", "type": "county_consortium",
                    "region": county.code, "close_knit": county.diligence > 0.7 || scene.counties.count == 1,
                    "from": from,
                ])
            try writeMembers(of: county, from: from, &random)
        }
        try writeSecondConsortium()
        try writeUrbanGroup()
    }

    private func writeMembers(
        of county: SimulatedCounty, from: CivilDate, _ random: inout SeededRandom
    ) throws {
        try join(county.consortium, county.lead, role: "lead", from: from, kept: true)
        for member in [county.tcm, county.motherAndChild, county.diligence > 0.7 ? county.cdc : nil].compactMap(\.self)
        {
            try join(county.consortium, member, role: "member", from: from, kept: true)
        }
        for township in county.townships {
            guard !isSecond(township, county) else { continue }
            let later = random.chance(0.1) ? random.number(30...200) : 0
            try join(
                county.consortium, township.hospital, role: "member", from: from + later,
                kept: random.chance(0.03) ? false : random.chance(0.97) ? true : nil)
        }
    }

    /// Large counties have a second consortium, led by an invented private hospital of the lowest grade: not eligible.
    private func writeSecondConsortium() throws {
        for county in scene.counties where hasSecond(county) {
            let consortium = "\(county.code)-K2", from = CivilDate(year: 2025, month: 3, day: 1)!
            try scene.write(
                "consortium",
                [
                    "id": consortium, "name": "\(county.name)第二医共体（合成）", "type": "county_consortium",
                    "region": county.code,
                    "close_knit": false, "from": from,
                ])
            let lead = "\(county.code)-H8"
            try scene.write(
                "institution",
                [
                    "id": lead, "name": "\(county.name)仁和医院（合成）", "type": "general_hospital", "region": county.code,
                    "level": "county", "setting": "county", "grade": "primary", "ownership": "private",
                    "profit": "for_profit",
                    "system": "civil", "legal_person": true,
                    "synthetic": ["name", "type", "grade", "ownership", "profit"],
                    "source": Simulation.source,
                ])
            try join(consortium, lead, role: "lead", from: from, kept: true)
            for township in county.townships where isSecond(township, county) {
                try join(consortium, township.hospital, role: "member", from: from, kept: true)
            }
        }
    }

    private func writeUrbanGroup() throws {
        guard let lead = scene.supporters.last else { return }
        let id = "\(scene.cityCode)-G1"
        try scene.write(
            "consortium",
            [
                "id": id, "name": "城市医疗集团（合成）", "type": "urban_group", "region": scene.cityCode, "close_knit": false,
                "from": CivilDate(year: 2023, month: 1, day: 1),
            ])
        try join(
            id, lead, role: "lead", type: "urban_group", from: CivilDate(year: 2023, month: 1, day: 1)!, kept: true)
        for county in scene.counties.prefix(3) {
            for township in county.townships where township.isCentre {
                try join(
                    id, township.hospital, role: "member", type: "urban_group",
                    from: CivilDate(year: 2023, month: 1, day: 1)!, kept: true)
            }
        }
    }

    private func hasSecond(_ county: SimulatedCounty) -> Bool {
        county.population > 280_000 && county.index % 3 == 0 && county.code.hasPrefix("35")
    }

    private func isSecond(_ township: SimulatedTownship, _ county: SimulatedCounty) -> Bool {
        hasSecond(county) && township.index % 6 == 5
    }

    private func join(
        _ consortium: String, _ institution: String, role: String, type: String = "county_consortium", from: CivilDate,
        kept: Bool?
    ) throws {
        try scene.write(
            "membership",
            [
                "consortium": consortium, "institution": institution, "type": type, "role": role,
                "legal_person_kept": kept,
                "from": from,
            ])
    }
}
