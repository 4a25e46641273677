import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen simulate`: a synthetic stretch of work for a region, as CSV files.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "生成合成数据（演示和测速用），写成可导入的 CSV 文件夹")

    @OptionGroup var policies: PoliciesFolder
    @Option(help: "区划代码，如 350400；行政区划、村、机构取自 --base 或随附示例")
    var region: String?
    @Option(help: "或者：合成省的村庄数，如 52000")
    var villages: Int?
    @Option(help: "起始日，如 2026-01-01")
    var from: String
    @Option(help: "截止日：此日（含）以前为已发生")
    var to: String
    @Option(help: "随机种子；种子相同则结果逐字节相同")
    var seed: UInt64 = 1
    @Option(name: .shortAndLong, help: "输出文件夹")
    var output: String
    @Option(help: "含 region.csv、village.csv、institution.csv 的文件夹，可重复")
    var base: [String] = []
    @Option(help: "巡诊条数上限")
    var rounds: Int?

    func run() async throws {
        let order = try SimulationOrder(
            place(), from: date(from, "--from"), to: date(to, "--to"), seed: seed, roundLimit: rounds)
        let calendar = try WorkingCalendar.load(folder: policies.path())
        let counts = try Simulation.run(order, calendar: calendar, into: URL(fileURLWithPath: output))
        for count in counts { print("\(count.name).csv\t\(count.label)\t\(count.rows)") }
    }

    private func place() throws -> SimulationOrder.Place {
        switch (region, villages) {
        case (let region?, nil):
            let folders = base.map { URL(fileURLWithPath: $0) }
            let examples = try URL(fileURLWithPath: policies.path()).deletingLastPathComponent().appendingPathComponent(
                "examples")
            return .region(region, base: try folders.isEmpty ? ExampleFolders.holding(region, in: examples) : folders)
        case (nil, let villages?): return .villages(villages)
        default:
            throw Failure(
                .invalid, "--region 与 --villages 须给出其一", remedy: "例如 --region 350400，或 --villages 1000")
        }
    }

    private func date(_ text: String, _ option: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw Failure(.invalid, "\(option) 的“\(text)”不是日期", remedy: "写成 2026-01-31")
        }
        return date
    }
}
