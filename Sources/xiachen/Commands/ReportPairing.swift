import ArgumentParser
import Foundation
import Outreach
import Quantities

/// `xiachen report henan-pairing`: the published pairing table against the relations on record.
struct ReportPairing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "henan-pairing", abstract: "三级医院对口帮扶县级医院关系核对表：逐县列出已配对、缺失、重复、一对多及原因")

    @OptionGroup var database: DatabaseOption
    @Option(help: "核对时段起，默认 2022-01-01（方案执行期）") var from: CivilDate?
    @Option(help: "核对时段止，默认 2025-12-31") var to: CivilDate?
    @Option(name: [.short, .customLong("output")], help: "输出工作簿 .xlsx；不给则在屏幕列出") var output: String?

    func run() throws {
        let opened = try database.open()
        let review = try PairingReview(opened, from: try day(from, 2022, 1, 1), to: try day(to, 2025, 12, 31))
        if let output {
            try review.write(to: URL(filePath: output))
            print("已写出 \(output)。")
        } else {
            for county in review.counties {
                print("\(county.prefecture) \(county.name)：\(county.pairs.count) 对")
                county.remarks.forEach { print("  【\($0.topic.label)】\($0.text.zh)") }
            }
        }
        let counts = PairingReview.Topic.allCases.map { "\($0.label) \(review.count($0))" }.joined(separator: "，")
        print("共 \(review.counties.count) 个县，\(review.pairCount) 对，支援医院 \(review.supporters.count) 家；涉及的县：\(counts)。")
    }

    private func day(_ given: CivilDate?, _ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        guard let date = given ?? CivilDate(year: year, month: month, day: day) else {
            throw Failure(.defect, "no default day")
        }
        return date
    }
}
