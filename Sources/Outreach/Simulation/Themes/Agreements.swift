import Quantities

/// Agreements and yearly tasks of pairings, milestones of counties, and recorded deviations.
struct Agreements {
    let scene: Scene

    func write() throws {
        for relation in scene.relationIds
        where ["paired_assistance", "urban_support", "alliance"].contains(relation.programme) {
            var random = scene.random("agreements", relation.id)
            try writeAgreement(relation, &random)
        }
        for county in scene.counties { try writeMilestones(county) }
        try writeExemptions()
    }

    /// Most are signed by all three parties within a month; renewals now and then leave a gap.
    private func writeAgreement(_ relation: SimulatedRelation, _ random: inout SeededRandom) throws {
        guard random.chance(0.88) else { return }
        // Some sign only when the teams are long there.
        let signed = relation.county % 9 == 6 ? scene.from + 40 : relation.from + random.number(-20...45)
        let parties =
            random.chance(0.75) ? ["supporter", "recipient", "county_government"] : ["supporter", "recipient"]
        let years = (relation.from.year...(relation.to?.year ?? scene.to.year)).map(String.init)
        let middle = CivilDate(year: 2025, month: 6, day: 30)!
        let renews = relation.from < middle && scene.to > middle + 60 && relation.to.map { $0 > middle + 90 } ?? true
        let id = "\(relation.id)-A1"
        try scene.write(
            "agreement",
            [
                "id": id, "relation": relation.id, "type": "base", "signed_on": signed, "parties": parties,
                "goal": "提升县级医院综合能力（合成）", "indicators": ["门急诊人次", "三四级手术占比", "县域内就诊率"],
                "task_years": random.chance(0.8) ? years : Array(years.prefix(1)), "from": relation.from,
                "to": renews ? middle : relation.to,
            ])
        if renews {
            let begin = middle + 1 + (random.chance(0.3) ? random.number(5...40) : 0)
            try scene.write(
                "agreement",
                [
                    "id": "\(relation.id)-A2", "relation": relation.id, "type": "supplementary", "signed_on": begin - 3,
                    "parties": parties,
                    "goal": "提升县级医院综合能力（合成）", "indicators": ["门急诊人次"], "task_years": years, "previous": id,
                    "from": begin,
                    "to": relation.to,
                ])
        }
        for year in scene.years where random.chance(0.8) {
            let due = CivilDate(year: year, month: 11, day: 30)!
            let done = due <= scene.to && random.chance(0.8)
            try scene.write(
                "task",
                [
                    "id": "\(relation.id)-T\(year)", "title": "年度帮扶任务（合成）", "type": "annual_task",
                    "relation": relation.id, "year": year,
                    "responsible": "双方医务部（合成）", "due_on": due, "status": done ? "completed" : "in_progress",
                    "completed_on": done ? due - random.number(-10...30) : nil,
                ])
        }
    }

    private func writeMilestones(_ county: SimulatedCounty) throws {
        for (number, title) in ["建成县域影像中心", "完成村级服务清单", "实现派驻全覆盖"].enumerated() {
            let due = CivilDate(year: 2025 + number % 2, month: 12, day: 31)!
            let done = due <= scene.to && (county.index + number) % 3 != 0
            try scene.write(
                "task",
                [
                    "id": "\(county.code)-M\(number)", "title": "\(title)（合成）", "type": "milestone",
                    "region": county.code, "year": due.year,
                    "responsible": "\(county.name)卫生健康行政部门（合成）", "due_on": due,
                    "status": done ? "completed" : "in_progress",
                    "completed_on": done ? due - 14 : nil,
                ])
        }
    }

    /// Deviations from in-principle rules: most approved and in force, some never approved.
    private func writeExemptions() throws {
        var random = scene.random("exemptions")
        let rule =
            scene.provinceCode == "350000"
            ? "fj-2023-43/2.1.1/twice-weekly"
            : scene.cityCode == "120100" ? "baodi-2024/3.4/village-twice-weekly" : "nhc-2024-19/4.3/village-weekly"
        for county in scene.counties.prefix(40) {
            for township in county.townships {
                for village in township.villages
                where village.mode == .rounds && random.chance(village.isRemote ? 0.06 : 0.02) {
                    try add(rule, village.id, "汛期道路中断，改为电话随访与集中巡诊（合成）", county, approved: random.chance(0.7), &random)
                }
            }
        }
        for posting in scene.postings where posting.to.map({ $0 - posting.from < 150 }) == true && random.chance(0.1) {
            guard let county = scene.counties.first(where: { $0.code == posting.county }), posting.site != nil else {
                continue
            }
            try add(
                "nhc-2024-19/3.3/min-6-months", posting.id, "派出单位人手不足（合成）", county, approved: random.chance(0.6),
                &random)
        }
    }

    private func add(
        _ rule: String, _ subject: String, _ reason: String, _ county: SimulatedCounty, approved: Bool,
        _ random: inout SeededRandom
    ) throws {
        let from = Period(.month, holding: scene.from + random.below(max(1, scene.to - scene.from))).start
        try scene.write(
            "exemption",
            [
                "id": "\(rule)|\(subject)", "rule": rule, "subject": subject, "reason": reason,
                "approved_by": approved ? "\(county.name)卫生健康行政部门（合成）" : "", "approved_on": approved ? from - 3 : nil,
                "from": from,
                "to": from.adding(months: 3) - 1,
            ])
    }
}
