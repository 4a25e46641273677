import ArgumentParser
import Outreach
import Quantities
import Store

/// `xiachen plan …`: proposals that meet obligations, kept until they are accepted or refused.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "计划：编制、查看、说明、采纳、不采纳",
        subcommands: [
            PlanRelations.self, PlanPostings.self, PlanRounds.self, PlanTours.self, PlanReplan.self, PlanList.self,
            PlanShow.self, PlanExplain.self, PlanCompare.self, PlanExporting.self, PlanAccept.self, PlanRefuse.self,
        ])
}

/// `xiachen plan list`.
struct PlanList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出全部计划")
    @OptionGroup var database: DatabaseOption

    func run() throws {
        let opened = try database.open(waitSeconds: 30)
        defer { opened.close() }
        for plan in try Plans(opened).all() { print(Self.line(plan)) }
    }

    static func line(_ plan: Plan) -> String {
        let state = plan.verdict.map { verdict in
            let word = verdict.decision == .accepted ? "已采纳" : "不采纳"
            return "\(word)（\(verdict.by)，\(verdict.at.chinaDate)\(verdict.reason.isEmpty ? "" : "：\(verdict.reason)")）"
        }
        return "\(plan.id)\t\(plan.kind.label)\t\(plan.region)\t自 \(plan.from)\t\(state ?? "待定")"
    }
}

/// `xiachen plan accept PLAN`.
struct PlanAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "采纳计划：写成记录，与决定同在一个事务中")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @Option(help: "采纳人") var by = "console"
    @Option(help: "理由") var reason = ""
    @OptionGroup var database: DatabaseOption

    func run() throws {
        let opened = try database.open(waitSeconds: 30)
        defer { opened.close() }
        let plans = Plans(opened)
        let outcome = try plans.accept(try plans.find(plan), by: by, reason: reason)
        for count in outcome.counts {
            let corrected = count.corrected > 0 ? "，更正 \(count.corrected)" : ""
            print("\(Records.vocabulary.kind(count.kind)?.label ?? count.kind)：新增 \(count.new)\(corrected)")
        }
        print("已采纳，审计条目 \(outcome.auditSeq ?? 0)。")
    }
}

/// `xiachen plan refuse PLAN --reason …`.
struct PlanRefuse: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "refuse", abstract: "不采纳计划，并写明理由")
    @Argument(help: "计划编号，或其末几位") var plan: String
    @Option(help: "决定人") var by = "console"
    @Option(help: "理由") var reason: String
    @OptionGroup var database: DatabaseOption

    func run() throws {
        let opened = try database.open(waitSeconds: 30)
        defer { opened.close() }
        let plans = Plans(opened)
        try plans.refuse(try plans.find(plan), by: by, reason: reason)
        print("已记为不采纳。")
    }
}
