import Quantities

/// What stands where: equipment of service sites, centres and network nodes, trainees, and what is shown to residents.
struct Sites {
    let scene: Scene
    private static let basics = ["fixed_place", "basic_facilities", "drugs", "computer", "insurance_link"]

    func write() throws {
        for county in scene.counties {
            var random = scene.random("sites", county.code)
            try writeUnits(county, &random)
            for township in county.townships {
                for village in township.villages { try writeVillage(village, township, &random) }
            }
            try writeTrainees(county, &random)
        }
        try writeCards()
    }

    private func writeVillage(
        _ village: SimulatedVillage, _ township: SimulatedTownship, _ random: inout SeededRandom
    ) throws {
        guard let mode = village.mode, scene.counties.count < 50 else { return }
        if mode == .rounds || mode == .posting {
            for (number, type) in Self.basics.enumerated() where random.chance(0.7 + township.diligence * 0.29) {
                try scene.write(
                    "equipment",
                    [
                        "id": "\(village.id)-S\(number)", "village": village.id, "type": type, "quantity": 1,
                        "from": CivilDate(year: 2024, month: 3, day: 1),
                    ])
            }
        }
        guard random.chance(0.1 + township.diligence * 0.35) else { return }
        try scene.write(
            "service_unit",
            [
                "id": "\(village.id)-telemed", "name": "\(village.name)远程医疗节点（合成）", "type": "telemed_node",
                "institution": village.clinic, "village": village.id, "partner": township.hospital,
                "status": random.chance(0.9) ? "open" : "building", "from": scene.from - random.number(-300...600),
            ])
    }

    private func writeUnits(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let centres = [
            "lab_centre", "imaging_centre", "ecg_centre", "pathology_centre", "sterile_centre", "chest_pain_centre",
            "stroke_centre",
            "trauma_centre", "maternal_centre", "newborn_centre", "management_centre",
        ]
        for type in centres where random.chance(county.diligence) {
            try addUnit(type, at: county.lead, partner: nil, county.code, &random)
        }
        for township in county.townships {
            for type in ["imaging_node", "tcm_pavilion", "public_health_department", "treatment_unit"]
            where random.chance(0.6) {
                try addUnit(type, at: township.hospital, partner: county.lead, township.code, &random)
            }
        }
    }

    private func addUnit(
        _ type: String, at institution: String, partner: String?, _ region: String, _ random: inout SeededRandom
    ) throws {
        try scene.write(
            "service_unit",
            [
                "id": "\(institution)-\(type)", "name": "（合成）", "type": type, "institution": institution,
                "region": region,
                "partner": partner, "status": "open",
                "standard_on": random.chance(0.5) ? scene.from - random.number(10...500) : nil,
                "from": CivilDate(year: 2023, month: 6, day: 1),
            ])
    }

    private func writeTrainees(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for year in scene.years {
            for number in 0..<random.number(1...5) {
                let from = CivilDate(year: year, month: random.number(1...9), day: 1)!
                guard from <= scene.to, let host = scene.supporters.first else { continue }
                let person = try scene.staff.person(
                    .clinical, at: county.lead, level: 3, pool: 12, role: "trainee", isBackbone: true)
                let to = from.adding(months: 6) - 1
                try scene.write(
                    "trainee",
                    [
                        "id": "\(county.code)-G\(year)-\(number)", "practitioner": person.id,
                        "institution": county.lead, "host": host,
                        "type": random.pick(["apprenticeship", "job_shadowing", "residency", "further_study"]),
                        "status": to <= scene.to ? (random.chance(0.9) ? "completed" : "dropped") : "enrolled",
                        "from": from, "to": to,
                    ])
            }
        }
    }

    /// Cards of posted people; some late, some without the clinic hours.
    private func writeCards() throws {
        var random = scene.random("cards")
        for posting in scene.postings
        where posting.from <= scene.to && random.chance(scene.counties.count < 50 ? 0.75 : 0.05) {
            let all = ["name", "title", "specialty", "clinic_hours"]
            try scene.write(
                "notice",
                [
                    "id": "\(posting.id)-N", "type": "supporter_card", "posting": posting.id,
                    "village": posting.village,
                    "institution": posting.site, "shows": random.chance(0.8) ? all : Array(all.prefix(2)),
                    "channel": random.pick(["门诊大厅", "村公告栏", "微信公众号"]),
                    "published_on": min(scene.to, posting.from + random.number(-5...12)),
                ])
        }
    }
}
