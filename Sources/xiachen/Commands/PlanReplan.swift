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
    @Option(help: .of(.withoutTeam)) var withoutTeam: [String] = []
    @Option(help: .of(.withoutVehicle)) var withoutVehicle: [String] = []
    @Option(parsing: .upToNextOption, help: .of(.closed)) var closed: [String] = []
    @Option(help: .of(.changeFrom)) var from: String?
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        let old = try Plans(opened.database).find(plan)
        let own: [PlanOption: String?] = [
            .withoutTeam: withoutTeam.joined(separator: ","), .withoutVehicle: withoutVehicle.joined(separator: ","),
            .closed: closed.joined(separator: ","), .changeFrom: from,
        ]
        let asking: PlanAsking
        do {
            asking = try PlanAsking(
                .replan, region: old.region, changing: old,
                PlanAskingOptions.byName(own.merging(try search.typed()) { own, _ in own }),
                today: Clock.system.now().chinaDate)
        } catch let mistakes as PlanMistakes { throw mistakes.failure }
        let new = try asking.make(opened, actor: by, clock: .system)
        try PlanShow.tell(new, opened.book)
    }
}
