import Quantities

/// How each village is served over time, and which low-demand villages were granted another frequency.
struct ServiceModes {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var random = scene.random("modes", county.code)
            for township in county.townships {
                let clinics = township.villages.compactMap(\.clinic)
                for village in township.villages {
                    try writeModes(of: village, in: township, of: county, clinics, &random)
                    try writeException(for: village, in: county, &random)
                }
            }
        }
    }

    private func writeModes(
        of village: SimulatedVillage, in township: SimulatedTownship, of county: SimulatedCounty, _ clinics: [String],
        _ random: inout SeededRandom
    ) throws {
        guard let mode = village.mode else { return }
        var servedBy: String?
        if mode == .jointClinic || mode == .neighbourClinic {
            servedBy = clinics.isEmpty || !random.chance(county.diligence + 0.05) ? nil : random.pick(clinics)
        }
        var from = CivilDate(year: 2023, month: 9, day: 1)!
        let first = scene.from.adding(months: 3), last = scene.to - 60
        if first < last, mode != .rounds, mode != .posting, random.chance(0.06) {
            // Served by rounds until its clinic opened.
            let change = first + random.below(last - first)
            try writeMode(village, .rounds, township, county, servedBy: nil, from: from, to: change - 1)
            from = change
        }
        try writeMode(village, mode, township, county, servedBy: servedBy, from: from, to: nil)
    }

    private func writeMode(
        _ village: SimulatedVillage, _ mode: ServiceMode, _ township: SimulatedTownship, _ county: SimulatedCounty,
        servedBy: String?, from: CivilDate, to: CivilDate?
    ) throws {
        // Every twenty-fifth township has not said who is responsible; now and then the county hospital does it itself.
        let unnamed = (township.index + county.index) % 25 == 13
        let responsible = township.index % 17 == 11 && mode == .rounds ? county.lead : township.hospital
        try scene.write(
            "village_mode",
            [
                "village": village.id, "mode": mode.rawValue, "responsible": unnamed ? "" : responsible,
                "served_by": servedBy,
                "from": from, "to": to, "basis": "\(county.name)村级医疗卫生服务清单（合成）",
            ])
    }

    private func writeException(
        for village: SimulatedVillage, in county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        guard village.demand == .low, village.mode == .rounds || scene.profile.roundsEverywhere, random.chance(0.35)
        else { return }
        let from = Period(.month, holding: scene.from + random.below(200)).start
        try scene.write(
            "frequency_exception",
            [
                "village": village.id, "rounds_per_week": random.chance(0.6) ? 1 : 0.5, "from": from,
                "to": random.chance(0.3) ? from.adding(months: 12) - 1 : nil, "basis": "服务人口少、就诊需求小（合成）",
                "approved_by": "\(county.name)卫生健康行政部门（合成）", "approved_on": from - random.number(5...30),
            ])
    }
}
