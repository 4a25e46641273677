import Quantities

/// Round teams with members and vehicles, and the published schedule of their villages.
struct RoundTeams {
    let scene: Scene

    /// Writes teams, members, vehicles and schedules of a township; what its rounds then follow.
    func plans(for township: SimulatedTownship, in county: SimulatedCounty) throws -> [RoundPlan] {
        var random = scene.random("teams", township.code)
        let perWeek = scene.profile.roundsPerWeek
        let villages = township.villages.filter { receivesRounds($0) }
        let size = RoundPlan.capacity(perWeek: perWeek)
        var plans: [RoundPlan] = []
        for start in stride(from: 0, to: villages.count, by: size) {
            let number = plans.count + 1
            let team = "\(township.hospital)-R\(number)"
            try scene.write(
                "team",
                [
                    "id": team, "name": "\(township.name)第\(number)巡诊团队（合成）", "institution": township.hospital,
                    "type": "round_team",
                    "from": CivilDate(year: 2024, month: 1, day: 1),
                ])
            let members = try writeMembers(of: team, township, &random)
            let vehicle = try random.chance(0.5) ? writeVehicle(number, township, &random) : nil
            var stops: [RoundPlan.Stop] = []
            for (place, village) in villages[start..<min(start + size, villages.count)].enumerated() {
                let stop = RoundPlan.Stop(
                    village: village, slots: RoundPlan.slots(place: place, perWeek: perWeek),
                    everyWeeks: village.demand == .low && village.size == .small && random.chance(0.3) ? 2 : 1,
                    strayShare: random.chance(0.08) ? 0.35 : 0)
                try writeSchedule(of: stop, team, township, &random)
                stops.append(stop)
            }
            plans.append(
                RoundPlan(
                    team: team, institution: township.hospital, vehicle: vehicle, members: members, stops: stops))
        }
        return plans
    }

    private func receivesRounds(_ village: SimulatedVillage) -> Bool {
        village.mode == .rounds
            || (scene.profile.roundsEverywhere && village.type == "administrative_village" && village.mode != .posting)
    }

    /// The five categories, of which one team in eight lacks one.
    private func writeMembers(
        of team: String, _ township: SimulatedTownship, _ random: inout SeededRandom
    ) throws -> [String] {
        let duties: [(String, Profession)] = [
            ("clinical_physician", .clinical), ("tcm_physician", .tcm), ("nurse", .nurse),
            ("public_health_staff", .publicHealth), ("auxiliary_staff", .technician),
        ]
        let lacking = random.chance(0.22 - township.diligence * 0.12) ? random.number(1...4) : -1
        var members: [String] = []
        for (number, (duty, profession)) in duties.enumerated() where number != lacking {
            let person = try scene.staff.hire(
                profession, at: township.hospital, level: random.number(2...3), isGeneralist: number == 0)
            members.append(person.id)
            let leaves = random.chance(0.04)
            let left = scene.from + random.number(60...300)
            try scene.write(
                "team_member",
                [
                    "team": team, "practitioner": person.id, "duty": duty,
                    "from": CivilDate(year: 2024, month: 1, day: 1),
                    "to": leaves && left < scene.to ? left : nil,
                ])
        }
        return members
    }

    private func writeVehicle(
        _ number: Int, _ township: SimulatedTownship, _ random: inout SeededRandom
    ) throws -> String {
        let id = "\(township.hospital)-V\(number)"
        try scene.write(
            "vehicle",
            [
                "id": id, "institution": township.hospital,
                "type": random.chance(0.8) ? "round_vehicle" : "mobile_clinic",
                "plate": "合成\(township.code.suffix(3))\(number)",
                "status": random.chance(0.93) ? "in_service" : "in_repair",
                "maintained_on": scene.to - random.number(10...420), "from": CivilDate(year: 2022, month: 6, day: 1),
            ])
        return id
    }

    /// Most schedules are published; a few villages never got one.
    private func writeSchedule(
        of stop: RoundPlan.Stop, _ team: String, _ township: SimulatedTownship, _ random: inout SeededRandom
    ) throws {
        guard random.chance(0.86 + township.diligence * 0.13) else { return }
        let from = CivilDate(year: scene.from.year, month: 1, day: 1)!
        for slot in stop.slots {
            try scene.write(
                "round_schedule",
                [
                    "village": stop.village.id, "weekday": slot.weekday, "session": slot.isMorning ? "am" : "pm",
                    "team": team,
                    "published_on": from - 10, "from": from,
                ])
        }
    }
}
