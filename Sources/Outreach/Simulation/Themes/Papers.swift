import Quantities

/// Papers that say what they cover, and money: each county lacks some of it.
struct Papers {
    let scene: Scene
    private static let from = CivilDate(year: 2025, month: 6, day: 1)!
    private var documents: Documents { Documents(scene: scene) }

    init(scene: Scene) { self.scene = scene }

    func write() throws {
        for county in scene.counties {
            var random = scene.random("papers", county.code)
            try writeCounty(county, &random)
            try writeConsortium(county, &random)
            try writePrevention(county, &random)
            try writeSupportPlans(county, &random)
            try writeFunding(county, &random)
            try writePosts(county, &random)
        }
    }

    private func writeCounty(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let papers: [(type: String, title: String, items: [String])] = [
            ("supporting_document", "医共体配套政策", ["组织管理", "投入保障", "人事编制", "薪酬待遇", "医保支付"]),
            ("safeguard_mechanism", "影像工作保障机制", ["影像诊断", "质量控制"]),
            ("supervision_system", "检查督导和考核评价制度", ["检查督导", "考核评价"]),
            ("result_use", "考核评价结果运用通报", ["职称晋升", "公立医院绩效考核"]),
        ]
        for (type, title, items) in papers where random.chance(0.4 + county.diligence * 0.5) {
            let covered = random.chance(county.diligence) ? items : Array(items.dropLast())
            try documents.add(
                "\(county.code)-\(type)", type, "\(county.name)\(title)", region: county.code, items: covered,
                from: Self.from)
        }
        guard let tcm = county.tcm else { return }
        for year in scene.years where random.chance(county.diligence) {
            try documents.add(
                "\(tcm)-training-\(year)", "training_plan", "\(year)年治未病培训计划", institution: tcm, year: year,
                items: ["治未病"], from: CivilDate(year: year, month: 2, day: 1)!)
        }
    }

    private func writeConsortium(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        guard scene.hasConsortium(county) else { return }
        let flows = ["教学查房", "查房", "病案管理", "处方点评", "机构间转诊"]
        try documents.add(
            "\(county.code)-workflow", "workflow_standard", "\(county.name)医共体工作流程和标准",
            consortium: county.consortium, items: random.chance(county.diligence) ? flows : Array(flows.dropLast(2)),
            from: Self.from)
        if random.chance(county.diligence) {
            try documents.add(
                "\(county.code)-guideline", "guideline", "基层常见病诊治指南", consortium: county.consortium,
                items: ["高血压", "糖尿病"], from: Self.from)
        }
    }

    /// The mechanism between hospitals, disease control, maternal and child health, and primary institutions.
    private func writePrevention(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let id = "\(county.code)-prevention-mechanism"
        try documents.add(
            id, "prevention_mechanism", "\(county.name)医防协同机制", region: county.code, from: Self.from)
        guard Self.from <= scene.to else { return }
        let partners = [county.lead, county.cdc, county.motherAndChild] + county.townships.map(\.hospital)
        for partner in Set(partners).subtracting([""]).sorted() where random.chance(0.6 + county.diligence * 0.4) {
            try scene.write("document_party", ["document": id, "institution": partner, "role": "member"])
        }
    }

    private func writeSupportPlans(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let all = ["服务能力基础", "地理方位", "群众需求", "帮扶内容"]
        for relation in scene.relationIds
        where relation.county == county.index && relation.supporter == county.lead
            && relation.programme == "consortium"
        {
            for year in scene.years where random.chance(0.4 + county.diligence * 0.5) {
                try documents.add(
                    "\(relation.id)-plan-\(year)", "support_plan", "\(year)年帮扶方案", relation: relation.id, year: year,
                    items: random.chance(0.85) ? all : Array(all.dropFirst()),
                    from: CivilDate(year: year, month: 3, day: 1)!, to: CivilDate(year: year, month: 12, day: 31))
            }
        }
    }

    private func writeFunding(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let rates = [
            ("basic_public_health", 94), ("family_doctor", 20), ("village_clinic", 12), ("essential_medicines", 15),
        ]
        for year in scene.years {
            for (type, rate) in rates {
                let entitled = county.population * rate
                let budgeted = random.chance(county.diligence) ? entitled : entitled * 9 / 10
                let due = CivilDate(year: year, month: 10, day: 31)!
                let paidOn = due + random.number(-90...9)
                let isPaid = paidOn <= scene.to && random.chance(0.9)
                try scene.write(
                    "funding",
                    [
                        "id": "\(county.code)-\(type)-\(year)", "type": type, "year": year, "region": county.code,
                        "entitled": entitled, "budgeted": budgeted, "paid": isPaid ? budgeted : budgeted / 2,
                        "due_on": due, "paid_on": isPaid ? paidOn : nil, "basis": "年度预算（合成）",
                    ])
            }
        }
    }

    /// Posts of health centres from the year before, so that years can be compared.
    private func writePosts(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        var share = random.bell(0.42, spread: 0.03)
        for year in (scene.from.year - 1)..<scene.to.year {
            let all = county.townships.count * 40
            share += random.chance(county.diligence) ? 0.012 : -0.004
            for (indicator, value) in [
                ("technical_posts", all), ("middle_senior_posts", Int(Double(all) * share)),
            ] {
                try scene.write(
                    "statistic",
                    [
                        "id": "\(county.code)-\(indicator)-\(year)", "indicator": indicator, "level": "township",
                        "region": county.code, "period_from": CivilDate(year: year, month: 1, day: 1),
                        "period_to": CivilDate(year: year, month: 12, day: 31), "value": value,
                        "source": "人事部门（合成）", "obtained_on": CivilDate(year: year + 1, month: 1, day: 20),
                        "synthetic": true,
                    ])
            }
        }
    }
}
