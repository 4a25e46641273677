import Foundation
import Quantities

/// Figures of other systems: visits by level and month, money, times, waits; marked synthetic.
struct Statistics {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var random = scene.random("statistics", county.code)
            try writeVisits(county, &random)
            try writeYearly(county, &random)
            try writeWaits(county, &random)
        }
    }

    /// From the January before the simulation, so that years can be compared; winter is busier.
    private func writeVisits(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let goal = scene.profile.primaryShare + county.diligence * 0.16
        // Some counties lose ground year by year.
        let trend = county.index % 3 == 1 ? -0.012 : 0.018
        var month = CivilDate(year: scene.from.year - 1, month: 1, day: 1)!
        while month.adding(months: 1) - 1 <= scene.to {
            let (year, number, _) = month.parts
            let season = 1 + 0.15 * cos(Double(number - 1) / 12 * 2 * .pi)
            let all = random.bell(Double(county.population) * 0.42 * season, spread: Double(county.population) * 0.012)
            let primary = all * min(0.9, random.bell(goal + trend * Double(year - scene.from.year), spread: 0.008))
            let village = primary * 0.38
            let values = [
                ("village", village), ("township", primary - village), ("primary", primary), ("county", all - primary),
                ("all", all),
            ]
            let end = month.adding(months: 1) - 1
            for (level, value) in values {
                try add("visits", level, county, from: month, to: end, value.rounded(), "区域卫生信息平台（合成）")
            }
            month = month.adding(months: 1)
        }
    }

    private func writeYearly(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let population = Double(county.population)
        for year in (scene.from.year - 2)..<scene.to.year {
            let from = CivilDate(year: year, month: 1, day: 1)!, to = CivilDate(year: year, month: 12, day: 31)!
            let growth = pow(county.index % 2 == 0 ? 1.13 : 1.04, Double(year - scene.from.year + 2))
            let improving = county.index % 4 != 2
            let step = Double(year - scene.from.year) * (improving ? -1 : 0.6)
            let figures: [(String, String, Double)] = [
                ("medical_cost", "all", population * 4200 * growth), ("reimbursed", "all", population * 2650 * growth),
                ("fund_total", "all", population * 2900 * growth),
                ("fund_in_county", "all", population * 2050 * growth),
                ("fund_primary", "primary", population * 720 * growth), ("discharges", "county", population * 0.11),
                ("satisfaction", "primary", random.bell(84 - step, spread: 0.4)),
                ("first_contact_minutes", "all", 17 + step),
                ("first_intervention_minutes", "all", 46 + step * 1.5), ("mortality", "all", 4.1 + step * 0.1),
                ("disability", "all", 6.4 + step * 0.1),
                ("down_referred_patients", "county", patientsDown(county, year)),
                ("served_population", "all", population),
            ]
            for (indicator, level, value) in figures
            where !(indicator == "fund_primary" && county.lapses(in: year, of: 3)) {
                try add(indicator, level, county, from: from, to: to, (value * 10).rounded() / 10, "医保与病案统计（合成）")
            }
        }
    }

    /// Leads up to the number that `Referrals` makes for the first simulated year: by 13 % a year, or only by 4 %.
    private func patientsDown(_ county: SimulatedCounty, _ year: Int) -> Double {
        let perYear = Double(Referrals.perMonth(scene)) * 12 * 0.3
        return (perYear / pow(county.index % 2 == 0 ? 1.13 : 1.04, Double(scene.from.year - year))).rounded()
    }

    /// Median waits of other patients at the county's hospitals, by month.
    private func writeWaits(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        for month in scene.months where month.adding(months: 1) - 1 <= scene.to {
            let end = month.adding(months: 1) - 1
            for (indicator, days) in [("wait_consultation", 1.5), ("wait_examination", 2.2), ("wait_admission", 3.4)] {
                for hospital in [county.lead, county.tcm].compactMap(\.self) {
                    try add(
                        indicator, "county", county, from: month, to: end,
                        (random.bell(days, spread: 0.2) * 10).rounded() / 10,
                        "预约平台（合成）", institution: hospital)
                }
            }
        }
    }

    private func add(
        _ indicator: String, _ level: String, _ county: SimulatedCounty, from: CivilDate, to: CivilDate,
        _ value: Double,
        _ source: String, institution: String? = nil
    ) throws {
        try scene.write(
            "statistic",
            [
                "id": "\(institution ?? county.code)-\(indicator)-\(level)-\(from)", "indicator": indicator,
                "level": level, "region": county.code,
                "institution": institution, "consortium": scene.hasConsortium(county) ? county.consortium : nil,
                "period_from": from,
                "period_to": to, "value": value, "source": source, "obtained_on": min(to + 15, scene.to),
                "synthetic": true,
            ])
    }
}
