import Quantities

/// People posted to villages in posting mode, with their daily attendance.
struct VillagePostings {
    let scene: Scene
    let county: SimulatedCounty

    func write(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        for township in county.townships {
            for village in township.villages
            where village.mode == .posting || (village.demand == .high && random.chance(0.02)) {
                try write(village, in: township, &writer, &random)
            }
        }
    }

    /// Half-years by people of the township hospital; one in eight leaves the village early and another takes over.
    private func write(
        _ village: SimulatedVillage, in township: SimulatedTownship, _ writer: inout PostingWriter,
        _ random: inout SeededRandom
    ) throws {
        for cycle in Postings.cycles(scene, months: 6, offset: township.index % 6) {
            let splits = random.chance(0.12)
            let change = cycle.from + random.number(60...100)
            var stretches = splits ? [(cycle.from, change - 1), (change, cycle.to)] : [(cycle.from, cycle.to)]
            if random.chance((1 - township.diligence) * 0.1) { stretches = [(change, cycle.to)] }
            for (from, to) in stretches {
                let id = try writer.add(
                    .init(
                        person: scene.staff.person(
                            random.chance(0.8) ? .clinical : .tcm, at: township.hospital, level: random.number(2...3),
                            pool: 4, role: "village"),
                        origin: township.hospital, village: village.id, programme: "township_village", from: from,
                        to: to))
                try writeDays(id, village, township, from: max(from, scene.from), to: min(to, scene.to), &random)
            }
        }
    }

    /// Five days a week as a rule; on holidays seldom, less where people are lax. A few days are shorter than half.
    private func writeDays(
        _ posting: String, _ village: SimulatedVillage, _ township: SimulatedTownship, from: CivilDate, to: CivilDate,
        _ random: inout SeededRandom
    ) throws {
        let table = try scene.folder.table("attendance")
        var day = from
        let presence = 0.9 + township.diligence * 0.1
        while day <= to {
            defer { day = day + 1 }
            let weekend = day.weekday > 5
            guard random.chance(weekend ? 0.08 : scene.isHoliday(day) ? 0.35 : presence) else { continue }
            let short = random.chance(0.02), full = random.chance(0.55)
            let start = 480 + random.below(25)
            let end =
                start + (short ? random.number(60...150) : full ? random.number(480...540) : random.number(212...245))
            try table.write(inOrder: [
                "", posting, day.description, full && !short ? "full" : "am", TimeOfDay.text(start),
                TimeOfDay.text(end),
                String(random.number(3...14) * (full ? 2 : 1)), random.pick(["sign_in", "phone", "report"]), "true",
            ])
        }
    }
}
