import Policy
import Quantities

/// A relation plan in Chinese, for an officer of the authority.
struct RelationPlanText: PlanText {
    private let body: RelationPlan
    private let words: PlanWords

    init(_ body: RelationPlan, _ book: PolicyBook) {
        self.body = body
        words = PlanWords(book)
    }

    func summary() -> [String] {
        var lines = [
            "现有支援关系 \(body.kept) 个，"
                + (body.ended.isEmpty ? "全部保留" : "除有理由结束的 \(body.ended.count) 个外全部保留") + "；建议新增 \(body.pairs.count) 个；"
                + (body.open.isEmpty ? "没有补不上的缺口。" : "\(body.open.count) 处缺口补不上。"),
            body.cost == body.bound ? "已证明：在所列条件下没有更好的配对。" : "距已知下界 \(body.cost - body.bound)。",
            "条件：\(body.limits.pairing)；每家连同现有最多支援 \(body.limits.capacity) 家。"
                + "先补缺口，再看远近和公立综合（中医）医院优先，再看负担均衡。",
        ]
        for one in body.ended {
            lines.append("结束：\(one.supporter.name) → \(one.recipient.name)（\(one.id)），理由：\(one.reason)")
        }
        for (rule, count) in body.unknown.sorted(by: { $0.key < $1.key }) {
            lines.append("无数据：\(count) 家因记录不全无法研判，未作安排（\(rule)）")
        }
        return lines + words.changes(body.changes)
    }

    func overview() -> [String] {
        let pairs = body.pairs.enumerated().map { number, pair in
            let parties = "\(pair.supporter.name) → \(pair.recipient.name)"
            return "  \(number + 1). \(parties)，\(programme(pair))，\(distance(pair))"
        }
        return summary() + pairs + body.open.map { "  缺口：\(openText($0))" }
    }

    /// Why this, why not another; for the pairs and gaps that `asked` names: a number of the list, an id of an
    /// institution or record, or a rule. All of them where nil.
    /// - Throws: `missing` where the plan has nothing of the name.
    func explanation(of asked: String?) throws -> [String] {
        var lines: [String] = []
        for (number, pair) in body.pairs.enumerated() {
            let names = [String(number + 1), pair.id, pair.supporter.id, pair.recipient.id] + pair.serves
            if asked.map(names.contains) ?? true { lines += why(pair, number + 1) }
        }
        for open in body.open where asked.map({ open.rules.contains($0) || open.recipient.id == $0 }) ?? true {
            lines += blocked(open)
        }
        if lines.isEmpty, let asked {
            throw Failure(.missing, "计划中没有“\(asked)”", remedy: "可写列表中的序号、机构编号或规则编号")
        }
        return lines
    }

    private func why(_ pair: RelationPlan.Pair, _ number: Int) -> [String] {
        var lines = ["\(number). \(pair.supporter.name) → \(pair.recipient.name)（\(programme(pair))）"]
        for rule in pair.serves { lines.append("   为什么要有：\(words.clause(rule))") }
        lines.append("   为什么是它：\(distance(pair))，合乎上述条款和计划条件，连同现有不超过 \(body.limits.capacity) 家。")
        lines.append("   为什么不是别家：\(instead(pair))")
        return lines
    }

    private func instead(_ pair: RelationPlan.Pair) -> String {
        guard let other = pair.otherwise else { return "没有别家符合条件。" }
        let more = other.extraCost == 0 ? "总代价相同" : "总代价多 \(other.extraCost)"
        guard let supporter = other.supporter, let nearness = other.nearness else {
            return other.leavesOpen ? "不用它，这家就没有单位可支援，缺口补不上。" : "不用它，须调整其他配对，\(more)。"
        }
        let tail = other.leavesOpen ? "，而且会有别处缺口补不上" : ""
        return "次优是\(supporter.name)（\(nearness.label)），\(more)\(tail)。"
    }

    private func blocked(_ open: RelationPlan.Open) -> [String] {
        var lines = ["缺口：\(open.recipient.name)还缺 \(open.missing) 个支援关系"]
        for rule in open.rules { lines.append("   未满足：\(words.clause(rule))") }
        switch open.block {
        case .nobody:
            lines.append("   卡在：记录中没有合乎条款和计划条件的支援单位（\(body.limits.pairing)），或都已在支援这家。")
            lines.append("   怎样解除：补录或请上级指定一家；核对机构的类型、等级、城乡、隶属层级是否填对。")
        case .full:
            let names = open.supporters.map(\.name).joined(separator: "、")
            lines.append("   卡在：符合条件的\(names)等都已支援 \(body.limits.capacity) 家。")
            lines.append("   怎样解除：把每家上限从 \(body.limits.capacity) 提到 \(body.limits.capacity + 1)，或增加一家支援单位，即可补上。")
        }
        return lines
    }

    private func openText(_ open: RelationPlan.Open) -> String {
        let rules = open.rules.joined(separator: "、")
        return "\(open.recipient.name)缺 \(open.missing) 个，\(Self.block(open, body.limits))（\(rules)）"
    }

    static func block(_ open: RelationPlan.Open, _ limits: RelationLimits) -> String {
        open.block == .full ? "符合条件的都已满 \(limits.capacity) 家" : "没有符合条件的支援单位"
    }

    private func programme(_ pair: RelationPlan.Pair) -> String { PlanWords.programme(pair.programme) }

    private func distance(_ pair: RelationPlan.Pair) -> String {
        pair.distanceKilometres.map { "\(pair.nearness.label)，直线约 \(Int($0.rounded())) 公里" } ?? pair.nearness.label
    }
}
