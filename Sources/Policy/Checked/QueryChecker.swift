import Quantities

// Aggregates and their windows.
extension ExpressionChecker {
    func aggregate(_ name: String, _ limit: Syntax?, _ syntax: QuerySyntax, at: Int, _ row: Int?) -> Typed? {
        let limit = limit.map { coerce($0, to: .number, row: row) }
        guard let (query, value) = query(syntax, row) else { return nil }
        guard suits(name, query, value, at), limit == nil || limit! != nil else { return nil }
        if name == "days_below" { return limit.flatMap { $0 }.map { Typed(.daysBelow($0.expression, query), .number) } }
        let aggregate = name == "count" && query.isDistinct ? .countDistinct : Aggregate(rawValue: name) ?? .count
        switch aggregate {
        case .count, .countDistinct, .minDaily, .distinctDays: return Typed(.aggregate(aggregate, query), .number)
        case .exists: return Typed(.aggregate(aggregate, query), .truth)
        case .share: return Typed(.aggregate(aggregate, query), .number, unit: "%")
        case .intervals: return Typed(.aggregate(aggregate, query), .stretches)
        case .set:
            guard let value else { return nil }
            if case .set = value.type { return Typed(.aggregate(aggregate, query), value.type) }
            return Typed(.aggregate(aggregate, query), .set(value.type))
        case .sum, .min, .max, .average, .median, .latest, .first:
            return value.map { Typed(.aggregate(aggregate, query), $0.type, unit: $0.unit) }
        }
    }

    private func query(_ syntax: QuerySyntax, _ row: Int?) -> (Query, Typed?)? {
        guard let kind = lexicon.vocabulary.index(of: syntax.kind.text) else {
            report(
                syntax.kind.at, "没有记录类“\(syntax.kind.text)”",
                expected: "其中之一：\(lexicon.kindNames.joined(separator: " "))",
                nearest: nearestName(to: syntax.kind.text, among: lexicon.kindNames))
            return nil
        }
        let value = syntax.value.map { check($0, row: kind) }
        let condition = syntax.condition.map { coerce($0, to: .truth, row: kind) }
        let window = window(syntax, kind, row)
        if let value, value == nil { return nil }
        if let condition, condition == nil { return nil }
        guard let window else { return nil }
        let query = Query(
            kind: kind, isDistinct: syntax.isDistinct, value: value??.expression, condition: condition??.expression,
            window: window)
        return (query, value ?? nil)
    }

    /// The expression of `on` belongs to what stands outside the query.
    private func window(_ syntax: QuerySyntax, _ kind: Int, _ row: Int?) -> Window? {
        let shape = lexicon.vocabulary.kinds[kind].time
        if shape == .none {
            if syntax.window == .standard { return .standard }
            report(syntax.windowAt, "\(lexicon.label(kind))没有时间，不能有时间范围", expected: "不写 during 或 on")
            return nil
        }
        if case .interval = shape, syntax.window == .always {} else { uses.dependsOnPeriod = true }
        switch syntax.window {
        case .standard: return .standard
        case .period: return .period
        case .previousPeriod: return .previousPeriod
        case .year: return .year
        case .always: return .always
        case .today: return .today
        case .periodEnd: return .periodEnd
        case .lastMonths(let count): return .lastMonths(count)
        case .on(let day): return coerce(day, to: .date, row: row).map { .on($0.expression) }
        }
    }

    private func suits(_ name: String, _ query: Query, _ value: Typed?, _ at: Int) -> Bool {
        let shape = lexicon.vocabulary.kinds[query.kind].time
        let label = lexicon.label(query.kind)
        switch name {
        case "days_below", "min_daily", "intervals":
            guard case .interval = shape else {
                report(at, "\(name) 数的是起止期间，\(label)没有", expected: "有起止日期的记录类")
                return false
            }
        case "distinct_days":
            guard case .event = shape else {
                report(at, "distinct_days 数的是发生日，\(label)没有", expected: "有发生日期的记录类")
                return false
            }
        case "latest", "first":
            guard shape != .none else {
                report(at, "\(label)没有时间，没有先后", expected: "有日期的记录类")
                return false
            }
        default: break
        }
        return suits(name, query.isDistinct, value, at)
    }

    private func suits(_ name: String, _ isDistinct: Bool, _ value: Typed?, _ at: Int) -> Bool {
        switch name {
        case "count", "days_below", "min_daily":
            if isDistinct == (value != nil) { return true }
            report(at, "distinct 与“值 of”要一起写", expected: "\(name)(… distinct E of Q) 或 \(name)(… Q)")
            return false
        case "exists", "distinct_days", "intervals":
            if !isDistinct && value == nil { return true }
            report(at, "\(name) 之中不写“值 of”", expected: "\(name)(记录类 where …)")
            return false
        default: break
        }
        guard !isDistinct, let value else {
            report(at, "\(name) 需要一个值", expected: "\(name)(E of 记录类 where …)")
            return false
        }
        let isRight: Bool
        let expected: String
        switch name {
        case "sum", "average", "median": (isRight, expected) = (value.type == .number, "数")
        case "min", "max":
            (isRight, expected) = ([.number, .date, .time].contains(value.type), "数、日期或时刻")
        case "share": (isRight, expected) = (value.type == .truth, "是非")
        default: (isRight, expected) = (value.type != .stretches, "值")
        }
        if !isRight { report(at, "\(name) 的值是\(lexicon.describe(value.type))", expected: expected) }
        return isRight
    }
}
