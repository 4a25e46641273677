import Quantities

/// What posted people are asked to do and did: shifts, teaching and training on site, spot checks of them.
struct Duties {
    let scene: Scene

    func write() throws {
        var random = scene.random("duties")
        let diligence = Dictionary(uniqueKeysWithValues: scene.counties.map { ($0.code, $0.diligence) })
        for posting in scene.postings where posting.from <= scene.to {
            let care = diligence[posting.county] ?? 0.7
            if random.chance(0.6 + care * 0.35) { try writeRoster(posting, &random) }
            for type in ["clinic", "mentoring", "training"] where random.chance(0.55 + care * 0.4) {
                try writeActivity(type, posting, &random)
            }
        }
        try writeSpotChecks(&random)
    }

    private func writeRoster(_ posting: SimulatedPosting, _ random: inout SeededRandom) throws {
        for weekday in Set([random.number(1...3), random.number(3...5)]).sorted() {
            try scene.write(
                "roster",
                [
                    "posting": posting.id, "weekday": weekday, "session": random.pick(["am", "full"]),
                    "services": random.chance(0.93) ? ["clinic", random.pick(["teaching", "ward_round"])] : [String](),
                    "in_hospital_roster": random.chance(0.9), "from": posting.from, "to": posting.to,
                ])
        }
    }

    private func writeActivity(
        _ type: String, _ posting: SimulatedPosting, _ random: inout SeededRandom
    ) throws {
        let last = min(posting.to ?? scene.to, scene.to)
        let date = scene.workingDay(onOrAfter: max(posting.from, scene.from) + random.number(3...28))
        guard let site = posting.site, date <= last else { return }
        try scene.write(
            "activity",
            [
                "id": "\(posting.id)-\(type)", "type": type, "date": date,
                "topic": random.pick(["高血压规范管理", "糖尿病用药", "急救技能"]),
                "posting": posting.id, "institution": site, "attendees": random.number(3...15),
            ])
    }

    /// In most quarters somebody of the county's posted people is looked in on.
    private func writeSpotChecks(_ random: inout SeededRandom) throws {
        for county in scene.counties {
            for month in scene.months where month.month % 3 == 2 && random.chance(county.diligence) {
                let date = scene.workingDay(onOrAfter: month + random.number(3...20))
                let there = scene.postings.filter {
                    $0.county == county.code && $0.site != nil && $0.from <= date && ($0.to ?? date) >= date
                }
                guard date <= scene.to, !there.isEmpty else { continue }
                let posting = random.pick(there)
                try scene.write(
                    "inspection",
                    [
                        "id": "\(county.code)-check-\(date)", "type": random.pick(["spot_check", "unannounced"]),
                        "date": date, "institution": posting.site, "practitioner": posting.practitioner,
                    ])
            }
        }
    }
}
