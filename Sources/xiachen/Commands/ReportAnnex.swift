import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen report fujian-annex`: the 18-column table of a prefecture-level city.
struct ReportAnnex: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fujian-annex", abstract: "设区市县域巡回医疗和派驻服务工作量统计表（18列，每县一行）")

    @OptionGroup var standing: StandingOptions
    @Option(help: "设区市代码，如 350400") var city: String
    @Option(help: "年度") var year: Int
    @Option(help: "数据截止日期；默认为当年12月31日") var cutOff: CivilDate?
    @Option(help: "填报单位") var unit = ""
    @Option(help: "联系人") var contact = ""
    @Option(help: "联系电话") var phone = ""
    @Option(help: "取已保存的第几次修订（0 为首次），不重新计算") var revision: Int?
    @Option(name: [.short, .customLong("output")], help: "输出文件：.xlsx 或 .html") var output: String

    func run() throws {
        let opened = try standing.open()
        guard let form = opened.book.reports.first(where: { $0.id == "fujian-annex" }) else {
            throw Failure(.missing, "政策文件夹中没有报表 fujian-annex", remedy: "policies/reports/fujian-annex.yaml")
        }
        guard let lastDay = CivilDate(year: year, month: 12, day: 31) else {
            throw Failure(.invalid, "“\(year)”不是年份", remedy: "如 --year 2025")
        }
        let snapshot = try snapshot(form, opened, cutOff ?? lastDay)
        let header = AnnexHeader(unit: unit, contact: contact, phone: phone)
        let url = URL(filePath: output)
        switch url.pathExtension.lowercased() {
        case "xlsx": try AnnexWorkbook(snapshot, form: form, header: header).write(to: url)
        case "html": try AnnexPage(snapshot, form: form, header: header).write(to: url)
        default: throw Failure(.invalid, "输出文件“\(output)”的类型不明", remedy: "用 .xlsx 或 .html")
        }
        print("已写出 \(output)：\(snapshot.report.rows.count) 个县（市、区），数据截止 \(snapshot.report.cutOff)，"
            + "第 \(snapshot.revision) 次修订。")
        snapshot.report.warnings.forEach { print("注意：\($0)") }
    }

    private func snapshot(_ form: ReportForm, _ opened: Standing, _ cutOff: CivilDate) throws -> ReportSnapshot {
        let snapshots = ReportSnapshots(opened.database)
        if let revision {
            let all = try snapshots.all(form: form.id, region: city, year: year, cutOff: cutOff)
            guard let found = all.first(where: { $0.revision == revision }) else {
                let known = all.isEmpty ? "还没有保存过" : "有 0 至 \(all.count - 1)"
                throw Failure(.missing, "没有第 \(revision) 次修订：\(known)", remedy: "去掉 --revision 重新计算")
            }
            return found
        }
        let report = try AnnexReport(form, region: city, year: year, cutOff: cutOff, standing: opened)
        let (kept, before) = try snapshots.keep(report, actor: "console")
        if let before {
            print("数据已变，存为第 \(kept.revision) 次修订；第 \(before.revision) 次保持不变。变动：")
            kept.report.changes(from: before.report, form).forEach { print("  \($0)") }
        }
        return kept
    }
}
