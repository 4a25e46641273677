import Policy
import Quantities

extension PlanOption {
    /// What is wrong with an answer; nil where it is right.
    func mistake(_ text: String) -> Words? {
        let limit = if case .table = form { 1_000_000 } else { 4_000 }
        guard text.count <= limit else { return .init("too long", "太长") }
        switch form {
        case .day: return Self.isDay(text) ? nil : .init("“\(text.prefix(40))” is no day", "“\(text.prefix(40))”不是日期")
        case .days:
            let wrong = Self.parts(text).first { !Self.isDay($0) }
            return wrong.map { .init("“\($0.prefix(40))” is no day", "“\($0.prefix(40))”不是日期") }
        case .whole(let range):
            if let value = Int(text), range.contains(value) { return nil }
        case .decimal(let range):
            if let value = Double(text), range.contains(value) { return nil }
        case .time: if Self.minutes(text) != nil { return nil }
        case .flag: if ["true", "false"].contains(text) { return nil }
        case .choice(let choices): if choices.contains(where: { $0.code == text }) { return nil }
        case .line, .ids: return nil
        case .absences:
            let wrong = Self.parts(text).first {
                guard let one = PlanAbsence($0) else { return true }
                return !Self.days.contains(one.from) || !Self.days.contains(one.to)
            }
            guard let wrong else { return nil }
            return .init(
                "“\(wrong.prefix(40))” is no person with days, like P0012:2026-12-07..2026-12-18",
                "“\(wrong.prefix(40))”不是人员和日子，应写成 P0012:2026-12-07..2026-12-18 的样子")
        case .table:
            do { _ = try RoundMatrix(csv: text, name: label.zh) } catch {
                return .init(error.description, error.description)
            }
            return nil
        }
        let bounds = bounds ?? .init("true", "true")
        return .init("is “\(text.prefix(40))”; may be \(bounds.en)", "是“\(text.prefix(40))”，应为 \(bounds.zh)")
    }

    /// Plans reach no further: neither records nor rules do.
    private static let days = CivilDate(year: 2000, month: 1, day: 1)!...CivilDate(year: 2099, month: 12, day: 31)!

    private static func isDay(_ text: String) -> Bool { CivilDate(text).map { days.contains($0) } ?? false }

    static func parts(_ text: String) -> [String] {
        text.split { $0.isWhitespace || [",", "，", "、", ";", "；"].contains($0) }.map(String.init)
    }

    static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

extension PlanAsking {
    /// What does not go together, though each answer is right for itself.
    func together(_ losable: PlanLosable?) -> [PlanMistake] {
        if form.isChange { return lossMistakes(losable) }
        var mistakes: [PlanMistake] = []
        func say(_ option: PlanOption, _ en: String, _ zh: String) {
            mistakes.append(PlanMistake(option: option.name, what: .init(en, zh)))
        }
        switch form.kind {
        case .relations:
            if !list(.end).isEmpty, line(.reason).isEmpty {
                say(.reason, "is needed to end a relation", "结束支援关系须写理由")
            }
        case .postings:
            if let shortest = whole(.shortest), let longest = whole(.longest), longest < shortest {
                say(.longest, "is less than the fewest months (\(shortest))", "少于每段至少的 \(shortest) 个月")
            }
        case .rounds:
            if let leave = minutes(.leave), let back = minutes(.back), back < leave + 120 {
                say(.back, "must be two hours after the start at least", "应晚于出发至少两小时")
            }
            let order = roundOrder
            for one in order.away ?? [] where one.to < order.from || one.from > order.end {
                say(
                    .away, "\(one.person) is away on no day of the plan, which runs from \(order.from) to \(order.end)",
                    "\(one.person) 的离岗日子不在计划之内，计划自 \(order.from) 至 \(order.end)")
            }
        case .tours: break
        }
        return mistakes
    }
}
