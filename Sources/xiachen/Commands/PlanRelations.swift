import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan relations --region C`.
struct PlanRelations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relations", abstract: "编制支援关系计划：先补缺口，现有关系保留，证明没有更好的配对")
    @OptionGroup var standing: StandingOptions
    @Option(help: "受援单位所在区划，如 410000") var region: String
    @Option(help: "开始日期；默认为今天（北京时间）") var from: CivilDate?
    @Option(help: "每家支援单位连同现有最多支援几家") var capacity = 6
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        let day = from ?? Clock.system.now().chinaDate
        let (plan, _) = try Plans.makeRelations(
            opened, region: region, from: day, capacity: capacity, actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("逐条说明：xiachen plan explain \(plan.id.suffix(8))；采纳：xiachen plan accept \(plan.id.suffix(8))")
    }
}
