import ArgumentParser
import Policy
import Quantities

/// `xiachen policies render ID`: the rule as a sentence.
struct PoliciesRender: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "render", abstract: "把规则读成一句话")

    @Argument(help: "规则编号，如 fj-2023-43/2.1.1/twice-weekly") var id: String
    @Flag(help: "英文") var english = false
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let book = try policies.load()
        let rule = try book.named(id)
        print(english ? EnglishSentence(book).render(rule) : ChineseSentence(book).render(rule))
    }
}

extension PolicyBook {
    /// The rule with this id; throws `missing` with why there is none, or the nearest id.
    func named(_ id: String) throws(Failure) -> Rule {
        if let rule = rule(id) { return rule }
        if let clause = clause(id) {
            throw Failure(.missing, "条款“\(id)”没有规则", at: "\(clause.file):\(clause.line)", remedy: clause.notYet)
        }
        let nearest = nearestRule(to: id).map { "是否指 \($0)？" }
        throw Failure(.missing, "没有规则“\(id)”", remedy: nearest ?? "xiachen policies list 列出全部")
    }
}
