import Quantities

// Aggregates, stretches and functions.
extension ChineseSentence {
    func aggregate(_ aggregate: Aggregate, _ query: Query) -> String {
        let value = query.value.map { render($0, insideQuery: true) } ?? ""
        let noun = "“\(naming.kind(query.kind).label)”记录"
        let limits = limits(query)
        switch aggregate {
        case .count: return "\(noun)条数\(limits)"
        case .countDistinct: return "\(noun)中不同\(value)的个数\(limits)"
        case .sum: return "\(noun)的\(value)合计\(limits)"
        case .min: return "\(noun)的\(value)最小值\(limits)"
        case .max: return "\(noun)的\(value)最大值\(limits)"
        case .average: return "\(noun)的\(value)平均值\(limits)"
        case .median: return "\(noun)的\(value)中位数\(limits)"
        case .exists: return "有\(records(query))"
        case .share: return "\(noun)中\(Self.quoted(query.value.map { statement($0, true) } ?? ""))所占百分比\(limits)"
        case .set: return "\(noun)中\(value)的集合\(limits)"
        case .latest: return "最近一条\(noun)的\(value)\(limits)"
        case .first: return "最早一条\(noun)的\(value)\(limits)"
        case .minDaily: return "各日在期的\(noun)\(distinct(query))的最小数\(limits)"
        case .distinctDays: return "有\(noun)的天数\(limits)"
        case .intervals: return "\(noun)覆盖的日期\(limits)"
        }
    }

    func daysBelow(_ limit: Expression, _ query: Query, _ inside: Bool) -> String {
        let bound = render(limit, insideQuery: inside)
        return "在期的“\(naming.kind(query.kind).label)”记录\(distinct(query))少于\(bound)的天数\(limits(query))"
    }

    private func distinct(_ query: Query) -> String {
        query.value.map { "中不同\(render($0, insideQuery: true))" } ?? ""
    }

    func records(_ query: Query) -> String { "“\(naming.kind(query.kind).label)”记录\(limits(query))" }

    /// `（村为本村，且状态为“完成”；近12个月）`.
    private func limits(_ query: Query) -> String {
        let condition = query.condition.map { statement($0, true) }
        let parts = [condition, window(query.window)].compactMap { $0 }
        return parts.isEmpty ? "" : "（\(parts.joined(separator: "；"))）"
    }

    private func window(_ window: Window) -> String? {
        switch window {
        case .standard: nil
        case .period: "本期"
        case .previousPeriod: "上一期"
        case .year: "当年"
        case .always: "不限时间"
        case .lastMonths(let count): "近\(count)个月"
        case .on(let day): "于\(render(day))"
        case .today: "于评估日"
        case .periodEnd: "于期末"
        }
    }

    /// The forms that `render` leaves.
    func phrase(_ expression: Expression, _ inside: Bool) -> String {
        func text(_ expression: Expression) -> String { render(expression, insideQuery: inside) }
        switch expression {
        case .minus(let a, let b): return "\(text(a))扣除\(text(b))"
        case .monthsContaining(let day, let stretches): return "\(text(stretches))中含\(text(day))的一段的整月数"
        case .longestMonths(let stretches): return "\(text(stretches))中最长一段的整月数"
        case .gapDays(let day, let stretches): return "\(text(stretches))至\(text(day))之前间断的天数"
        case .passes(let scope, let path, let rule):
            let owner = path.steps.isEmpty && scope == .row ? "" : text(.path(scope, path))
            return "\(owner)达到\(Self.quoted(book.rule(rule)?.title.zh ?? rule))"
        case .previous(let inner): return "上一期的\(text(inner))"
        case .growth(let inner, let since): return "\(text(inner))自\(since)年以来的年均增长率（%）"
        case .within(let region, let code): return "\(text(region))在地区\(code)之内"
        case .call(let function, let arguments): return call(function, arguments, text)
        case .union(let parts): return "\(parts.map(text).joined(separator: "与"))的并集"
        case .size(let set): return "\(text(set))的项数"
        default: return ""
        }
    }

    private func call(_ function: Function, _ arguments: [Expression], _ text: (Expression) -> String) -> String {
        let parts = arguments.map(text)
        switch function {
        case .workingDays: return "本期工作日数"
        case .daysLeft: return "本期剩余天数"
        case .weekday: return "\(parts[0])的星期数"
        case .workingDay: return "\(parts[0])为工作日"
        case .date: return "\(arguments[0].isPeriodYear ? "当年" : parts[0] + "年")\(parts[1])月\(parts[2])日"
        case .year: return arguments[0] == .periodStart ? "当年年份" : "\(parts[0])的年份"
        case .month: return "\(parts[0])的月份"
        case .addMonths: return "\(parts[0])之后\(parts[1])个月"
        case .daysBetween: return "\(parts[0])至\(parts[1])的天数"
        case .monthsBetween: return "\(parts[0])至\(parts[1])的整月数"
        case .given: return "已填\(parts[0])"
        case .missing: return "未填\(parts[0])"
        case .abs: return "\(parts[0])的绝对值"
        case .least: return "\(parts.joined(separator: "与"))中的较小者"
        case .greatest: return "\(parts.joined(separator: "与"))中的较大者"
        }
    }
}

extension Expression {
    /// `year(period_start)`.
    var isPeriodYear: Bool { self == .call(.year, [.periodStart]) || self == .call(.year, [.periodEnd]) }
}
