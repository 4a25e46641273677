import ArgumentParser
import Foundation
import Outreach
import Quantities

extension PlanExport.Format: ExpressibleByArgument {}

/// `xiachen plan export PLAN --format xlsx|ics|geojson -o FILE`.
struct PlanExporting: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出计划：工作簿、日历（ICS）或地图（GeoJSON）")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @Option(help: "格式：xlsx、ics 或 geojson") var format = PlanExport.Format.xlsx
    @Option(name: .shortAndLong, help: "写到的文件；默认按计划取名，写在当前目录") var output: String?
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let export = try PlanExport(try Plans(opened.database).find(plan), opened.book)
        let file = output ?? export.fileName(format)
        try export.write(format, to: URL(fileURLWithPath: file))
        print("已写入 \(file)")
    }
}
