import Quantities

/// Why a village is visited as it is, why not otherwise, and what is missing.
struct RoundVillageText {
    private(set) var lines: [String] = []
    private let body: RoundsPlan
    private let village: RoundsPlan.Village
    private let slots: [RoundsPlan.Slot]
    private let text: RoundsPlanText

    init(_ text: RoundsPlanText, _ number: Int, _ slots: [RoundsPlan.Slot]) {
        self.text = text
        body = text.body
        village = text.body.villages[number]
        self.slots = slots
        let times = RoundWords.sessions(slots.map(text.body.session), village, body.cycle)
        lines.append(
            "\(number + 1). \(village.name)（\(village.township)）："
                + (slots.isEmpty ? "没有排上" : "\(RoundWords.rhythm(village))，\(times)，\(teamNames)"))
        if village.rules.isEmpty { lines.append("   为什么要去：规则没有要求频次，按公布的排期安排。") }
        for rule in village.rules { lines.append("   为什么要去：\(text.words.clause(rule))") }
        if village.stride > 1 {
            lines.append("   频次：该村已批准每周 \(RoundsPlanText.number(village.required)) 次，即\(RoundWords.rhythm(village))。")
        }
        if !slots.isEmpty {
            lines.append("   为什么是这支队：\(whyTeam)")
            lines.append("   为什么是这些时间：\(whyTimes)")
            lines += days
            lines.append("   为什么不是别的：\(other(number))")
            lines += text.markets(of: number)
        }
        if let replan = body.replan, let former = replan.former[village.id] {
            lines.append("   重排：原为\(former)；因\(replan.what)而改。")
        }
        lines += moved(number)
        for entry in text.unmet[number] ?? [] {
            lines.append(
                "   排不上：缺 \(entry.missing) 次（\(RoundsPlanText.weeks(entry.weeks, body))）。"
                    + "卡在：\(RoundsPlanText.block(entry, body))")
            lines.append("   怎样解除：\(RoundsPlanText.lift(entry, body))")
        }
        if village.basis != .own { lines.append("   位置：\(place)") }
    }

    private var teamNames: String {
        var seen: Set<Int> = []
        return slots.map(\.team).filter { seen.insert($0).inserted }.map { body.teams[$0].name }.joined(separator: "、")
    }

    private var place: String {
        switch village.basis {
        case .own: "有坐标"
        case .township: "没有坐标，路程按乡镇的点（或乡镇各村的中心）估算（近似）"
        case .institution: "没有坐标，路程按责任机构的点估算（近似）"
        case .none: "没有坐标可用，无法估算路程"
        }
    }

    private var whyTeam: String {
        guard let first = slots.first else { return "" }
        let homes = Set(slots.map { body.teams[$0.team].institution.name }).sorted().joined(separator: "、")
        var parts: [String] = []
        if slots.allSatisfy({ !$0.isHelp }) {
            parts.append("负责该村的\(homes)的队伍")
        } else if village.responsible == nil {
            parts.append("没有登记责任机构，由最近的\(homes)出诊")
        } else {
            let own = body.teams.contains { $0.institution.id == village.responsible }
            parts.append("由\(homes)代巡：责任机构\(own ? "的队伍排不开" : "没有巡诊团队")")
        }
        if slots.contains(where: \.keepsTeam) { parts.append("沿用公布排期的队伍") }
        let lacking = body.teams[first.team].lacking
        parts.append(lacking.isEmpty ? "五类人员齐" : "但缺\(lacking.joined(separator: "、"))，出诊前须补齐")
        let away = Set(slots.map(\.team)).sorted().filter { body.teams[$0].absent != nil }
        parts += away.map { "其间\(text.absent($0))" }
        if Set(slots.map(\.team)).count == 1, slots.count > 1 { parts.append("几次都是同一支队") }
        return parts.joined(separator: "；") + "。"
    }

    private var whyTimes: String {
        var parts: [String] = []
        let kept = slots.filter(\.keepsTime).count
        if body.replan?.former[village.id] != nil {
            parts.append("原来的安排不能照旧，在少动别村的前提下就近找的空档")
        } else if kept == slots.count {
            parts.append("沿用公布的时间")
        } else if kept > 0 {
            parts.append("沿用一部分公布的时间，其余调整后合计更省或避开冲突")
        } else {
            parts.append("在全部队伍合计行车最省的排法中")
        }
        let days = slots.filter { $0.week == 0 }.map(\.weekday)
        if village.stride == 1, days.count > 1, let first = days.first, let last = days.last {
            let isSpaced = RoundPatterns.isSpaced(days.map { $0 - 1 })
            parts.append(isSpaced ? "几次拉开（\(PlanWords.weekday(first))到\(PlanWords.weekday(last))）" : "空档不足，几次没能拉开")
        }
        return parts.joined(separator: "；") + "。"
    }

    /// The team's days, with times; one week of the board where the village is the same in both.
    private var days: [String] {
        let shown = village.stride > 1 ? slots : slots.filter { $0.week == 0 }
        return shown.compactMap { text.routes[[$0.week, $0.weekday, $0.team]] }.map { route in
            "   \(RoundWords.day(route.week, route.weekday, body.cycle))：\(body.timetable(route))"
        }
    }

    private func other(_ number: Int) -> String {
        guard let other = body.otherwise[number] else {
            return "其余安排不动，能去的队伍没有别的空档合适；要换须同时动别的村。"
        }
        let rounds = body.cycle == 1 || village.stride > 1 ? "" : "两周合计"
        let travel = other.minutes == 0
            ? "行车一样" : "\(rounds)行车\(other.minutes > 0 ? "多" : "少") \(abs(other.minutes)) 分钟"
        let reasons = RoundsPlanText.drawbacks(other, slots, body)
        let tail = reasons.isEmpty ? "" : "，\(other.minutes < 0 ? "但" : "而且")\(reasons.joined(separator: "、"))"
        return "其余不动，次优是\(RoundsPlanText.next(other, village, body))：\(travel)\(tail)。"
    }

    private func moved(_ number: Int) -> [String] {
        let own = text.moved[number] ?? []
        var lines: [String] = []
        for visit in own where visit.moved != nil {
            let (date, half) = (PlanWords.date(body.date(visit.day)), RoundWords.half(visit.isAfternoon))
            let home = visit.moved.map { body.date($0) } ?? body.order.from
            let isDay = body.date(visit.day) != home
            lines.append(
                isDay
                    ? "   挪动：\(PlanWords.date(home))去不了，改到\(date)\(half)，\(body.teams[visit.team].name)"
                    : "   挪动：\(date)改为\(half)，\(body.teams[visit.team].name)")
        }
        for visit in own where visit.isAdditional {
            lines.append(
                "   增补：\(PlanWords.date(body.date(visit.day)))\(RoundWords.half(visit.isAfternoon))，"
                    + body.teams[visit.team].name)
        }
        return lines
    }
}
