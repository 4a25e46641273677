import Policy
import Quantities

extension PlanComparison {
    /// So many of each list are told.
    private static let most = 40

    /// The comparison in Chinese, line by line.
    package func lines() -> [String] {
        var lines = ["甲：\(told(a))", "乙：\(told(b))"]
        if a.region != b.region { lines.append("注意：两个计划的区划不同（\(a.region)、\(b.region)）。") }
        if a.from != b.from { lines.append("注意：两个计划的起始日不同（\(a.from)、\(b.from)），次数不能直接相比。") }
        lines += replanned
        if changed > 0 { lines.append("注意：两次编制之间有 \(changed) 条所依记录变动，差别可能来自记录。") }
        return lines + figures.map(line) + turned.flatMap(told) + told(proposals)
    }

    /// Of a plan that was made out of the other: what fell away and what moved.
    private var replanned: [String] {
        [("甲", first, b, "乙"), ("乙", second, a, "甲")].compactMap { name, body, other, title in
            guard let replan = body.replan, replan.plan == other.id else { return nil }
            return "\(name)由\(title)重排而来：\(replan.what)，自 \(replan.from) 起；不能照旧 \(replan.mustMove)，"
                + "另行安排 \(replan.replaced)，为腾位置挪动 \(replan.needNotMove)。"
        }
    }

    private func told(_ plan: Plan) -> String {
        "\(plan.id)，\(plan.kind.label)，\(plan.region)，自 \(plan.from)，编制于 \(plan.madeAt.chinaDate)"
    }

    private func line(_ figure: Figure) -> String {
        let difference = figure.first.flatMap { x in figure.second.map { $0 - x } }
        let change = difference.map { $0 == 0 ? "相同" : "\($0 > 0 ? "多" : "少") \(Self.amount(abs($0)))" } ?? "不知"
        let (x, y) = (Self.amount(figure.first), Self.amount(figure.second))
        return "  \(figure.title.zh)：甲 \(x)，乙 \(y)\(figure.unit)（乙\(change)）"
    }

    private static func amount(_ value: Double?) -> String {
        guard let value else { return "不知" }
        return Int(exactly: value).map { String($0) } ?? String((value * 10).rounded() / 10)
    }

    private func told(_ turned: Turned) -> [String] {
        let word = turned.status == .met ? "使之符合" : "使之不足"
        return ["研判\(word)：甲 \(turned.first) 条，乙 \(turned.second) 条，相同 \(turned.same) 条"]
            + listed("只有甲\(word)", turned.onlyFirst.map { told($0) })
            + listed("只有乙\(word)", turned.onlySecond.map { told($0) })
    }

    private func told(_ found: Proposals) -> [String] {
        func whole(_ one: (key: String, detail: String)) -> String {
            one.detail.isEmpty ? one.key : "\(one.key)，\(one.detail)"
        }
        return [
            "安排：相同 \(found.same) 项，改动 \(found.changed.count) 项，只有甲有 \(found.onlyFirst.count) 项，"
                + "只有乙有 \(found.onlySecond.count) 项"
        ] + listed("改动", found.changed.map { "\($0.key)：甲 \($0.first)；乙 \($0.second)" })
            + listed("只有甲有", found.onlyFirst.map(whole)) + listed("只有乙有", found.onlySecond.map(whole))
    }

    private func listed(_ title: String, _ all: [String]) -> [String] {
        all.prefix(Self.most).map { "  \(title)：\($0)" }
            + (all.count > Self.most ? ["  ……\(title)共 \(all.count) 项"] : [])
    }
}
