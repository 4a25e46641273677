import Quantities

/// What institutions can do: techniques, departments, equipment, and who is named for referrals. Some lack some.
struct Capacities {
    let scene: Scene
    private static let categories = [
        "acupuncture", "tuina", "scraping", "cupping", "moxibustion", "external", "orthopaedic", "anorectal",
    ]
    private static let names = ["毫针", "推拿", "刮痧", "拔罐", "艾灸", "中药熏洗", "夹板固定", "枯痔"]
    private static let opened = CivilDate(year: 2025, month: 3, day: 1)!

    func write() throws {
        for county in scene.counties {
            var random = scene.random("capacities", county.code)
            try writeHospitals(county, &random)
            for township in county.townships {
                try writeHealthCentre(township, county, &random)
                for clinic in township.villages.compactMap(\.clinic) { try writeClinic(clinic, township, &random) }
            }
        }
    }

    private func writeHospitals(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for type in ["anaesthesia_centre", "chronic_centre", "emergency_120"] where random.chance(county.diligence) {
            try unit(type, at: county.lead, region: county.code)
        }
        if let tcm = county.tcm, random.chance(county.diligence) {
            try unit("prevention_centre", at: tcm, region: county.code, hasPassed: random.chance(0.7))
        }
        for hospital in [county.lead, county.tcm].compactMap(\.self) + county.others
        where random.chance(county.diligence) {
            try contact(.nurse, at: hospital)
        }
    }

    private func writeHealthCentre(
        _ township: SimulatedTownship, _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        let hospital = township.hospital
        for type in ["gp_department", "feature_department", "prevention_point"]
        where random.chance(township.diligence) {
            try unit(type, at: hospital, region: township.code)
        }
        if random.chance(township.diligence) {
            try unit("fever_clinic", at: hospital, region: township.code, hasPassed: true)
            if random.chance(0.85) {
                try Documents(scene: scene).add(
                    "\(hospital)-fever", "acceptance", "\(township.name)发热门诊验收材料", institution: hospital,
                    items: ["发热门诊"], from: Self.opened)
            }
        }
        if random.chance(0.9) { try contact(.clinical, at: hospital) }
        if random.chance(0.9) {
            try scene.write(
                "equipment",
                [
                    "id": "\(hospital)-imaging", "institution": hospital, "type": "imaging", "quantity": 1,
                    "from": CivilDate(year: 2023, month: 1, day: 1),
                ])
        }
        try techniques(random.number(9...14), of: random.number(6...8), at: hospital, &random)
        for year in scene.years {
            let end = min(CivilDate(year: year, month: 12, day: 31)!, scene.to)
            try scene.write(
                "statistic",
                [
                    "id": "\(hospital)-operations-\(year)", "indicator": "operations", "institution": hospital,
                    "period_from": CivilDate(year: year, month: 1, day: 1), "period_to": end,
                    "value": random.chance(0.6) ? random.number(1...80) : 0, "source": "病案首页（合成）",
                    "obtained_on": end, "synthetic": true,
                ])
        }
    }

    private func writeClinic(
        _ clinic: String, _ township: SimulatedTownship, _ random: inout SeededRandom
    ) throws {
        try techniques(random.number(5...9), of: random.number(4...6), at: clinic, &random)
        if random.chance(0.12) { try unit("tcm_pavilion", at: clinic, region: township.code) }
        if random.chance(0.8 + township.diligence * 0.19) {
            try scene.write(
                "equipment",
                [
                    "id": "\(clinic)-insurance", "institution": clinic, "type": "insurance_link", "quantity": 1,
                    "from": CivilDate(year: 2024, month: 7, day: 1),
                ])
        }
        guard random.chance(0.5) else { return }
        let date = scene.from + random.number(30...300)
        guard date <= scene.to else { return }
        try scene.write(
            "assessment",
            [
                "id": "\(clinic)-capability", "scheme": "village_clinic_capability", "date": date,
                "institution": clinic,
                "level": random.chance(0.85) ? "passed" : "not_passed",
            ])
    }

    /// Techniques in turn from the categories; now and then one that is not done by the norm.
    private func techniques(
        _ count: Int, of categories: Int, at institution: String, _ random: inout SeededRandom
    ) throws {
        for number in 0..<count {
            let category = number % categories
            try scene.write(
                "technique",
                [
                    "institution": institution, "type": "tcm_appropriate",
                    "name": "\(Self.names[category])（合成\(number / categories + 1)）",
                    "category": Self.categories[category], "follows_norm": random.chance(0.97),
                    "from": Self.opened - random.number(0...700),
                ])
        }
    }

    private func unit(_ type: String, at institution: String, region: String, hasPassed: Bool = false) throws {
        try scene.write(
            "service_unit",
            [
                "id": "\(institution)-\(type)", "name": "（合成）", "type": type, "institution": institution,
                "region": region, "status": "open", "standard_on": hasPassed ? Self.opened + 60 : nil,
                "from": Self.opened,
            ])
    }

    private func contact(_ profession: Profession, at institution: String) throws {
        let person = try scene.staff.person(profession, at: institution, level: 3, pool: 1, role: "contact")
        try scene.write(
            "appointment",
            [
                "id": "\(institution)-contact", "practitioner": person.id, "institution": institution,
                "post": "referral_contact", "phone": "0000-0000000", "from": Self.opened,
            ])
    }
}
