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
    @Option(help: "县级及以下单位可支援到多远：same_county、same_city、same_province、elsewhere")
    var reach = Nearness.sameCounty
    @Flag(help: "支援单位可与受援单位同级；默认须高于受援单位") var equal = false
    @Option(help: "要结束的现有支援关系编号，可重复；须同时写 --reason") var end: [String] = []
    @Option(help: "结束现有支援关系的理由") var reason = ""
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        let day = from ?? Clock.system.now().chinaDate
        let (plan, _) = try Plans.makeRelations(
            opened, region: region, from: day,
            limits: RelationLimits(capacity: capacity, localReach: reach, mayBeEqual: equal),
            ending: end.map { RelationEnding(relation: $0, reason: reason) }, actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("逐条说明：xiachen plan explain \(plan.id.suffix(8))；采纳：xiachen plan accept \(plan.id.suffix(8))")
    }
}

extension Nearness: ExpressibleByArgument {}
