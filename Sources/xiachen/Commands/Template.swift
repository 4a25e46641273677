import ArgumentParser
import Foundation
import Outreach

/// `xiachen template -o t.xlsx`: the empty workbook to fill in.
struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "写出空白填报工作簿：每类记录一张表，附各列说明和下拉选项")

    @Option(name: [.customShort("o"), .customLong("output")], help: "工作簿文件，如 template.xlsx") var output: String
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let dictionary = DataDictionary(Records.vocabulary, book: try policies.load())
        try TemplateWorkbook.write(dictionary, to: URL(fileURLWithPath: output))
        print("已写出 \(output)：\(dictionary.kinds.count) 张表")
    }
}
