import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan tours --region C --from D --months N`.
struct PlanTours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tours", abstract: "编制巡回医疗计划：按规则要求的次数，排到医院、队伍和日期，排不上的写明原因")
    @OptionGroup var asking: PlanAskingOptions
    @Option(help: .of(.from)) var from: String?
    @Option(help: .of(.tourMonths)) var months: String?
    @Option(help: .of(.terrain)) var terrain: String?

    func run() throws {
        try asking.make(.tours, [.from: from, .tourMonths: months, .terrain: terrain])
    }
}
