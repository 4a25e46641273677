import Quantities

/// Expert groups and family-doctor teams, and what they teach in the county.
struct Expertise {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var random = scene.random("expertise", county.code)
            try writeImagingPanel(county)
            try writePrevention(county, &random)
            try writeFamilyDoctors(county, &random)
            for year in scene.years {
                try writeImagingTraining(county, year, &random)
                try writeEmergency(county, year, &random)
                try writeFirstAid(county, year, &random)
            }
        }
    }

    /// The reader of the county's images belongs to the panel.
    private func writeImagingPanel(_ county: SimulatedCounty) throws {
        let panel = "\(county.code)-imaging"
        try group(panel, "\(county.name)影像诊断专家组", "imaging", at: county.lead)
        let reader = try scene.staff.person(.clinical, at: county.lead, level: 4, pool: 1, role: "reader")
        try join(panel, reader, "clinical_physician")
    }

    private func writePrevention(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        guard let tcm = county.tcm else { return }
        let panel = "\(county.code)-prevention"
        try group(panel, "\(county.name)中医治未病专家组", "tcm_prevention", at: tcm)
        try join(panel, try scene.staff.person(.tcm, at: tcm, level: 4, pool: 3, role: "prevention"), "tcm_physician")
        for year in scene.years {
            for type in ["free_clinic", "lecture", "mentoring"] where random.chance(county.diligence) {
                let township = random.pick(county.townships)
                try session(
                    "\(panel)-\(type)-\(year)", type, year, random.number(60...320), items: ["治未病"],
                    at: township.hospital, by: tcm, team: panel)
            }
            let halves = [
                ["理念", "主要内容", "服务流程", "中医体质辨识"], ["主要方法及技术", "标准", "指南", "技术规范", "服务质量监测评估"],
            ]
            for (number, items) in halves.enumerated() where random.chance(county.diligence) {
                try session(
                    "\(panel)-training-\(year)-\(number)", "training", year, random.number(60...320), items: items,
                    at: tcm, by: tcm)
            }
        }
    }

    private func writeFamilyDoctors(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for township in county.townships {
            for number in 1...random.number(2...5) {
                let team = "\(township.code)-F\(number)"
                try scene.write(
                    "team",
                    [
                        "id": team, "name": "\(township.name)第\(number)家庭医生团队（合成）", "institution": township.hospital,
                        "type": "family_doctor_team", "elite": random.chance(0.9), "model": "3+1+N",
                        "from": CivilDate(year: 2024, month: 10, day: 1),
                    ])
                let own = try scene.staff.person(.clinical, at: township.hospital, level: 3, pool: 2, role: "family")
                try join(team, own, "clinical_physician")
                guard random.chance(county.diligence * 0.3) else { continue }
                let joins = try scene.staff.person(.clinical, at: county.lead, level: 3, pool: 8, role: "joins")
                try join(team, joins, "clinical_physician")
            }
        }
    }

    private func writeImagingTraining(
        _ county: SimulatedCounty, _ year: Int, _ random: inout SeededRandom
    ) throws {
        for (number, topic) in ["投照技术", "案例分析"].enumerated() where random.chance(county.diligence) {
            try session(
                "\(county.code)-imaging-\(year)-\(number)", "training", year, random.number(60...320), items: [topic],
                at: county.lead, by: county.lead)
        }
    }

    private func writeEmergency(_ county: SimulatedCounty, _ year: Int, _ random: inout SeededRandom) throws {
        for township in county.townships {
            for type in ["training", "drill", "quality_inspection"]
            where random.chance(0.5 + township.diligence * 0.45) {
                try session(
                    "\(township.code)-emergency-\(type)-\(year)", type, year, random.number(20...320), items: ["急诊急救"],
                    at: township.hospital, by: county.lead)
            }
        }
    }

    private func writeFirstAid(_ county: SimulatedCounty, _ year: Int, _ random: inout SeededRandom) throws {
        for place in ["village", "community", "enterprise", "school"]
        where random.chance(0.5 + county.diligence * 0.45) {
            let township = random.pick(county.townships)
            try session(
                "\(county.code)-first-aid-\(place)-\(year)", "training", year, random.number(60...320),
                items: ["急救知识", "急救技能"], at: nil, by: township.hospital, region: township.code, place: place)
        }
    }

    private func session(
        _ id: String, _ type: String, _ year: Int, _ day: Int, items: [String], at institution: String?,
        by organiser: String, team: String? = nil, region: String? = nil, place: String? = nil
    ) throws {
        let date = scene.workingDay(onOrAfter: CivilDate(year: year, month: 1, day: 1)! + day)
        guard date >= scene.from, date <= scene.to else { return }
        try scene.write(
            "activity",
            [
                "id": id, "type": type, "date": date, "items": items, "place": place ?? "institution",
                "institution": institution, "organiser": organiser, "region": region, "team": team, "attendees": 20,
            ])
    }

    private func group(_ id: String, _ name: String, _ field: String, at institution: String) throws {
        try scene.write(
            "team",
            [
                "id": id, "name": "\(name)（合成）", "institution": institution, "type": "expert_group", "field": field,
                "from": CivilDate(year: 2025, month: 6, day: 1),
            ])
    }

    private func join(_ team: String, _ person: Person, _ duty: String) throws {
        try scene.write(
            "team_member",
            [
                "team": team, "practitioner": person.id, "duty": duty, "from": CivilDate(year: 2025, month: 6, day: 1),
            ])
    }
}
