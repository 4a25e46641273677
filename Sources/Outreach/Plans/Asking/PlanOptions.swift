import Policy
import Quantities

/// Every option of every kind, once.
extension PlanOption {
    package static let from = PlanOption(
        "from", .init("First day", "开始日期"), .day,
        help: .init("Today (in China) unless given", "默认为今天（北京时间）"))
    package static let seed = PlanOption(
        "seed", .init("Seed of chance", "随机种子"), .whole(0...Int.max), "1",
        help: .init("The same seed and rounds give the same plan", "种子和轮数相同，结果相同"))

    package static let capacity = PlanOption(
        "capacity", .init("Most recipients of one supporter", "每家支援单位最多支援几家"), .whole(1...1_000), "6",
        help: .init("Those it has included", "连同现有"))
    package static let reach = PlanOption(
        "reach", .init("Reach of institutions of a county and below", "县级及以下单位可支援到多远"),
        .choice([
            ("same_county", .init("in the county", "本县（区）")), ("same_city", .init("in the city", "本市")),
            ("same_province", .init("in the province", "本省")), ("elsewhere", .init("anywhere", "不限地域")),
        ]), "same_county")
    package static let equal = PlanOption(
        "equal", .init("A supporter may be of the recipient's own standing", "支援单位可与受援单位同级"), .flag,
        help: .init("Otherwise it must stand higher", "默认须高于受援单位"))
    package static let end = PlanOption(
        "end", .init("Relations to end", "要结束的支援关系"), .ids(kind: "relation"),
        help: .init("Ids of relations in force; with a reason", "现有支援关系的编号，须同时写理由"))
    package static let reason = PlanOption("reason", .init("Why they end", "结束支援关系的理由"), .line)

    package static let postingMonths = PlanOption("months", .init("Months", "计划几个月"), .whole(1...36), "12")
    package static let shortest = PlanOption(
        "shortest", .init("Fewest months of a posting", "每段至少几个月"), .whole(1...36), "6")
    package static let longest = PlanOption(
        "longest", .init("Most months of a posting", "每段至多几个月"), .whole(1...36), "12")
    package static let rest = PlanOption(
        "rest", .init("Months at home between two", "两段之间在岗几个月"), .whole(0...36), "6")
    package static let most = PlanOption(
        "most", .init("Most postings of a person", "每人至多几段"), .whole(1...8), "2",
        help: .init("Those that stand included", "连同现有"))
    package static let keep = PlanOption(
        "keep", .init("Percent that stay at home", "留岗百分比"), .whole(0...100), "50",
        help: .init(
            "Of people of one institution, category and specialty", "同一机构、同类、同专业的人员"))
    package static let anewPostings = PlanOption(
        "anew", .init("Postings that have not begun are planned anew", "尚未开始的派驻重新安排"), .flag,
        help: .init("Otherwise they stand", "默认照旧"))
    package static let postingSeconds = PlanOption(
        "seconds", .init("Seconds of search", "求解几秒"), .decimal(0...3_600), "10")

    package static let weeks = PlanOption(
        "weeks", .init("Weeks", "周数"), .whole(1...RoundOrder.weekLimit), "13",
        help: .init("The week of the first day included", "含开始日期所在的周"))
    package static let terrain = PlanOption(
        "terrain", .init("Terrain", "地形"),
        .choice([("plain", .init("plain", "平原")), ("hills", .init("hills", "丘陵山区"))]), "plain",
        help: .init("For estimates of travel", "用于估算行车时间"))
    package static let anewRounds = PlanOption(
        "anew", .init("Do not keep published schedules", "不管已公布的排期，从头排"), .flag)
    package static let needsVehicle = PlanOption(
        "needs-vehicle", .init("A team needs a vehicle of its institution", "每队出诊须有本机构的车辆"), .flag)
    package static let leave = PlanOption(
        "leave", .init("Earliest start", "最早从机构出发"), .time, RoundDay.clock(RoundDay().leave))
    package static let back = PlanOption(
        "back", .init("Latest return", "最晚回到机构"), .time, RoundDay.clock(RoundDay().back))
    package static let boardSeconds = PlanOption(
        "seconds", .init("Seconds of search, at most", "最多求解几秒"), .decimal(0...3_600), "5")
    package static let iterations = PlanOption(
        "iterations", .init("Rounds of search", "求解的轮数"), .whole(1...1_000_000_000),
        help: .init("Instead of seconds", "代替秒数"))
    package static let matrix = PlanOption(
        "matrix", .init("Travel times", "行车时间表"), .table,
        help: .init(
            "Lines of from,to,minutes by ids of villages and institutions, instead of estimates",
            "每行 from,to,minutes，用村和机构的编号，代替估算"))

