import ArgumentParser
import Outreach
import Quantities

extension ArgumentHelp {
    /// What an option of a plan is, as its one description tells it.
    static func of(_ option: PlanOption) -> ArgumentHelp { ArgumentHelp(stringLiteral: option.told) }

    /// One option that means something else in each kind of plan.
    static func each(_ options: [(Plan.Kind, PlanOption)], _ lead: String) -> ArgumentHelp {
        let told = options.map { "\($0.label)：\($1.told)" }
        return ArgumentHelp(stringLiteral: ([lead] + told).joined(separator: "；"))
    }
}

/// Where and by whom a new plan is made.
struct PlanAskingOptions: ParsableArguments {
    @OptionGroup var standing: StandingOptions
    @Option(help: "区划代码，如 120115") var region: String
    @Option(help: "编制人") var by = "console"

    func make(_ kind: Plan.Kind, _ typed: [PlanOption: String?]) throws {
        let asking: PlanAsking
        do {
            asking = try PlanAsking(.new(kind), region: region, Self.byName(typed), today: Clock.system.now().chinaDate)
        } catch { throw error.failure }
        let opened = try standing.open()
        let plan = try asking.make(opened, actor: by, clock: .system)
        try PlanShow.tell(plan, opened.book)
        let id = plan.id.suffix(8)
        print("逐条说明：xiachen plan explain \(id) [序号、编号、日期或条款]；采纳：xiachen plan accept \(id)")
    }

    static func byName(_ typed: [PlanOption: String?]) -> [String: String] {
        var found: [String: String] = [:]
        for (option, text) in typed { found[option.name] = text }
        return found
    }
}

extension Bool {
    /// As a flag is written in answers.
    var typed: String? { self ? "true" : nil }
}
