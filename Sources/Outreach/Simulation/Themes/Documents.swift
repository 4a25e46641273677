import Quantities

/// Papers on file: systems, yearly plans, mechanisms, standards; each county lacks some of them.
struct Documents {
    let scene: Scene

    func write() throws {
        try writeProvince()
        for county in scene.counties {
            try writeYearly(county)
            try writeStanding(county)
            try writeTownships(county)
            try writeReferralStandards(county)
            try writeJointPlans(county)
        }
    }

    private func writeProvince() throws {
        for (place, region) in [scene.provinceCode, scene.cityCode].enumerated() where region != "" {
            try add(
                "\(region)-W\(place)", "supporting_document", "推动优质医疗资源下沉实施细则", region: region,
                from: CivilDate(year: 2024, month: 10, day: 1)!)
        }
    }

    private func writeYearly(_ county: SimulatedCounty) throws {
        let kinds = [
            ("tour_plan", "年度巡回医疗计划"), ("hundred_team_plan", "百人团队进基层实施方案"), ("training_plan", "年度培训计划"),
            ("assessment_scheme", "年度绩效考核方案"), ("timetable", "时间表路线图"),
        ]
        for year in scene.years {
            for (duty, (type, title)) in kinds.enumerated() where !county.lapses(in: year, of: duty) {
                let items =
                    type == "assessment_scheme"
                    ? (county.diligence > 0.75 ? ["县域巡诊、派驻开展情况", "任务落实情况"] : ["县域巡诊、派驻开展情况"]) : []
                let from = CivilDate(year: year, month: 1 + (county.index + duty) % 3, day: 5)!
                try add(
                    "\(county.code)-\(type)-\(year)", type, "\(year)年\(county.name)\(title)", region: county.code,
                    year: year,
                    items: items, from: from, to: CivilDate(year: year, month: 12, day: 31))
            }
        }
    }

    private func writeStanding(_ county: SimulatedCounty) throws {
        let kinds = [
            ("tour_system", "巡回医疗制度"), ("tour_posting_mechanism", "县域巡回医疗和派驻服务机制"), ("mechanism", "医共体推进机制"),
            ("service_list", "村级医疗卫生服务清单"), ("inventory", "基层需求摸底台账"), ("deployment", "巡回派驻工作部署"),
        ]
        for (duty, (type, title)) in kinds.enumerated() where (county.index + duty) % 7 != 4 {
            // Some are out of date.
            let lapsed = (county.index + duty) % 9 == 7
            try add(
                "\(county.code)-\(type)", type, "\(county.name)\(title)", region: county.code,
                from: CivilDate(year: 2024, month: 9, day: 1)!,
                to: lapsed ? CivilDate(year: 2026, month: 6, day: 30) : nil)
        }
        for (type, title) in [("charter", "医共体章程"), ("org_structure", "医共体组织架构"), ("work_rules", "医共体工作规则")]
        where scene.hasConsortium(county) && county.index % 5 != 2 {
            try add(
                "\(county.code)-\(type)", type, "\(county.name)\(title)", consortium: county.consortium,
                from: CivilDate(year: 2024, month: 6, day: 1)!)
        }
        for (type, title) in [("development_plan", "中长期发展规划"), ("specialty_plan", "临床专科发展规划")]
        where county.index % 3 != 1 {
            try add(
                "\(county.code)-\(type)", type, title, institution: county.lead,
                from: CivilDate(year: 2024, month: 3, day: 1)!)
        }
    }

    private func writeTownships(_ county: SimulatedCounty) throws {
        for township in county.townships where (township.index * 5 + county.index) % 10 > 2 {
            try add(
                "\(township.code)-vertical", "vertical_mechanism", "\(township.name)纵向协同工作机制",
                institution: township.hospital,
                from: CivilDate(year: 2024, month: 11, day: 1)!)
        }
    }

    /// The lead hospital names all four diseases; others lack one or have none.
    private func writeReferralStandards(_ county: SimulatedCounty) throws {
        let diseases = ["高血压", "糖尿病", "慢性阻塞性肺部疾病", "心脑血管疾病后遗症"]
        for (place, hospital) in ([county.lead, county.tcm].compactMap(\.self) + county.others).enumerated()
        where place < 3 {
            for (number, disease) in diseases.enumerated() where place == 0 || number < 4 - place {
                try add(
                    "\(hospital)-down-\(number)", "referral_standard", "\(disease)下转标准与操作指南", institution: hospital,
                    items: [disease], from: CivilDate(year: 2025, month: 2, day: 1)!)
            }
        }
    }

    /// Where several hospitals support one recipient: a plan signed by all, or by all but one, or none.
    private func writeJointPlans(_ county: SimulatedCounty) throws {
        let relations = scene.relationIds.filter {
            $0.county == county.index && ["urban_support", "alliance", "paired_assistance"].contains($0.programme)
        }
        for (recipient, members) in Dictionary(grouping: relations, by: \.recipient).sorted(by: { $0.key < $1.key }) {
            let supporters = Set(members.map(\.supporter)).sorted()
            guard supporters.count > 1, county.index % 4 != 2 else { continue }
            for year in scene.years {
                let id = "\(recipient)-joint-\(year)"
                try add(
                    id, "joint_plan", "\(year)年多家医院共同帮扶工作方案", institution: recipient, relation: members[0].id,
                    year: year,
                    from: CivilDate(year: year, month: 2, day: 1)!, to: CivilDate(year: year, month: 12, day: 31))
                for signer in supporters.dropLast(county.index % 4 == 1 ? 1 : 0) + [recipient] {
                    try scene.write(
                        "document_party",
                        [
                            "document": id, "institution": signer,
                            "signed_on": CivilDate(year: year, month: 1, day: 25),
                        ])
                }
            }
        }
    }

    func add(
        _ id: String, _ type: String, _ title: String, region: String? = nil, institution: String? = nil,
        consortium: String? = nil, relation: String? = nil, year: Int? = nil, items: [String] = [], from: CivilDate,
        to: CivilDate? = nil
    ) throws {
        guard from <= scene.to else { return }
        try scene.write(
            "document",
            [
                "id": id, "type": type, "title": "\(title)（合成）", "region": region, "institution": institution,
                "consortium": consortium, "relation": relation, "year": year, "items": items, "issued_by": "主管部门（合成）",
                "issued_on": from, "from": from, "to": to,
            ])
    }
}