    package static let tourMonths = PlanOption(
        "months", .init("Months", "月数"), .whole(1...TourOrder.monthLimit), "3",
        help: .init("The month of the first day included", "含开始日期所在的月"))

    package static let withoutTeam = PlanOption(
        "without-team", .init("Teams that do not go out any more", "不再出诊的队伍"), .ids(kind: "team"))
    package static let withoutVehicle = PlanOption(
        "without-vehicle", .init("Vehicles that cannot be used", "不能用的车辆"), .ids(kind: "vehicle"))
    package static let lostCrews = PlanOption(
        "loses", .init("Teams and hospitals that do not go out any more", "不再出队的队伍、医院"), .ids(kind: "team"))
    package static let lostPeople = PlanOption(
        "loses", .init("People who fall out", "退出的派驻人员"), .ids(kind: "practitioner"))
    package static let away = PlanOption(
        "away", .init("Members away for a time", "离岗的团队成员和日子"), .absences,
        help: .init("The team goes on; their category does not count on those days", "队伍照去，当日不计其类别"))
    package static let closed = PlanOption(
        "closed", .init("Days on which nobody goes out", "停诊的日期"), .days,
        help: .init("One or several", "可写一天或几天"))
    package static let changeFrom = PlanOption(
        "from", .init("First day that may change", "从哪天起可以改动"), .day,
        help: .init("The first day of the plan unless given", "默认为计划的首日"))
}

/// What may be asked of a planner: its options, in the order in which they are shown.
package struct PlanForm: Sendable {
    /// Kind of the plan that is made.
    package var kind: Plan.Kind
    package var options: [PlanOption]
    /// It changes a plan that there is.
    package var isChange = false

    package static func new(_ kind: Plan.Kind) -> PlanForm {
        switch kind {
        case .relations: PlanForm(kind: kind, options: [.from, .capacity, .reach, .equal, .end, .reason])
        case .postings:
            PlanForm(
                kind: kind,
                options: [
                    .from, .postingMonths, .shortest, .longest, .rest, .most, .keep, .anewPostings, .postingSeconds,
                    .seed,
                ])
        case .rounds:
            PlanForm(
                kind: kind,
                options: [
                    .from, .weeks, .terrain, .leave, .back, .needsVehicle, .away, .anewRounds, .boardSeconds, .seed,
                    .iterations, .matrix,
                ])
        case .tours: PlanForm(kind: kind, options: [.from, .tourMonths, .terrain])
        }
    }

    /// Changes a plan of the kind; nil where nothing can fall away of it.
    package static func replan(_ kind: Plan.Kind) -> PlanForm? {
        switch kind {
        case .relations: nil
        case .rounds:
            PlanForm(
                kind: kind,
                options: [
                    .withoutTeam, .withoutVehicle, .closed, .away, .changeFrom, .boardSeconds, .seed, .iterations,
                    .matrix,
                ], isChange: true)
        case .tours: PlanForm(kind: kind, options: [.lostCrews, .closed, .changeFrom], isChange: true)
        case .postings:
            PlanForm(
                kind: kind, options: [.lostPeople, .changeFrom, .boardSeconds, .seed, .iterations], isChange: true)
        }
    }
}
