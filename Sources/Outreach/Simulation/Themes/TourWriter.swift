import Quantities

/// Writes one tour with its announcement, members and teaching.
struct TourWriter {
    let scene: Scene
    let county: SimulatedCounty
    private var number = 0
    private var activities = 0
    private var teams: [String: String] = [:]
    private var random: SeededRandom

    init(_ scene: Scene, _ county: SimulatedCounty) {
        self.scene = scene
        self.county = county
        random = scene.random("tour", county.code)
    }

    mutating func add(
        origin: String, destination: String, level: String, village: String? = nil, host: String, date: CivilDate,
        days: Int
    ) throws {
        number += 1
        let id = "\(county.code)-X\(number)"
        let isAhead = date > scene.to
        let cancelled = !isAhead && random.chance(0.04 + (1 - county.diligence) * 0.08)
        let announced = random.chance(0.5 + county.diligence * 0.45)
        let patients = level == "county" ? random.number(60...180) : random.number(20...75)
        try scene.write(
            "tour",
            [
                "id": id, "origin": origin, "destination": destination, "destination_level": level, "village": village,
                "institution": host, "date": date, "end_on": date + (days - 1),
                "status": isAhead ? (announced ? "announced" : "planned") : cancelled ? "cancelled" : "completed",
                "programme": level == "county" ? "urban_support" : scene.profile.programme,
                "team": try team(of: origin),
                "encounters": isAhead || cancelled ? nil : patients * days,
                "reason": cancelled ? random.pick(["天气原因", "专家行程冲突", "接诊场地维修"]) : "",
            ])
        if announced {
            try scene.write(
                "notice",
                [
                    "id": "\(id)-N", "type": "tour_announcement", "tour": id, "institution": host,
                    "region": destination,
                    "channel": random.pick(["村公告栏", "微信公众号", "乡镇广播"]),
                    "published_on": min(date - random.number(-1...7), scene.to),
                ])
        }
        guard !isAhead, !cancelled else { return }
        try writeMembers(of: id, origin)
        try writeTeaching(of: id, origin, host, date)
    }

    private mutating func team(of origin: String) throws -> String {
        if let team = teams[origin] { return team }
        let team = "\(county.code)-\(origin)-tour"
        try scene.write(
            "team",
            [
                "id": team, "name": "巡回医疗队（合成）", "institution": origin, "type": "tour_team",
                "from": CivilDate(year: 2024, month: 1, day: 1),
            ])
        teams[origin] = team
        return team
    }

    private mutating func writeMembers(of tour: String, _ origin: String) throws {
        let roles: [Profession] = [.clinical, .clinical, .tcm, .nurse, .publicHealth, .technician]
        var seen: Set<String> = []
        for (place, role) in roles.prefix(random.number(3...6)).enumerated() {
            let person = try scene.staff.person(role, at: origin, level: random.number(3...4), pool: 9, role: "tour")
            guard seen.insert(person.id).inserted else { continue }
            try scene.write(
                "participation",
                [
                    "id": "\(tour)-p\(place + 1)", "practitioner": person.id, "tour": tour,
                    "role": place == 0 ? "leader" : "member",
                ])
        }
    }

    private mutating func writeTeaching(of tour: String, _ origin: String, _ host: String, _ date: CivilDate) throws {
        let kinds = ["case_discussion", "teaching_round", "lecture", "training", "clinic", "guidance"]
        for kind in kinds where random.chance(0.35) {
            activities += 1
            try scene.write(
                "activity",
                [
                    "id": "\(county.code)-Y\(activities)", "type": kind, "date": date,
                    "topic": random.pick(["高血压规范管理", "糖尿病足筛查", "脑卒中早期识别", "合理用药", "院感防控", "慢阻肺康复"]),
                    "tour": tour, "institution": host, "organiser": origin, "attendees": random.number(6...40),
                ])
        }
    }
}
