import Quantities

/// The rounds of every week, done, missed and cancelled, and the ones planned for this week and the next.
struct Rounds {
    let scene: Scene

    func write() throws {
        let teams = RoundTeams(scene: scene)
        for county in scene.counties {
            for township in county.townships {
                let plans = try teams.plans(for: township, in: county)
                var diary = try RoundDiary(scene, township)
                for plan in plans { try diary.write(plan) }
            }
        }
    }
}

/// Writes the rounds of one township.
struct RoundDiary {
    private let scene: Scene
    private let township: SimulatedTownship
    private let table: SimulatedTable
    private var random: SeededRandom
    /// Days too bad for the road, by day since the first.
    private let weather: [String?]
    private let dates: [String]
    private let marketDigit: Int
    private let lastDay: CivilDate
    private let participationSince: CivilDate
    private var participations = 0

    init(_ scene: Scene, _ township: SimulatedTownship) throws {
        self.scene = scene
        self.township = township
        table = try scene.folder.table("round")
        random = scene.random("rounds", township.code)
        lastDay = Period(.week, holding: scene.to).end + 7
        participationSince = scene.to + 1 - scene.profile.participationWeeks * 7
        marketDigit = scene.profile.marketDays[township.index % scene.profile.marketDays.count]
        var weather: [String?] = [], dates: [String] = []
        var skies = scene.random("weather", String(township.code.prefix(6)))
        var day = scene.from
        while day <= lastDay {
            let month = day.month
            let season = scene.profile.weather.first { $0.months.contains(month) }
            weather.append(season.flatMap { skies.chance($0.share) ? $0.name : nil })
            dates.append(day.description)
            day = day + 1
        }
        self.weather = weather
        self.dates = dates
    }

    mutating func write(_ plan: RoundPlan) throws {
        for stop in plan.stops {
            var monday = Period(.week, holding: scene.from).start
            var week = 0
            while monday <= lastDay {
                defer { monday = monday + 7; week += 1 }
                guard week % stop.everyWeeks == 0 else { continue }
                for slot in stop.slots {
                    if let limit = scene.order.roundLimit, table.rows >= limit { return }
                    try write(slot, of: stop, plan, monday)
                }
            }
        }
    }

    private mutating func write(
        _ slot: RoundPlan.Slot, of stop: RoundPlan.Stop, _ plan: RoundPlan, _ monday: CivilDate
    ) throws {
        let date = monday + (slot.weekday - 1)
        guard date >= scene.from, date <= lastDay else { return }
        if date > scene.to {
            guard random.chance(0.8 + township.diligence * 0.19) else { return }
            return try write(stop, plan, date, slot.isMorning, outcome: .planned)
        }
        if let sky = weather[date - scene.from], random.chance(0.85) {
            return try write(stop, plan, date, slot.isMorning, outcome: .cancelled(sky))
        }
        if scene.isHoliday(date), random.chance(0.7) {
            // Half of the rounds that fall on a holiday are made up for on a working day of the same week.
            let other = (0..<7).map { monday + $0 }.first { scene.calendar.isWorkingDay($0) && $0 <= scene.to }
            if let other, other >= scene.from, other.weekday != slot.weekday, random.chance(0.5), stop.slots.count == 1
            {
                return try write(stop, plan, other, slot.isMorning, outcome: .completed)
            }
            return try write(stop, plan, date, slot.isMorning, outcome: .cancelled("法定节假日"))
        }
        let draw = random.fraction() - (1 - township.diligence) * 0.25
        if draw < 0.015 {
            let reason = random.pick(["团队人员请假", "车辆维修", "参加上级培训", "突发公共卫生任务", ""])
            return try write(stop, plan, date, slot.isMorning, outcome: .missed(reason))
        }
        let strays = stop.strayShare > 0 && random.chance(stop.strayShare)
        try write(stop, plan, date, slot.isMorning != strays, outcome: .completed)
    }

    private enum Outcome {
        case planned, completed
        case missed(String), cancelled(String)
    }

    private mutating func write(
        _ stop: RoundPlan.Stop, _ plan: RoundPlan, _ date: CivilDate, _ isMorning: Bool, outcome: Outcome
    ) throws {
        var status = "planned", reason = "", start = "", end = "", encounters = "", services = "", place = "",
            vehicle = ""
        let session = isMorning ? "am" : "pm"
        switch outcome {
        case .planned: break
        case .missed(let why): (status, reason) = ("missed", why)
        case .cancelled(let why): (status, reason) = ("cancelled", why)
        case .completed:
            status = "completed"
            let times = times(isMorning)
            (start, end) = (TimeOfDay.text(times.start), TimeOfDay.text(times.end))
            encounters = String(patients(at: stop.village, on: date))
            services = Self.services[random.below(Self.services.count)]
            place = stop.village.clinic != nil || random.chance(0.4) ? "clinic" : "party_mass_centre"
            vehicle = plan.vehicle ?? ""
        }
        let dayText = dates[date - scene.from]
        try table.write(inOrder: [
            "", stop.village.id, dayText, session, status, plan.team, plan.institution, start, end, encounters,
            services, place,
            vehicle, reason,
        ])
        if status == "completed", date >= participationSince {
            try writeMembers(plan, "\(stop.village.id)|\(dayText)|\(session)")
        }
    }

    /// From about eight or two o'clock for a good half-day; one in twenty begins late, one in thirty ends early.
    private mutating func times(_ isMorning: Bool) -> (start: Int, end: Int) {
        let late = random.chance(0.05) ? random.number(30...75) : 0
        let start = (isMorning ? 480 : 825) + random.below(16) + late
        let length = random.chance(0.033) ? random.number(90...195) : random.number(212...245)
        return (start, start + length)
    }

    /// By size of village and season; half as many again on a market day.
    private mutating func patients(at village: SimulatedVillage, on date: CivilDate) -> Int {
        let (_, month, day) = date.parts
        let winter = month == 12 || month <= 2 ? 1.25 : 1.0
        let market = day % 5 == marketDigit % 5 ? 1.5 : 1.0
        let base = 6.0 + min(14, Double(village.population) / 160)
        return max(1, Int(random.bell(base * winter * market, spread: base * 0.3)))
    }

    private mutating func writeMembers(_ plan: RoundPlan, _ round: String) throws {
        let participation = try scene.folder.table("participation")
        for (number, member) in plan.members.enumerated() where number < 2 || random.chance(0.6) {
            participations += 1
            try participation.write(inOrder: [
                "\(township.code)-p\(participations)", member, round, "", "", number == 0 ? "leader" : "member",
            ])
        }
    }

    private static let services = [
        "tcm_western_care;public_health", "tcm_western_care;chronic_care", "tcm_western_care;public_health;contracting",
        "tcm_western_care;chronic_care;education", "tcm_western_care", "tcm_western_care;epidemic_control;education",
    ]
}
