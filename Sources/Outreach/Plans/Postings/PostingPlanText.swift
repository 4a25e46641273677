import Policy
import Quantities

/// A plan of postings in Chinese, for an officer of the authority.
struct PostingPlanText: PlanText {
    private let body: PostingPlan
    private let plan: Plan
    private let book: PolicyBook
    private let words: PostingWords

    init(_ body: PostingPlan, _ plan: Plan, _ book: PolicyBook) {
        (self.body, self.plan, self.book) = (body, plan, book)
        words = PostingWords(book, body.limits)
    }

    func summary() -> [String] {
        let people = Set(body.assignments.map(\.person.id)).count
        let (before, after) = (body.tallies.values.reduce(0) { $0 + $1.before }, body.open.count)
        var lines = [
            "计划期 \(plan.from) 至 \(body.last)（\(body.limits.months) 个月）。记录中这一时期的派驻 \(body.kept) 段照旧"
                + (body.dropped.isEmpty ? "" : "，尚未开始的 \(body.dropped.count) 段重新安排")
                + "；建议新增 \(body.assignments.count) 段，\(people) 人。",
            before == 0
                ? "这一时期没有可由派驻补上的未满足要求。"
                : "可由派驻补上的未满足要求：采纳前 \(before) 项，采纳后 \(after) 项"
                    + (after == 0 ? "，没有补不上的。" : "，逐项写明卡在哪里。"),
        ]
        if let replan = body.replan { lines += replanned(replan) }
        if !body.assignments.isEmpty || body.cost > 0 {
            lines.append(
                body.cost <= body.bound
                    ? "已证明：在所列条件下没有代价更低的排法。"
                    : "求解 \(Int(body.seconds.rounded())) 秒：路程和负担代价 \(body.cost - body.shortage)，"
                        + "缺员按强度折算 \(body.shortage)；"
                        + "还没有证明不能更好（合计 \(body.cost)，已知下界 \(body.bound)）。")
        }
        return lines + conditions + tallies + remarks
    }

    private func replanned(_ replan: PlanReplanned) -> [String] {
        let ended = (body.cut ?? []).count
        return PlanWords.replanned(replan, unit: "段")
            + (ended > 0 ? ["  记录中的 \(ended) 段因此提前结束；其余人员一律不动。"] : ["  其余人员一律不动。"])
    }

    private var conditions: [String] {
        let limits = body.limits
        return [
            "条件：每段 \(limits.shortest)–\(max(limits.shortest, min(limits.longest, limits.months))) 个月，"
                + "两段之间在岗休整 \(limits.rest) 个月，每人连同现有至多 \(limits.most) 段，同一时间只在一处；"
                + "同一机构同类同专业的人员至少 \(limits.keepPercent)% 留岗；"
                + "由在期支援关系的支援单位派本单位人员，医共体牵头医院可派往成员单位，疾控中心可派往本县（区）机构；"
                + "以派驻方式服务的村由责任机构派人；按周计出勤的，派驻人员按每周一至周五全天在岗算。"
                + "先补要求（强度高的先补），再看代价：每人每月按直线公里数计（缺坐标的同县 0、同市 100、同省 400），"
                + "近三年每派驻过一个月加 5，职称高于中级每级加 15，骨干加 10，院领导加 60，"
                + "派往村的非医师加 100，每段交接加 60，同一人再派加 120。"
                + "个人意愿没有记录，未计入。"
        ]
    }

    private var tallies: [String] {
        body.tallies.sorted { $0.key < $1.key }.map { rule, tally in
            "  \(book.rule(rule)?.title.zh ?? rule)：未满足 \(tally.before) 处 \(tally.beforeMonths) 人月"
                + " → \(tally.after) 处 \(tally.afterMonths) 人月（\(rule)）"
        }
    }

    private var remarks: [String] {
        var lines: [String] = []
        if body.untitled > 0 { lines.append("  没有职称记录的 \(body.untitled) 人只按无职称考虑，补录后可派的人更多。") }
        for (rule, all) in Dictionary(grouping: body.lost, by: \.rule).sorted(by: { $0.key < $1.key }) {
            let told = all.prefix(5).map { "\($0.name) \($0.days) 天" }.joined(separator: "、")
            let title = book.rule(rule)?.title.zh ?? rule
            let more = all.count > 5 ? "等 \(all.count) 处" : ""
            lines.append("  计划开始前已有空缺，当年的“\(title)”无法再符合：\(told)\(more)（\(rule)）")
        }
        let rest = Period(.year, holding: body.last).end - body.last
        let yearly = body.tallies.keys.filter { book.rule($0)?.per == .year }.sorted()
        if rest > 0, !yearly.isEmpty {
            let titles = yearly.map { "“\(book.rule($0)?.title.zh ?? $0)”" }.joined(separator: "、")
            lines.append("  按年计的\(titles)要到年底：\(body.last) 之后的 \(rest) 天不在计划期内，须接续编制，在此之前为预警。")
        }
        for (rule, count) in body.unknown.sorted(by: { $0.key < $1.key }) {
            lines.append("  无数据：\(count) 处因记录不全无法研判，未作安排（\(rule)）")
        }
        for (rule, count) in body.unread.sorted(by: { $0.key < $1.key }) {
            lines.append("  派驻记录过多：\(count) 处未能逐日核对，未作安排（\(rule)）")
        }
        for (rule, count) in body.following.sorted(by: { $0.key < $1.key }) {
            lines.append("  随之产生、还须另行落实：\(count) 段派驻的“\(book.rule(rule)?.title.zh ?? rule)”（\(rule)）")
        }
        return lines
    }

