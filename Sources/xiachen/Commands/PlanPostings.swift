import ArgumentParser
import Outreach
import Quantities

/// `xiachen plan postings --region C --from D --months N`.
struct PlanPostings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postings", abstract: "编制派驻计划：逐月谁去哪里，先补未满足的要求，现有派驻照旧")
    @OptionGroup var standing: StandingOptions
    @Option(help: "受援单位所在区划，如 120115") var region: String
    @Option(help: "开始日期；默认为今天（北京时间）") var from: CivilDate?
    @Option(help: "计划几个月，1–36") var months = 12
    @Option(help: "每段至少几个月") var shortest = 6
    @Option(help: "每段至多几个月") var longest = 12
    @Option(help: "两段派驻之间在岗休整几个月") var rest = 6
    @Option(help: "每人连同现有至多几段") var most = 2
    @Option(help: "同一机构同类同专业人员的留岗百分比") var keep = 50
    @Flag(help: "记录中尚未开始的派驻重新安排；默认照旧") var anew = false
    @Option(help: "求解几秒") var seconds = 10.0
    @Option(help: "随机种子") var seed: UInt64 = 1
    @Option(help: "编制人") var by = "console"

    func run() throws {
        guard (0...3_600).contains(seconds) else {
            throw Failure(.invalid, "求解 \(seconds) 秒", remedy: "应在 0–3600 之间")
        }
        var limits = PostingLimits()
        (limits.months, limits.shortest, limits.longest) = (months, shortest, longest)
        (limits.rest, limits.most, limits.keepPercent, limits.anew) = (rest, most, keep, anew)
        let opened = try standing.open()
        let (plan, _) = try Plans.makePostings(
            opened, region: region, from: from ?? Clock.system.now().chinaDate, limits: limits,
            search: PostingSearch(seconds: seconds, seed: seed), actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        print("逐条说明：xiachen plan explain \(plan.id.suffix(8))；采纳：xiachen plan accept \(plan.id.suffix(8))")
    }
}
