import ArgumentParser
import Outreach
import Planner
import Quantities

extension PlanAbsence: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// `xiachen plan replan PLAN`.
struct PlanReplan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan",
        abstract: "重排计划：少了队伍、车辆、医院、人员或遇停诊，尽量少动，并数明动了几次（巡诊、巡回、派驻）")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @OptionGroup var standing: StandingOptions
    @Option(help: .of(.boardSeconds)) var seconds = 5.0
    @Option(help: .of(.seed)) var seed: UInt64 = 1
    @Option(help: .of(.iterations)) var iterations: Int?
    @Option(help: .of(.matrix)) var matrix: String?
    @Option(help: .each([(.tours, .lostCrews), (.postings, .lostPeople)], "失去的编号，可写多次")) var loses: [String] = []
    @Option(name: .customLong("without-team"), help: .of(.withoutTeam)) var teams: [String] = []
    @Option(name: .customLong("without-vehicle"), help: .of(.withoutVehicle)) var vehicles: [String] = []
    @Option(parsing: .upToNextOption, help: .of(.closed)) var closed: [CivilDate] = []
    @Option(help: .of(.away)) var away: [PlanAbsence] = []
    @Option(help: .of(.changeFrom)) var from: CivilDate?
    @Option(help: "编制人") var by = "console"

    func run() throws {
        let opened = try standing.open()
        var loss = PlanLoss()
        loss.lost = loses + teams + vehicles
        (loss.closed, loss.away, loss.from) = (closed, away, from)
        let old = try Plans(opened.database).find(plan)
        let plan = try Plans.replan(
            opened, old, loss, matrix: try matrix.map { try RoundMatrix(path: $0) } ?? RoundMatrix(),
            search: .init(rule: rule, seed: seed), actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("与原计划比较：xiachen plan compare \(old.id.suffix(8)) \(plan.id.suffix(8))")
    }

    private var rule: StoppingRule {
        iterations.map { StoppingRule(iterations: $0) } ?? StoppingRule(seconds: max(0.1, min(seconds, 3_600)))
    }
}
