import Quantities

/// What is kept and provided for those who go down: pay, safeguards, insurance, allowances, training; and the county's
/// lists and inventories. Each county lacks some of it.
struct Safeguards {
    let scene: Scene
    private var documents: Documents { Documents(scene: scene) }

    init(scene: Scene) { self.scene = scene }

    func write() throws {
        for county in scene.counties {
            var random = scene.random("safeguards", county.code)
            try writeInstitutions(county, &random)
            try writeCounty(county, &random)
            try writeSites(county, &random)
            try writeTraining(county, &random)
            for posting in scene.postings where posting.county == county.code && posting.from <= scene.to {
                try writePosting(posting, county, &random)
            }
        }
    }

    private func writePosting(
        _ posting: SimulatedPosting, _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        if random.chance(0.3 + county.diligence * 0.65) {
            let kept = ["工资", "奖金", "福利待遇", "收入水平"]
            try writePaper(
                "\(posting.id)-pay", "pay_attestation", "派驻期间待遇证明", posting,
                items: random.chance(0.9) ? kept : Array(kept.suffix(1)))
        }
        if posting.site != nil, random.chance(0.25 + county.diligence * 0.65) {
            let provided = ["工作保障", "生活保障", "安全保障"]
            try writePaper(
                "\(posting.id)-safe", "safeguard_record", "派驻保障落实清单", posting,
                items: random.chance(0.9) ? provided : Array(provided.dropLast()))
        }
        for year in scene.years
        where year >= posting.from.year && year <= (posting.to?.year ?? year)
            && random.chance(0.3 + county.diligence * 0.6)
        {
            try scene.write(
                "funding",
                [
                    "id": "\(posting.id)-allowance-\(year)", "type": "allowance", "year": year,
                    "practitioner": posting.practitioner, "posting": posting.id,
                    "paid": random.number(6...30) * 100, "basis": "派驻补助办法（合成）",
                ])
        }
    }

    private func writePaper(
        _ id: String, _ type: String, _ title: String, _ posting: SimulatedPosting, items: [String]
    ) throws {
        try scene.write(
            "document",
            [
                "id": id, "type": type, "title": "\(title)（合成）", "posting": posting.id, "items": items,
                "issued_by": "派出或受援单位（合成）", "issued_on": posting.from, "from": posting.from, "to": posting.to,
            ])
    }

    /// Policies for all staff, and the inventory of an institution, year by year.
    private func writeInstitutions(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let hospitals = ([county.lead, county.tcm].compactMap(\.self) + county.others).prefix(3)
        for institution in hospitals + county.townships.map(\.hospital) {
            for year in scene.years {
                let from = CivilDate(year: year, month: 1, day: 1)!, to = CivilDate(year: year, month: 12, day: 31)!
                if random.chance(0.5 + county.diligence * 0.45) {
                    try documents.add(
                        "\(institution)-insurance-\(year)", "insurance_policy", "下乡人员交通意外险", institution: institution,
                        items: ["交通意外险"], from: from, to: to)
                }
                if random.chance(0.6 + county.diligence * 0.38) {
                    try documents.add(
                        "\(institution)-inventory-\(year)", "inventory", "机构摸底台账", institution: institution,
                        year: year, items: ["机构设置", "服务能力现状", "发展需求"], from: from, to: to)
                }
            }
        }
    }

    private func writeCounty(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for year in scene.years where random.chance(0.3 + county.diligence * 0.6) {
            let lists = ["巡诊", "派驻", "巡回"]
            try documents.add(
                "\(county.code)-lists-\(year)", "service_list", "\(year)年巡诊、派驻、巡回服务名单", region: county.code,
                year: year, items: random.chance(county.diligence) ? lists : Array(lists.dropLast()),
                from: CivilDate(year: year, month: 1, day: 20)!, to: CivilDate(year: year, month: 12, day: 31))
        }
        if random.chance(0.3 + county.diligence * 0.6) {
            try documents.add(
                "\(county.code)-evaluation", "assessment_scheme", "巡回派驻工作评价办法", region: county.code,
                items: ["巡诊", "派驻", "巡回医疗"], from: CivilDate(year: 2024, month: 5, day: 1)!)
        }
        if random.chance(0.4 + county.diligence * 0.5) {
            try documents.add(
                "\(county.code)-deployment-2023", "deployment", "2023年巡回派驻工作部署", region: county.code, year: 2023,
                from: CivilDate(year: 2023, month: 6, day: random.number(12...30))!)
        }
        guard scene.hasConsortium(county) else { return }
        for year in scene.years where random.chance(county.diligence) {
            let matters = ["巡诊派驻开展情况", "任务落实情况", "院长年薪"]
            try documents.add(
                "\(county.code)-appraisal-\(year)", "assessment_scheme", "\(year)年总医院绩效考核方案",
                consortium: county.consortium, year: year,
                items: random.chance(county.diligence) ? matters : Array(matters.dropLast()),
                from: CivilDate(year: year, month: 2, day: 1)!, to: CivilDate(year: year, month: 12, day: 31))
        }
    }

    private func writeSites(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for township in county.townships {
            for village in township.villages
            where (village.mode == .rounds || village.mode == .posting)
                && random.chance(0.55 + township.diligence * 0.4)
            {
                try scene.write(
                    "equipment",
                    [
                        "id": "\(village.id)-S9", "village": village.id, "type": "medical_equipment", "quantity": 1,
                        "from": CivilDate(year: 2024, month: 3, day: 1),
                    ])
            }
        }
    }

    /// One training a year for the posted, by the lead hospital or the county's disease control.
    private func writeTraining(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for year in scene.years {
            let day = CivilDate(year: year, month: random.number(3...9), day: random.number(1...28))!
            let organiser = random.chance(0.6) || county.cdc.isEmpty ? county.lead : county.cdc
            guard day <= scene.to else { continue }
            let id = "\(county.code)-training-\(year)"
            try scene.write(
                "activity",
                [
                    "id": id, "type": "training", "date": day, "topic": "巡诊派驻人员业务培训（合成）",
                    "organiser": organiser, "institution": organiser, "region": county.code,
                ])
            let posted = scene.postings.filter {
                $0.county == county.code && $0.from <= day && ($0.to ?? day) >= day
            }
            for person in Set(posted.map(\.practitioner)).sorted() where random.chance(0.4 + county.diligence * 0.5) {
                try scene.write(
                    "participation",
                    ["id": "\(id)-\(person)", "practitioner": person, "activity": id, "role": "trainee"])
            }
        }
    }
}
