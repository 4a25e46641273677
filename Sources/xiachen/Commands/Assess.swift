import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen assess`: every obligation judged on the records.
struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "研判：逐条款、逐对象、逐时段判定符合、不足、预警、免责、不适用、无数据")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv, xlsx }

    @OptionGroup var standing: StandingOptions
    @Option(help: "研判日期，如 2026-11-22；默认为今天（北京时间）") var asOf: CivilDate?
    @Option(help: "只看此区划内的对象，如 350427") var region: String?
    @Option(help: "只看此规则，或以“文件编号/”开头的规则；可重复") var rule: [String] = []
    @Option(help: "只看此对象的编号") var subject: String?
    @Option(help: "只看与此时段重叠的：2026、2026-Q4、2026-11、2026-W47、2026-11-17") var period: Period?
    @Option(help: "只看此状态：met short at_risk excused not_applicable no_data；可重复") var status: [FindingStatus] = []
    @Option(help: "输出格式：table jsonl csv xlsx；xlsx 要用 -o 给出文件") var format: Format = .table
    @Option(name: [.short, .customLong("output")], help: "工作簿 .xlsx 的路径（--format xlsx）") var output: String?

    func validate() throws {
        if (format == .xlsx) != (output != nil) {
            throw ValidationError("--format xlsx 与 -o 文件.xlsx 要一起用；其他格式写到标准输出")
        }
    }

    func run() throws {
        let opened = try standing.open()
        try check(opened.book)
        let filter = FindingFilter(
            region: region, rules: rule.isEmpty ? nil : rule, subject: subject, period: period,
            statuses: status.isEmpty ? nil : Set(status))
        let day = asOf ?? Clock.system.now().chinaDate
        if let output {
            let count = try opened.writeFindings(asOf: day, to: URL(filePath: output)) { assessor in
                assessor.judge(filter)
                return assessor.cells(filter, limit: FindingWorkbook.mostFindings + 1)
            }
            print("已写入 \(output)：\(count) 条研判")
            return
        }
        try opened.judging(asOf: day) { assessor in
            assessor.judge(filter)
            let output = FindingOutput(assessor, filter)
            switch format {
            case .table: output.table()
            case .jsonl: output.lines()
            case .csv: output.rows()
            case .xlsx: break
            }
        }
    }

    /// An unknown rule is a mistake of typing, not an empty answer.
    private func check(_ book: PolicyBook) throws {
        for id in rule where !book.rules.contains(where: { $0.id == id || $0.id.hasPrefix(id) }) {
            let nearest = nearestName(to: id, among: book.rules.map(\.id)).map { "最接近的是 \($0)" }
            throw Failure(.missing, "没有规则“\(id)”", remedy: nearest ?? "xiachen policies list 列出全部规则")
        }
    }
}

extension FindingStatus: ExpressibleByArgument {}
