import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan postings --region C --from D --months N`.
struct PlanPostings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postings", abstract: "编制派驻计划：逐月谁去哪里，先补未满足的要求，现有派驻照旧")
    @OptionGroup var asking: PlanAskingOptions
    @Option(help: .of(.from)) var from: String?
    @Option(help: .of(.postingMonths)) var months: String?
    @Option(help: .of(.shortest)) var shortest: String?
    @Option(help: .of(.longest)) var longest: String?
    @Option(help: .of(.rest)) var rest: String?
    @Option(help: .of(.most)) var most: String?
    @Option(help: .of(.keep)) var keep: String?
    @Flag(help: .of(.anewPostings)) var anew = false
    @Option(help: .of(.postingSeconds)) var seconds: String?
    @Option(help: .of(.seed)) var seed: String?

    func run() throws {
        try asking.make(
            .postings,
            [
                .from: from, .postingMonths: months, .shortest: shortest, .longest: longest, .rest: rest, .most: most,
                .keep: keep, .anewPostings: anew.typed, .postingSeconds: seconds, .seed: seed,
            ])
    }
}
