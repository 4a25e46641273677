import ArgumentParser
import Foundation
import Outreach
import Quantities

/// How a board is searched for and travel is known; shared by planning and replanning.
struct RoundSearchOptions: ParsableArguments {
    @Option(help: .of(.boardSeconds)) var seconds: String?
    @Option(help: .of(.seed)) var seed: String?
    @Option(help: .of(.iterations)) var iterations: String?
    @Option(help: .of(.matrix)) var matrix: String?

    /// The answers; of the travel times what stands in the file that was named.
    func typed() throws(Failure) -> [PlanOption: String?] {
        var table: String?
        if let matrix {
            guard let data = FileManager.default.contents(atPath: matrix) else {
                throw Failure(.missing, "读不到行车时间表 \(matrix)", remedy: "应为 from,to,minutes 三列的 CSV")
            }
            table = String(decoding: data, as: UTF8.self)
        }
        return [.boardSeconds: seconds, .seed: seed, .iterations: iterations, .matrix: table]
    }
}

/// `xiachen plan rounds --region C`.
struct PlanRounds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rounds", abstract: "编制巡诊计划：按规则要求的频次排每周的半天，铺到每个日期，排不上的写明原因")
    @OptionGroup var asking: PlanAskingOptions
    @OptionGroup var search: RoundSearchOptions
    @Option(help: .of(.from)) var from: String?
    @Option(help: .of(.weeks)) var weeks: String?
    @Option(help: .of(.terrain)) var terrain: String?
    @Flag(help: .of(.anewRounds)) var anew = false
    @Flag(help: .of(.needsVehicle)) var needsVehicle = false
    @Option(help: .of(.away)) var away: [String] = []
    @Option(help: .of(.leave)) var leave: String?
    @Option(help: .of(.back)) var back: String?

    func run() throws {
        let own: [PlanOption: String?] = [
            .from: from, .weeks: weeks, .terrain: terrain, .anewRounds: anew.typed, .needsVehicle: needsVehicle.typed,
            .away: away.joined(separator: ","), .leave: leave, .back: back,
        ]
        try asking.make(.rounds, own.merging(try search.typed()) { own, _ in own })
    }
}
