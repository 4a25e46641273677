import ArgumentParser
import Outreach

/// `xiachen schema`: the data dictionary.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "数据字典：记录类、字段、选项及读取它们的规则")

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, markdown }

    @Option(help: "输出格式：json 或 markdown") var format: Format = .markdown
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let dictionary = DataDictionary(Records.vocabulary, book: try policies.load())
        switch format {
        case .json: print(try dictionary.json())
        case .markdown: print(dictionary.markdown(), terminator: "")
        }
    }
}
