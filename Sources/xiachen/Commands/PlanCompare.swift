import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan compare A [B]`.
struct PlanCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "比较同一种的两个计划：数字、研判的变化、各自的安排；只写一个则与今天的记录比较")
    @Argument(help: "甲：计划编号，或其末几位") var first: String
    @Argument(help: "乙：计划编号，或其末几位；不写则为今天") var second: String?
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let plans = Plans(opened.database)
        let plan = try plans.find(first)
        guard let second else {
            let today = try PlanToday(plan, opened, asOf: Clock.system.now().chinaDate)
            return today.lines(opened.book.vocabulary).forEach { print($0) }
        }
        let comparison = try PlanComparison(plan, try plans.find(second), opened.book, opened.database)
        for line in comparison.lines() { print(line) }
    }
}
