import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan tours --region C --from D --months N`.
struct PlanTours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tours", abstract: "编制巡回医疗计划：按规则要求的次数，排到医院、队伍和日期，排不上的写明原因")
    @OptionGroup var standing: StandingOptions
    @Option(help: "区划代码：县（区）或市") var region: String
    @Option(help: "开始日期；默认为今天（北京时间）") var from: CivilDate?
    @Option(help: "月数，1–12，含开始日期所在的月") var months = 3
    @Option(help: "地形：plain（平原）或 hills（丘陵山区），用于估算行车时间") var terrain = PlanTerrain.plain
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        var order = TourOrder(region: region, from: from ?? Clock.system.now().chinaDate)
        (order.months, order.terrain) = (months, terrain)
        let (plan, _) = try Plans.makeTours(opened, order, actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("逐条说明：xiachen plan explain \(plan.id.suffix(8)) [乡镇、医院、队伍、日期或序号]；"
            + "采纳：xiachen plan accept \(plan.id.suffix(8))")
    }
}