    func overview() -> [String] {
        var lines = summary()
        for (number, one) in body.assignments.enumerated() { lines.append("  \(number + 1). \(line(one))") }
        for gap in body.open {
            let what = "\(gap.name)，\(words.when(gap))，\(words.lack(gap))"
            lines.append("  缺口：\(what)；卡在\(gap.block.label)（\(gap.served.rule)）")
        }
        return lines
    }

    private func line(_ one: PostingPlan.Assignment) -> String {
        let specialty = one.specialty.map { "，\($0)" } ?? ""
        let who = "\(one.person.name)（\(one.title)\(specialty)，\(one.origin.name)）"
        return "\(who)→ \(one.site.name)，\(one.from) 至 \(one.to)"
    }

    func explanation(of asked: String?) throws -> [String] {
        var lines: [String] = []
        for (number, one) in body.assignments.enumerated() {
            let names = [String(number + 1), one.id, one.person.id, one.person.name, one.origin.id, one.site.id]
                + [one.origin.name, one.site.name]
            let served = one.serves.flatMap { [$0.rule, $0.subject] }
            if asked.map({ (names + served).contains($0) }) ?? true { lines += why(one, number + 1) }
        }
        for gap in body.open
        where asked.map({ [gap.served.rule, gap.served.subject, gap.name].contains($0) }) ?? true {
            lines += blocked(gap)
        }
        if lines.isEmpty, let asked {
            throw Failure(.missing, "计划中没有“\(asked)”", remedy: "可写列表中的序号，人员或机构的编号、名称，规则编号")
        }
        return lines
    }

    private func why(_ one: PostingPlan.Assignment, _ number: Int) -> [String] {
        var lines = ["\(number). \(line(one))"]
        if let replan = body.replan, let former = replan.former[one.id] { lines.append("   重排：\(former)。") }
        for served in one.serves {
            let member = served.member.map { "，补\(PostingWords.discipline($0))领域" } ?? ""
            lines.append("   为什么要派：\(words.clause(served.rule))\(member)")
        }
        let programme = one.programme.map { "，项目为\(PlanWords.programme($0))" } ?? ""
        let distance = one.distanceKilometres.map { "直线约 \(Int($0.rounded())) 公里" } ?? one.nearness.label
        let past = one.pastMonths == 0 ? "近三年没有派驻" : "近三年已派驻 \(one.pastMonths) 个月"
        lines.append(
            "   为什么是他（她）：\(one.title)，\(past)，这几个月没有别的派驻，所在科室留得住人；"
                + "\(one.origin.name)\(one.relation == nil ? "" : "有在期支援关系")\(programme)，\(distance)。")
        if one.otherwise.isEmpty {
            lines.append("   为什么不是别人：其余人员条件不符、已有派驻或科室须留人，没有别人能原样接替。")
        } else {
            let others = one.otherwise.map { other in
                "\(other.person.name)（\(other.title)，\(other.origin.name)）\(cost(other))"
            }
            lines.append("   为什么不是别人：次优依次是\(others.joined(separator: "；"))。")
        }
        return lines
    }

    private func cost(_ other: PostingPlan.Otherwise) -> String {
        if other.leavesOpen { return "会使有的要求落空" }
        let against = (other.against ?? []).joined(separator: "，")
        let why = against.isEmpty ? "" : "（\(against)）"
        return other.extraCost == 0 ? "代价相同" : "代价多 \(other.extraCost)\(why)"
    }

    private func blocked(_ gap: PostingPlan.Open) -> [String] {
        var lines = ["缺口：\(gap.name)，\(words.when(gap))，\(words.lack(gap))"]
        lines.append("   未满足：\(words.clause(gap.served.rule))")
        if gap.lostDays > 0 { lines.append("   计划开始前当年已有 \(gap.lostDays) 天空缺，无法补回。") }
        lines.append("   卡在：\(words.block(gap))。")
        lines.append("   怎样解除：\(words.way(out: gap))。")
        return lines
    }
}
