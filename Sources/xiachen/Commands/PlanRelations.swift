import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan relations --region C`.
struct PlanRelations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relations", abstract: "编制支援关系计划：先补缺口，现有关系保留，证明没有更好的配对")
    @OptionGroup var asking: PlanAskingOptions
    @Option(help: .of(.from)) var from: String?
    @Option(help: .of(.capacity)) var capacity: String?
    @Option(help: .of(.reach)) var reach: String?
    @Flag(help: .of(.equal)) var equal = false
    @Option(help: .of(.end)) var end: [String] = []
    @Option(help: .of(.reason)) var reason: String?

    func run() throws {
        try asking.make(
            .relations,
            [
                .from: from, .capacity: capacity, .reach: reach, .equal: equal.typed,
                .end: end.joined(separator: ","), .reason: reason,
            ])
    }
}
