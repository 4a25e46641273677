import ArgumentParser
import Outreach

/// `xiachen export -o out/` or `-o out.xlsx`: what `import` reads.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出全部记录：CSV 文件夹（英文列名、代码）或 .xlsx 工作簿（中文），可原样导入")

    @Option(name: [.customShort("o"), .customLong("output")], help: "文件夹，或以 .xlsx 结尾的路径") var output: String
    @OptionGroup var database: DatabaseOption

    func run() throws {
        let opened = try database.open()
        defer { opened.close() }
        let written = try Exports.run(opened, to: output)
        for (kind, records) in written {
            print("\(Records.vocabulary.kind(kind)?.label ?? kind) (\(kind))：\(records)")
        }
        if written.isEmpty { print("数据库中没有记录。") }
    }
}
