import ArgumentParser
import Outreach
import Planner
import Quantities

/// How a board is searched for and travel is known; shared by planning and replanning.
struct RoundSearchOptions: ParsableArguments {
    @Option(help: "最多搜索几秒") var seconds = 5.0
    @Option(help: "随机种子；种子和轮数相同，结果相同") var seed: UInt64 = 1
    @Option(help: "搜索的轮数，代替秒数") var iterations: Int?
    @Option(help: "行车时间表（CSV：from,to,minutes，用村和机构的编号），代替估算") var matrix: String?

    var rule: StoppingRule {
        iterations.map { StoppingRule(iterations: $0) } ?? StoppingRule(seconds: max(0.1, min(seconds, 3_600)))
    }

    func travel() throws -> RoundMatrix { try matrix.map { try RoundMatrix(path: $0) } ?? RoundMatrix() }
}

/// `xiachen plan rounds --region C`.
struct PlanRounds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rounds", abstract: "编制巡诊计划：按规则要求的频次排每周的半天，铺到每个日期，排不上的写明原因")
    @OptionGroup var standing: StandingOptions
    @OptionGroup var search: RoundSearchOptions
    @Option(help: "区划代码：县（区）、乡镇或市") var region: String
    @Option(help: "开始日期；默认为今天（北京时间）") var from: CivilDate?
    @Option(help: "周数，1–26，含开始日期所在的周") var weeks = 13
    @Option(help: "地形：plain（平原）或 hills（丘陵山区），用于估算行车时间") var terrain = PlanTerrain.plain
    @Flag(help: "不管已公布的排期，从头排") var anew = false
    @Flag(help: "每队出诊须有本机构的车辆") var needsVehicle = false
    @Option(help: "最早从机构出发的时间，如 07:30") var leave: String?
    @Option(help: "最晚回到机构的时间，如 19:00") var back: String?
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        var order = RoundOrder(region: region, from: from ?? Clock.system.now().chinaDate)
        order.weeks = weeks
        order.terrain = terrain
        order.startsAnew = anew
        order.needsVehicle = needsVehicle
        if let leave { order.day.leave = try Self.minutes(leave) }
        if let back { order.day.back = try Self.minutes(back) }
        let (plan, _) = try Plans.makeRounds(
            opened, order, matrix: try search.travel(), search: .init(rule: search.rule, seed: search.seed),
            actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("逐村说明：xiachen plan explain \(plan.id.suffix(8)) [村、队伍或日期]；采纳：xiachen plan accept \(plan.id.suffix(8))")
    }

    private static func minutes(_ text: String) throws(Failure) -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { throw Failure(.invalid, "时间“\(text)”", remedy: "请写成 07:30 的样子") }
        return hour * 60 + minute
    }
}

extension PlanTerrain: ExpressibleByArgument {}
