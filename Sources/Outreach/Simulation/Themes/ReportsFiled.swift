import Quantities

/// Summaries and reports of past years: in time, late, incomplete or missing.
struct ReportsFiled {
    let scene: Scene

    func write() throws {
        for year in (scene.from.year - 1)...scene.to.year {
            let isPaired = scene.relationIds.contains { $0.programme == "paired_assistance" }
            for county in scene.counties { try writeCounty(county, year) }
            try writeCity(year)
            if isPaired { try writeAnnual(year) }
        }
    }

    private func writeCounty(_ county: SimulatedCounty, _ year: Int) throws {
        if !county.lapses(in: year, of: 0) {
            let late = (county.index + year) % 4 == 1
            try add(
                "\(county.code)-summary-\(year)", "county_summary", county.code, year, to: "city_commission",
                on: CivilDate(year: year, month: 12, day: late ? 22 : 8 + county.index % 7)!,
                unit: "\(county.name)卫生健康行政部门")
        }
        if !county.lapses(in: year, of: 2) {
            try add(
                "\(county.code)-progress-\(year)", "progress_report", county.code, year, to: "government",
                on: CivilDate(year: year, month: 9 + county.index % 3, day: 20)!, unit: "\(county.name)卫生健康行政部门")
        }
    }

    /// The city's table: one year in time but a county short, the next late, without a telephone number.
    private func writeCity(_ year: Int) throws {
        guard scene.provinceCode == "350000" else { return }
        let isLate = (year - scene.from.year) % 2 == 0
        let id = "\(scene.cityCode)-annex-\(year)"
        let date = CivilDate(year: year, month: 12, day: isLate ? 19 : 12)!
        guard date <= scene.to else { return }
        try add(
            id, "fujian_annex", scene.cityCode, year, to: "province_commission", on: date, unit: "市卫生健康委员会",
            phone: !isLate)
        for county in scene.counties.dropLast(isLate || scene.counties.count == 1 ? 0 : 1) {
            try scene.write("report_row", ["report": id, "region": county.code])
        }
    }

    private func writeAnnual(_ year: Int) throws {
        let addressees = ["nhc_medical", "natcm_medical", "military_health"]
        for addressee in addressees.dropLast((year - scene.from.year + 2) % 2) where scene.provinceCode != "" {
            try add(
                "\(scene.provinceCode)-annual-\(year)-\(addressee)", "annual_report", scene.provinceCode, year,
                to: addressee,
                on: CivilDate(year: year, month: 12, day: 28)!, unit: "省卫生健康委员会")
        }
    }

    private func add(
        _ id: String, _ type: String, _ region: String, _ year: Int, to addressee: String, on date: CivilDate,
        unit: String,
        phone: Bool = true
    ) throws {
        guard date <= scene.to else { return }
        try scene.write(
            "report_filed",
            [
                "id": id, "type": type, "region": region, "year": year, "addressee": addressee, "unit": "\(unit)（合成）",
                "contact": "联系人（合成）", "phone": phone ? "0000-0000000" : "", "cut_off": date - 5, "completed_on": date,
                "submitted_on": date,
            ])
    }
}
