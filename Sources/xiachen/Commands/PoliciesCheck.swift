import ArgumentParser
import Outreach
import Policy

/// `xiachen policies check`: every mistake in every file, or what the folder holds.
struct PoliciesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "检查全部政策文件，列出每一处错误")

    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let (book, problems) = PolicyBook.read(
            folder: try policies.path(), vocabulary: Records.vocabulary, withScenarios: true)
        guard let book else {
            problems.forEach { print($0) }
            print("共 \(problems.count) 处错误。")
            throw ExitCode(Exit.code(of: .invalid))
        }
        let clauses = book.documents.reduce(0) { $0 + $1.clauses.count }
        for clause in book.unfinished {
            print("\(clause.file):\(clause.line): \(clause.id) 应检查，既没有 rule 也没有 not_yet")
        }
        print(
            "没有错误：\(book.documents.count) 份文件，\(clauses) 条，\(book.rules.count) 条规则，"
                + "\(book.definitions.count) 个定义，\(book.settings.count) 项设置，\(book.scenarios.count) 个情景；"
                + "\(book.checksWithoutRule.count) 条应检查而尚未执行"
                + "（\(book.unfinished.count) 条未说明原因）。")
    }
}
