import Policy
import Quantities

/// Words for what keeps an obligation open and what would lift it.
struct PostingWords {
    private let words: PlanWords
    private let limits: PostingLimits

    init(_ book: PolicyBook, _ limits: PostingLimits) {
        words = PlanWords(book)
        self.limits = limits
    }

    func clause(_ rule: String) -> String { words.clause(rule) }

    /// 2026-12-01 至 2027-02-28、…
    func when(_ gap: PostingPlan.Open) -> String {
        gap.stretches.map { "\($0.from) 至 \($0.to)" }.joined(separator: "、")
    }

    /// 缺 1 人, with the field of work where it is one.
    func lack(_ gap: PostingPlan.Open) -> String {
        let field = gap.served.member.map(Self.discipline)
        return field.map { "缺\($0)人员" } ?? "缺 \(gap.missing) 人"
    }

    func block(_ gap: PostingPlan.Open) -> String {
        let held = held(gap)
        switch gap.block {
        case .tooShort: return "计划只有 \(limits.months) 个月，不足一段（至少 \(limits.shortest) 个月）"
        case .noSender where gap.isVillage: return "该村以派驻方式服务，但村级服务方式记录中没有写明责任机构"
        case .noSender: return "没有在期支援关系的单位、医共体牵头医院或本县疾控中心可以派人"
        case .sender:
            let now = gap.senders.map(\.name).joined(separator: "、")
            return "现在可以派人的只有\(now)，都不是条文所指的派出单位"
        case .uncountable: return "这项要求不因增加派驻而满足"
        case .nobody:
            guard let sender = gap.sender else { return "派出单位的人员记录中没有符合条件的人" }
            return gap.senderStaff == 0
                ? "应派人的\(sender.name)在记录中没有任何人员"
                : "应派人的\(sender.name)记录中有 \(gap.senderStaff) 人，没有一人符合条件"
        case .unavailable: return "符合条件的人在这些月份都不能离岗（在训、刚结束派驻须休整）\(held)"
        case .engaged: return "符合条件的人都已派往别处，或两段之间须休整 \(limits.rest) 个月\(held)"
        case .spent: return "符合条件的人都已派驻 \(limits.most) 段\(held)"
        case .department: return "符合条件的人所在科室只剩留岗下限（\(limits.keepPercent)%）\(held)"
        case .search: return "有人可派，但求解时间内没有排上"
        case .unproved: return "按规则复核，所排派驻没有使它满足"
        }
    }

    private func held(_ gap: PostingPlan.Open) -> String {
        let labels = [
            ("department", "科室不能再放人"), ("spent", "段数已满"), ("engaged", "已派往别处或须休整"), ("unavailable", "不能离岗"),
        ]
        let parts = labels.compactMap { code, label in gap.obstacles[code].map { "\(label) \($0) 人" } }
        let names = gap.people.map(\.name).joined(separator: "、")
        if parts.isEmpty { return "" }
        return "：" + parts.joined(separator: "，") + (names.isEmpty ? "" : "（如\(names)）")
    }

    func way(out gap: PostingPlan.Open) -> String {
        let one = (gap.wanted ?? "一名符合条件的人员") + (gap.sender.map { "（如由\($0.name)派出）" } ?? "")
        let more = gap.missing > 1 && gap.served.member == nil ? "每次缺 \(gap.missing) 人，" : ""
        switch gap.block {
        case .tooShort: return "把计划延长到至少 \(limits.shortest) 个月"
        case .noSender where gap.isVillage: return "在村级服务方式（village_mode）中补录责任机构"
        case .noSender: return "先确定支援单位（xiachen plan relations），或补录支援关系、医共体成员"
        case .sender:
            return "先为它确定条文所指的支援单位，如\(gap.sender?.name ?? "上级医院")（xiachen plan relations），再由其派出人员"
        case .uncountable: return "核对该机构的类型、等级、隶属等登记是否正确，或按条文另行落实"
        case .nobody:
            return gap.senderStaff == 0
                ? "补录该单位人员，或\(more)由其派出\(gap.wanted ?? "符合条件的人员")"
                : "\(more)再有\(one)可补；已有这样的人而没有登记的，补录人员和职称"
        case .unavailable, .engaged, .spent:
            return "\(more)再有\(one)可补；或调整上述人员的其他派驻，缩短休整"
        case .department:
            return "\(more)上述科室多放一人（降低留岗比例）可补；或再有\(one)"
        case .search: return "延长求解时间（--seconds）"
        case .unproved: return "请把这一条连同计划编号告诉系统维护者"
        }
    }

    static func discipline(_ code: String) -> String {
        (Kind.posting.field("discipline")?.type.choices ?? []).first { $0.code == code }?.label ?? code
    }
}
