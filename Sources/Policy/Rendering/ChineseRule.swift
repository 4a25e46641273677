import Quantities

// Whole rules.
extension ChineseSentence {
    /// `对象：村；条件：服务方式为“巡诊”；每周，统计“巡诊”记录条数（…），应不少于2次。`
    package func render(_ rule: Rule) -> String {
        var parts = ["对象：\(naming.kind(rule.subject).label)"]
        if let condition = rule.condition { parts.append("条件：\(statement(condition, false))") }
        if let needs = rule.needs { parts.append("前提：\(statement(needs, false))") }
        parts.append("\(Self.period(rule.per))，\(duty(rule))")
        if let due = rule.due { parts.append("期限：\(Self.due(due))") }
        for exception in rule.exceptions {
            let effect = exception.requirement.map { "改为应\(render($0, of: rule.measure, unit: rule.unit))" } ?? "不计为不足"
            parts.append("例外：\(statement(exception.when, false))的，\(effect)（\(Self.withoutStop(exception.because.zh))）")
        }
        if let alternative = rule.alternative { parts.append(self.alternative(alternative, rule)) }
        if let assumption = rule.assumption { parts.append("我们的读法：\(assumption.zh)") }
        return parts.map(Self.withoutStop).joined(separator: "；") + "。"
    }

    /// Texts of authors may end with a full stop of their own.
    private static func withoutStop(_ text: String) -> String { text.hasSuffix("。") ? String(text.dropLast()) : text }

    /// `不少于2次`; `measure` gives the labels of codes.
    package func render(_ requirement: Requirement, of measure: Expression, unit: String? = nil) -> String {
        switch requirement {
        case .compare(let comparator, let bound):
            if case .truth(let wanted) = bound { return wanted == (comparator == .equal) ? "成立" : "不成立" }
            let isDate = naming.isDate(measure) || naming.isDate(bound)
            var text = word(comparator, isDate: isDate, isWord: isWord(bound))
            text += value(bound, naming.choices(of: measure), false)
            if case .number = bound { text += unit ?? naming.unit(of: measure) ?? "" }
            return text
        case .contained(let list): return "为\(items(list, of: measure, false, "或"))"
        case .includes(let every, let list):
            return inclusion(list, every: every, of: measure, false)
        }
    }

    private func duty(_ rule: Rule) -> String {
        let must = rule.isPermission ? "可" : Self.strength(rule.strength)
        if case .compare(let comparator, .truth(let wanted)) = rule.requirement {
            let holds = wanted == (comparator == .equal)
            return must + (holds ? statement(rule.measure, false) : denial(rule.measure, false))
        }
        let measure = render(rule.measure)
        if case .path = rule.measure {
            return "其\(measure)\(must)\(render(rule.requirement, of: rule.measure, unit: rule.unit))"
        }
        return "\(counts(rule.measure) ? "统计" : "")\(measure)，\(must)"
            + render(rule.requirement, of: rule.measure, unit: rule.unit)
    }

    private func counts(_ measure: Expression) -> Bool {
        switch measure {
        case .aggregate(let aggregate, _): aggregate != .latest && aggregate != .first
        case .daysBelow, .arithmetic, .size: true
        default: false
        }
    }

    private func alternative(_ alternative: Alternative, _ rule: Rule) -> String {
        var text = "另一种读法（\(Self.withoutStop(alternative.note.zh))）："
        if let measure = alternative.measure { text += render(measure) }
        if let requirement = alternative.requirement {
            let measure = alternative.measure ?? rule.measure
            text += alternative.measure == nil ? "应" : "，应"
            text += render(requirement, of: measure, unit: alternative.unit)
        }
        return text
    }

    package static func strength(_ strength: Strength) -> String {
        switch strength {
        case .must: "应"
        case .inPrinciple: "原则上应"
        case .encouraged: "鼓励"
        case .whereConditionsPermit: "有条件的应"
        case .strive: "力争"
        }
    }

    package static func period(_ unit: PeriodUnit) -> String {
        switch unit {
        case .day: "每日"
        case .week: "每周"
        case .month: "每月"
        case .quarter: "每季度"
        case .year: "每年"
        case .once: "执行期内"
        case .event: "每次"
        case .continuous: "随时"
        }
    }

    private static func due(_ due: Due) -> String {
        switch due {
        case .on(let date): "\(date)"
        case .every(let month, let day): "每年\(month)月\(day)日"
        }
    }
}
