import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan replan PLAN`.
struct PlanReplan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan", abstract: "重排巡诊计划：少了队伍、车辆或遇停诊，尽量少动，并数明动了几次")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @OptionGroup var standing: StandingOptions
    @OptionGroup var search: RoundSearchOptions
    @Option(name: .customLong("without-team"), help: "不再出诊的队伍编号，可写多次") var teams: [String] = []
    @Option(name: .customLong("without-vehicle"), help: "不能用的车辆编号，可写多次") var vehicles: [String] = []
    @Option(parsing: .upToNextOption, help: "停诊的日期") var closed: [CivilDate] = []
    @Option(help: "从哪天起可以改动；默认为计划的首日") var from: CivilDate?
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        var loss = RoundLoss()
        loss.teams = teams
        loss.vehicles = vehicles
        loss.closed = closed
        loss.from = from
        let old = try Plans(opened.database).find(plan)
        let (plan, _) = try Plans.replanRounds(
            opened, old, loss, matrix: try search.travel(), search: .init(rule: search.rule, seed: search.seed),
            actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
    }
}
