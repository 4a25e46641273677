import Policy
import Quantities

/// The whole in a few lines.
extension RoundsPlanText {
    package func overview() -> [String] { summary() + institutions() }

    package func summary() -> [String] {
        let own = body.villages.filter { !$0.isOutside }
        let planned = Set(body.slots.map(\.village)).filter { !body.villages[$0].isOutside }
        let teams = Set(body.visits.map(\.team))
        let hours = body.minutesOfWeek / 60
        var lines = [
            "\(body.order.from) 至 \(body.order.end)，\(body.order.weeks) 周：\(own.count) 个村应巡诊，排上 \(planned.count) 个；"
                + "\(teams.count) 支队伍出诊 \(body.visits.count) 次，每周行车约 \(Self.number(hours)) 小时。"
        ]
        lines += [proof, bound]
        if !body.kept.isEmpty || !body.ended.isEmpty {
            lines.append("公布的排期：保留 \(body.kept.count) 条，改动 \(body.ended.count) 条。")
        }
        let moved = body.visits.filter { $0.moved != nil }.count
        let additional = body.visits.filter(\.isAdditional).count
        if moved + additional > 0 {
            lines.append("因放假、停诊、队伍不在等挪动 \(moved) 次，增补 \(additional) 次；其余都在固定的星期、时段。")
        }
        lines += markets + absences
        if let replan = body.replan { lines += PlanWords.replanned(replan, unit: "次") }
        lines += unmetSummary() + effects
        lines += body.notes.map { "说明：\($0)" }
        return lines
    }

    private var proof: String {
        let (before, after) = (body.proof.before, body.proof.after)
        if body.proof.rules.isEmpty { return "规则核对：没有按周要求巡诊次数的规则。" }
        let named = after == 0 ? "全部达到" : "仍有 \(after) 条未达，都已在“排不上”中列明"
        return "规则核对：不安排则 \(before) 条（村×周）未达；假定计划全部完成，\(named)。"
    }

    private var bound: String {
        if body.cost <= body.bound { return "排班已证明最优：没有更省的排法。" }
        let share = Double(body.cost - body.bound) / Double(max(1, body.cost)) * 100
        if share > 20 { return "没有证明最优：已知的下界离得远（排不上的多时下界弱）；可加长 --seconds 再试。" }
        let told = share < 0.05 ? "不到 0.1" : " \(Self.number(share))"
        return "排班代价距可证的下界\(told)%：再好也省不过这些。"
    }

    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    /// Other rules: what comes right, and what is newly short and must be seen to.
    private var effects: [String] {
        let titles = Dictionary(grouping: body.effects, by: \.rule).sorted { $0.key < $1.key }
        return titles.compactMap { rule, effects in
            let short = FindingStatus.short.rawValue
            guard effects.contains(where: { $0.after == short || $0.before == short }) else { return nil }
            let turns = effects.map {
                "\(PlanWords.label($0.before)) → \(PlanWords.label($0.after)) \($0.count) 条"
            }.joined(separator: "，")
            let isNew = effects.contains { $0.after == short }
            return "照做后\(isNew ? "还须另行落实" : "其他规则")：\(words.clause(rule))：\(turns)"
        }
    }

    private func unmetSummary() -> [String] {
        if body.unmet.isEmpty { return ["没有排不上的巡诊。"] }
        let missing = body.unmet.reduce(0) { $0 + $1.missing }
        var lines = ["排不上：\(Set(body.unmet.map(\.village)).count) 个村，共 \(missing) 次。"]
        let groups = Dictionary(grouping: body.unmet) { Self.block($0, body) + Self.lift($0, body) }
            .values.sorted { ($1.count, $0[0].village) < ($0.count, $1[0].village) }
        for group in groups.prefix(12) {
            let names = group.prefix(5).map { body.villages[$0.village].name }.joined(separator: "、")
            let count = group.reduce(0) { $0 + $1.missing }
            lines.append(
                "  \(names)\(group.count > 5 ? "等 \(group.count) 个村" : "")，\(count) 次："
                    + "\(Self.block(group[0], body)) \(Self.lift(group[0], body))")
        }
        if groups.count > 12 { lines.append("  ……共 \(groups.count) 类，见 plan explain。") }
        return lines
    }

    private func institutions() -> [String] {
        let own = body.slots.filter { !body.villages[$0.village].isOutside }
        let slots = Dictionary(grouping: own) { body.teams[$0.team].institution }
        return slots.sorted { $0.key.id < $1.key.id }.map { institution, own in
            let teams = Set(own.map(\.team)).count
            let week = Double(own.count) / Double(body.cycle)
            let villages = Set(own.map(\.village)).count
            return "  \(institution.name)：\(teams) 支队伍，\(villages) 个村，每周 \(Self.number(week)) 个半天（可用 \(teams * 10)）"
        }
    }
}
