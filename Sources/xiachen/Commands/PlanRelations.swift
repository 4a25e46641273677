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
        print(PlanList.line(plan))
        for line in try RelationPlanText(plan, opened.book).overview() { print(line) }
        print("逐条说明：xiachen plan explain \(plan.id.suffix(8))；采纳：xiachen plan accept \(plan.id.suffix(8))")
    }
}

/// `xiachen plan show PLAN`.
struct PlanShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看一个计划")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let plan = try Plans(opened.database).find(plan)
        print(PlanList.line(plan))
        for line in try RelationPlanText(plan, opened.book).overview() { print(line) }
    }
}

/// `xiachen plan explain PLAN [WHAT]`.
struct PlanExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明计划：为什么这样、为什么不是别家、缺口卡在哪里、怎样解除")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @Argument(help: "序号、机构编号或规则编号；默认为全部") var what: String?
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let plan = try Plans(opened.database).find(plan)
        for line in try RelationPlanText(plan, opened.book).explanation(of: what) { print(line) }
    }
}
