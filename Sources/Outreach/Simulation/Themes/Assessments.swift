import Quantities

/// Results of assessments, with the levels before, and what inspections found.
struct Assessments {
    let scene: Scene
    private static let criteria = ["布局合理", "人财物统一管理", "权责清晰", "运作高效", "分工协作", "服务连续", "资讯共用"]

    func write() throws {
        for county in scene.counties {
            var random = scene.random("assessments", county.code)
            try writeHospitals(county)
            try writeTownships(county, &random)
            try writeConsortium(county)
            try writeRelations(county, &random)
            try writeInspections(county, &random)
        }
        try writePersons()
    }

    /// Some reach the recommended standard, some rise to it, some stay below.
    private func writeHospitals(_ county: SimulatedCounty) throws {
        for (place, hospital) in [county.lead, county.tcm].compactMap(\.self).enumerated() {
            let rank = (county.index + place * 2) % 4
            var previous = rank == 0 ? "recommended" : rank == 3 ? "below_basic" : "basic"
            for year in (scene.from.year - 1)...scene.to.year {
                let level = rank == 1 && year >= scene.from.year ? "recommended" : previous
                try add(
                    "\(hospital)-capability-\(year)",
                    place == 0 ? "county_hospital_capability" : "county_tcm_capability",
                    CivilDate(year: year, month: 10, day: 20)!,
                    ["institution": hospital, "year": year, "level": level, "previous_level": previous])
                previous = level
            }
        }
    }

    private func writeTownships(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for township in county.townships {
            let rises = township.belowBasic && random.chance(0.4)
            var previous = township.belowBasic ? "below_basic" : random.chance(0.3) ? "recommended" : "basic"
            for year in (scene.from.year - 1)...scene.to.year {
                let level = rises && year > scene.from.year - 1 && previous == "below_basic" ? "basic" : previous
                try add(
                    "\(township.hospital)-quality-\(year)", "quality_service",
                    CivilDate(year: year, month: 9, day: 5 + township.index % 20)!,
                    [
                        "institution": township.hospital, "year": year, "level": level, "previous_level": previous,
                        "score": random.number(620...930) / 10,
                    ])
                previous = level
            }
        }
    }

    private func writeConsortium(_ county: SimulatedCounty) throws {
        guard scene.hasConsortium(county) else { return }
        for year in (scene.from.year - 1)...scene.to.year {
            let missing =
                county.lapses(in: year, of: 0) ? 2 : county.diligence > 0.72 || scene.counties.count == 1 ? 0 : 1
            try add(
                "\(county.code)-criteria-\(year)", "consortium_criteria", CivilDate(year: year, month: 11, day: 10)!,
                [
                    "consortium": county.consortium, "year": year, "level": missing == 0 ? "passed" : "not_passed",
                    "items": Array(Self.criteria.dropLast(missing)),
                ])
            guard !county.lapses(in: year, of: 1) else { continue }
            try add(
                "\(county.code)-monitoring-\(year)", "consortium_monitoring",
                CivilDate(year: year, month: 10, day: 30)!,
                ["consortium": county.consortium, "year": year, "score": 70 + county.diligence * 25])
        }
    }

    private func writeRelations(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for relation in scene.relationIds
        where relation.county == county.index && relation.programme != "township_village" {
            guard scene.relations.isEmpty, random.chance(county.diligence) else { continue }
            let score = random.number(600...980) / 10
            try add(
                "\(relation.id)-effect", "relation_effect", CivilDate(year: scene.from.year, month: 12, day: 20)!,
                [
                    "relation": relation.id, "year": scene.from.year, "score": score,
                    "items": score < 70 ? ["服务能力"] : ["服务能力", "满意度"],
                ])
        }
    }

    private func writePersons() throws {
        var random = scene.random("persons")
        for posting in scene.postings where !posting.isWithdrawn && scene.counties.count < 50 {
            guard let end = posting.to, end <= scene.to, random.chance(0.7) else { continue }
            let score = random.number(700...990) / 10
            let items = ["日常出勤", "诊疗服务", "授课带教"]
            try add(
                "\(posting.id)-E", "individual", min(end + 10, scene.to),
                [
                    "posting": posting.id, "practitioner": posting.practitioner, "score": score,
                    "items": score < 75 ? Array(items.dropLast()) : items,
                ])
        }
    }

    private func writeInspections(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for month in scene.months where month.month % 3 == 0 {
            for township in county.townships where random.chance(0.3) {
                let date = scene.workingDay(onOrAfter: month + random.number(4...18))
                guard date <= scene.to else { continue }
                let finding = random.chance(0.4) ? random.pick(["巡诊记录不全", "派驻人员未到岗", "药品储备不足", "排班未公示"]) : ""
                let fixed = finding != "" && random.chance(county.diligence * 0.9) && date + 30 <= scene.to
                try scene.write(
                    "inspection",
                    [
                        "id": "\(township.code)-J\(date)",
                        "type": random.pick(["regular", "spot_check", "unannounced", "quality"]),
                        "date": date, "institution": township.hospital, "finding": finding,
                        "rectified_on": fixed ? date + random.number(5...30) : nil,
                    ])
            }
        }
    }

    private func add(_ id: String, _ scheme: String, _ date: CivilDate, _ values: KeyValuePairs<String, any Cell>)
        throws
    {
        guard date <= scene.to else { return }
        var record: [String: String] = ["id": id, "scheme": scheme, "date": date.cell]
        for (name, value) in values { record[name] = value.cell }
        try scene.folder.table("assessment").write(record)
    }
}
