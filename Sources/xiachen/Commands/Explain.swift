import ArgumentParser
import Outreach
import Policy
import Quantities
import Web

/// `xiachen explain RULE SUBJECT [PERIOD]`: one finding argued, as the page “why” argues it.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一条研判：原文、规则、计入的记录、未计入的记录及原因、怎样才能达到")

    @OptionGroup var standing: StandingOptions
    @Argument(help: "规则完整编号，如 fj-2023-43/2.1.1/twice-weekly") var rule: String
    @Argument(help: "对象编号，如村代码") var subject: String
    @Argument(help: "时段，如 2026-W46；不给则取最近一个") var period: Period?
    @Option(help: "研判日期；默认为今天（北京时间）") var asOf: CivilDate?
    @Flag(help: "英文") var english = false

    func run() throws {
        let opened = try standing.open()
        let known = try opened.book.named(rule)
        let asOf = asOf ?? Clock.system.now().chinaDate
        try WhyText(opened, asOf: asOf, inEnglish: english).lines(known, subject: subject, period: period)
            .forEach { print($0) }
    }
}
