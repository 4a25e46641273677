import Quantities

/// Referrals up and down, remote diagnosis, and the resources reserved for referred patients.
struct Referrals {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            var random = scene.random("referrals", county.code)
            var number = 0
            let perMonth = Self.perMonth(scene)
            for month in scene.months {
                for _ in 0..<perMonth {
                    number += 1
                    let date = month + random.number(0...27)
                    if date >= scene.from, date <= scene.to { try writeReferral(number, on: date, county, &random) }
                }
            }
            try writeDiagnosis(county, &random)
            try writePools(county, &random)
        }
    }

    /// Referrals of a county in a month.
    static func perMonth(_ scene: Scene) -> Int { scene.counties.count == 1 ? 90 : 30 }

    private func writeReferral(
        _ number: Int, on date: CivilDate, _ county: SimulatedCounty, _ random: inout SeededRandom
    ) throws {
        guard !county.townships.isEmpty else { return }
        let township = county.townships[random.below(county.townships.count)].hospital
        let hospital = random.chance(0.75) ? county.lead : county.tcm ?? county.lead
        let isUp = random.chance(0.62)
        let doctor = try scene.staff.person(.clinical, at: township, level: 3, pool: 2, role: "family")
        let care = county.diligence
        let accepted = random.chance(0.95)
        let completed = accepted && random.chance(0.9) && date + 6 <= scene.to
        let status =
            !accepted ? "rejected" : !completed ? "accepted" : isUp && random.chance(0.5) ? "returned" : "completed"
        // Priority is mostly given; in some months and places referred patients wait as long as others do.
        let slow = (date.month + county.index) % 4 == 0
        let wait = random.chance(slow ? 0.15 : care * 0.8) ? 0.6 : 1.3
        func waiting(_ days: Double) -> Double? {
            accepted ? (random.bell(days * wait, spread: 0.25) * 10).rounded() / 10 : nil
        }
        try scene.write(
            "referral",
            [
                "id": "\(county.code)-Z\(number)", "direction": isUp ? "up" : "down",
                "emergency": isUp && random.chance(0.06),
                "from_institution": isUp ? township : hospital, "to_institution": isUp ? hospital : township,
                "patient": "X\(county.code)-\(random.number(1...4000))",
                "disease": random.pick(["高血压", "糖尿病", "慢性阻塞性肺部疾病", "心脑血管疾病后遗症", "肺炎", "骨折", "胆囊炎"]),
                "initiated_by": isUp ? doctor.id : nil, "date": date,
                "accepted_on": accepted ? date + random.number(0...2) : nil,
                "completed_on": completed ? date + random.number(2...5) : nil,
                "tracked_on": completed && random.chance(0.5 + care * 0.48)
                    ? min(date + random.number(5...20), scene.to) : nil,
                "followed_up_on": completed && random.chance(0.4 + care * 0.57)
                    ? min(date + random.number(8...30), scene.to) : nil,
                "discharge_summary": isUp ? nil : random.chance(0.6 + care * 0.395),
                "followup_plan": isUp ? nil : random.chance(0.6 + care * 0.39),
                "priority": isUp ? random.chance(care) : nil,
                "wait_consultation": isUp ? waiting(1.5).map { max(0, $0) } : nil,
                "wait_examination": isUp ? waiting(2.2).map { max(0, $0) } : nil,
                "wait_admission": isUp ? waiting(3.4).map { max(0, $0) } : nil, "status": status, "synthetic": true,
            ])
    }

    private func writeDiagnosis(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        let reader = try scene.staff.person(.clinical, at: county.lead, level: 4, pool: 1, role: "reader")
        for month in scene.months {
            for township in county.townships where random.chance(0.7) {
                let date = scene.workingDay(onOrAfter: month + random.number(0...24))
                guard date >= scene.from, date <= scene.to else { continue }
                let done = random.chance(0.95)
                try scene.write(
                    "diagnosis_request",
                    [
                        "id": "\(township.code)-Q\(date)", "institution": township.hospital, "centre": county.lead,
                        "modality": random.pick(["imaging", "ecg", "ecg", "imaging", "laboratory", "pathology"]),
                        "date": date,
                        "uploaded_minutes": random.number(3...25),
                        "reported_minutes": done ? random.number(8...70) : nil,
                        "status": done ? "reported" : "requested", "signed_by": done ? reader.id : nil,
                    ])
            }
        }
    }

    private func writePools(_ county: SimulatedCounty, _ random: inout SeededRandom) throws {
        var monday = Period(.week, holding: scene.from).next.start
        while monday <= scene.to {
            for (resource, size) in [("expert_slot", 240), ("bed", 90), ("exam", 400)] {
                let total = random.number(size * 9 / 10...size * 11 / 10)
                let share = random.bell(0.14 + county.diligence * 0.1, spread: 0.02)
                let reserved = max(0, Int(Double(total) * share))
                let used = random.below(reserved + 1)
                try scene.write(
                    "resource_pool",
                    [
                        "institution": county.lead, "resource": resource, "date": monday, "total": total,
                        "reserved": reserved, "used": used,
                        "released": reserved - used,
                    ])
            }
            monday = monday + 7
        }
    }
}
