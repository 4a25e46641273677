import Quantities

/// Mobile tours: to the county each quarter, to each township each month, some to villages, with their teaching.
struct Tours {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var writer = TourWriter(scene, county)
            var random = scene.random("tours", county.code)
            let horizon = Period(.month, holding: scene.to).end
            for month in scene.months {
                if month.month % 3 == 2 { try writeCountyTour(county, month, &writer, &random) }
                for township in county.townships {
                    try writeTownshipTour(township, county, month, horizon, &writer, &random)
                }
            }
        }
    }

    /// Quarterly by an urban hospital; lax counties leave some out. Every ninth goes straight to a village, which the
    /// direction rule does not foresee.
    private func writeCountyTour(
        _ county: SimulatedCounty, _ month: CivilDate, _ writer: inout TourWriter, _ random: inout SeededRandom
    ) throws {
        guard !scene.supporters.isEmpty, !random.chance((1 - county.diligence) * 0.8) else { return }
        let origin = scene.supporters[(county.index + month.month) % scene.supporters.count]
        let date = scene.workingDay(onOrAfter: month + random.number(3...20))
        guard date >= scene.from else { return }
        try writer.add(
            origin: origin, destination: county.code, level: "county", host: county.lead, date: date,
            days: random.number(1...2))
        if random.chance(0.11), let township = county.townships.first, let village = township.villages.first {
            try writer.add(
                origin: origin, destination: township.code, level: "village", village: village.id,
                host: township.hospital,
                date: date + 1, days: 1)
        }
    }

    private func writeTownshipTour(
        _ township: SimulatedTownship, _ county: SimulatedCounty, _ month: CivilDate, _ horizon: CivilDate,
        _ writer: inout TourWriter, _ random: inout SeededRandom
    ) throws {
        guard !random.chance((1 - township.diligence) * 0.5) else { return }
        let date = scene.workingDay(onOrAfter: month + random.number(2...23))
        guard date >= scene.from, date <= horizon else { return }
        let senders = [county.lead, county.lead, county.tcm ?? county.lead] + county.others.prefix(1)
        try writer.add(
            origin: random.pick(senders), destination: township.code, level: "township", host: township.hospital,
            date: date,
            days: 1)
        if random.chance(0.01) {
            // To its own county seat: the wrong way for a county hospital.
            try writer.add(
                origin: county.lead, destination: county.code, level: "county", host: county.tcm ?? county.lead,
                date: date + 1, days: 1)
        }
        if random.chance(0.08), let village = township.villages.last {
            try writer.add(
                origin: county.lead, destination: township.code, level: "village", village: village.id,
                host: township.hospital,
                date: date + 1, days: 1)
        }
    }
}
