import ArgumentParser
import Outreach
import Policy
import Quantities

/// `xiachen plan show PLAN`.
struct PlanShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看一个计划")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let plan = try Plans(opened.database).find(plan)
        try Self.tell(plan, opened.book)
    }

    static func tell(_ plan: Plan, _ book: PolicyBook) throws {
        print(PlanList.line(plan))
        for line in try plan.content().text(of: plan, book).overview() { print(line) }
    }
}

/// `xiachen plan explain PLAN [WHAT]`.
struct PlanExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明计划：为什么这样、为什么不是别家、缺口卡在哪里、怎样解除")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @Argument(help: "序号、机构编号或规则编号；默认为全部") var what: String?
    @OptionGroup var standing: StandingOptions

    func run() throws {
        let opened = try standing.open()
        let plan = try Plans(opened.database).find(plan)
        for line in try plan.content().text(of: plan, opened.book).explanation(of: what) { print(line) }
    }
}
