import Quantities

/// Why a tour is as it is, and why not otherwise.
struct TourText {
    private(set) var lines: [String] = []
    private let body: TourPlan
    private let tour: TourPlan.Tour

    init(_ text: TourPlanText, _ tour: TourPlan.Tour, _ number: Int) {
        (body, self.tour) = (text.body, tour)
        lines.append("\(number + 1). \(text.line(tour))")
        for (rule, served) in Dictionary(grouping: tour.serves, by: \.rule).sorted(by: { $0.key < $1.key }) {
            let first = served[0]
            let names = served.prefix(3).map(\.name).joined(separator: "、")
            let more = served.count > 3 ? "等 \(served.count) 家" : ""
            lines.append("   为什么要去：\(text.words.clause(rule))；\(names)\(more)，\(first.start) 至 \(first.end)。")
        }
        lines.append("   为什么是这家医院：\(whyHospital)")
        lines.append("   为什么是这一天：\(whyDay)")
        if let replan = body.replan, let former = replan.former[tour.id] {
            lines.append("   重排：原为\(former)；因\(replan.what)而改。")
        }
        if tour.otherwise.isEmpty {
            lines.append("   为什么不是别的：其余安排不动，没有别的医院、队伍和日子空着。")
        } else {
            lines.append("   为什么不是别的：其余不动，次优是" + tour.otherwise.map(other).joined(separator: "；") + "。")
        }
    }

    private var whyHospital: String {
        let place = body.places[tour.place]
        let host = tour.host?.name ?? place.name
        var parts: [String] = []
        switch tour.tie {
        case .supportsHost: parts.append("对\(host)有在期支援关系")
        case .local: parts.append("\(place.countyName)的医院")
        case .supportsCounty: parts.append("支援\(place.countyName)的其他机构")
        }
        parts.append(tour.minutes.map { "单程约 \($0) 分钟（估算）" } ?? "缺坐标，路程不明")
        if tour.end > tour.date { parts.append("当天来回赶不及，占两天") }
        if tour.knowsPlace {
            parts.append("这支队去过这里")
        } else if tour.knowsCounty {
            parts.append("这支队去过\(place.level == "county" ? "这里" : place.countyName)")
        }
        if body.teams[tour.team].id == nil { parts.append("没有登记队伍，出发前须组队") }
        return parts.joined(separator: "；") + "；按路程和各队次数合计最省。"
    }

    private var whyDay: String {
        let gap = tour.previous.map { "上一次是 \($0)，相隔 \(tour.date - $0) 天" } ?? "近一年没有去过的记录"
        let aim: String
        let period = tour.serves.map { $0.end - $0.start + 1 }.min() ?? 0
        let isOverdue = tour.previous.map { tour.aim - $0 > period + 10 } ?? true
        if isOverdue {
            let wait = tour.previous == nil ? "" : "，已隔得太久"
            return "工作日；\(gap)\(wait)：这样的各处按等得最久的先去，错开排\(tour.date == tour.aim ? "" : "，前后就近找的空档")。"
        }
        if tour.date == tour.aim {
            aim = "正是均匀间隔的日子"
        } else {
            let day = PlanWords.date(tour.aim)
            aim = "均匀间隔应在\(day)，那天不上班、队伍另有安排，或别的日子合计更省，\(tour.date < tour.aim ? "提前" : "推后")"
                + " \(abs(tour.date - tour.aim)) 天"
        }
        return "工作日；\(gap)；\(aim)。"
    }

    private func other(_ other: TourPlan.Otherwise) -> String {
        let travel = other.minutes == 0 ? "路程一样" : "单程\(other.minutes > 0 ? "多" : "少") \(abs(other.minutes)) 分钟"
        let shift = abs(other.date - tour.aim) - abs(tour.date - tour.aim)
        let spacing = shift == 0 ? "" : shift > 0 ? "，比目标日又远 \(shift) 天" : "，比目标日近 \(-shift) 天"
        let who = other.team == tour.team ? "仍由这支队，改在" : "\(body.teamName(other.team))，"
        let cost = other.cost == 0 ? "代价相同" : "代价多 \(other.cost)"
        return "\(who)\(PlanWords.date(other.date))（\(travel)\(spacing)，\(cost)）"
    }
}
