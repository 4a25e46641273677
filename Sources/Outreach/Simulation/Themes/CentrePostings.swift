import Quantities

/// Staff of urban hospitals at a community health centre, with the days they were there.
struct CentrePostings {
    let scene: Scene
    let county: SimulatedCounty
    let township: SimulatedTownship

    func write(_ writer: inout PostingWriter, _ random: inout SeededRandom) throws {
        guard let relation = scene.relationIds.first(where: { $0.id == "\(county.code)-centre\(township.index)" })
        else { return }
        let size = township.diligence > 0.75 ? 3 : 2
        let roles: [Profession] = [.clinical, .tcm, .nurse]
        for slot in 0..<size {
            for cycle in Postings.cycles(scene, months: 6, offset: slot) {
                let level = random.chance(0.1) ? 2 : 3
                let id = try writer.add(
                    .init(
                        person: scene.staff.person(roles[slot], at: relation.supporter, level: level, pool: 8),
                        origin: relation.supporter, site: township.hospital, relation: relation.id,
                        programme: "urban_support",
                        isResident: random.chance(0.92), from: cycle.from, to: cycle.to))
                try writeAttendance(id, slot, from: max(cycle.from, scene.from), to: min(cycle.to, scene.to), &random)
            }
        }
    }

    /// One or two weekdays each, so that two or three people make three days a week, holidays and absences apart.
    private func writeAttendance(
        _ posting: String, _ slot: Int, from: CivilDate, to: CivilDate, _ random: inout SeededRandom
    ) throws {
        var day = from
        while day <= to {
            let isTurn = day.weekday == slot * 2 + 1 || (slot == 0 && day.weekday == 4)
            if isTurn, scene.calendar.isWorkingDay(day), random.chance(0.62 + township.diligence * 0.37) {
                let isFull = random.chance(0.6)
                try scene.write(
                    "attendance",
                    [
                        "posting": posting, "date": day, "session": isFull ? "full" : "am",
                        "start": "08:\(10 + random.below(20))",
                        "end": isFull ? "17:\(10 + random.below(20))" : "11:\(30 + random.below(29))",
                        "encounters": random.number(6...28) * (isFull ? 2 : 1),
                        "proof": random.pick(["sign_in", "phone", "roster"]),
                        "synthetic": true,
                    ])
            }
            day = day + 1
        }
    }
}
