import Quantities

// Functions over values.
extension ExpressionChecker {
    /// Every function with the form of its call, for messages.
    static let signatures: [String: String] = [
        "working_days": "working_days()", "days_left": "days_left()", "weekday": "weekday(D)",
        "working_day": "working_day(D)", "date": "date(Y, M, D)", "year": "year(D)", "month": "month(D)",
        "add_months": "add_months(D, N)", "days_between": "days_between(A, B)",
        "months_between": "months_between(A, B)", "given": "given(E)", "missing": "missing(E)", "abs": "abs(E)",
        "least": "least(E, E)", "greatest": "greatest(E, E)", "within": "within(R, \"code\")",
        "passes": "passes(\"规则编号\") 或 passes(R, \"规则编号\")", "previous": "previous(E)", "cagr": "cagr(E, Y)",
        "months_containing": "months_containing(D, I)", "longest_months": "longest_months(I)",
        "gap_days": "gap_days(D, I)", "union": "union(S, S)", "size": "size(S)",
    ]

    func call(_ name: String, _ arguments: [Syntax], at: Int, _ row: Int?) -> Typed? {
        guard let signature = Self.signatures[name] else {
            let known = Array(Self.signatures.keys) + ExpressionParser.aggregates
            return report(
                at, "没有函数“\(name)”", expected: "其中之一：\(known.sorted().joined(separator: " "))",
                nearest: nearestName(to: name, among: known.sorted()))
        }
        let count = arguments.count
        let counts = name == "passes" ? 1...2 : arity(of: name)
        guard counts.contains(count) else {
            return report(at, "\(name) 有 \(count) 个参数", expected: signature)
        }
        switch name {
        case "within": return within(arguments, row)
        case "passes": return passes(arguments, row)
        case "previous":
            uses.dependsOnPeriod = true
            return check(arguments[0], row: row).map { Typed(.previous($0.expression), $0.type, unit: $0.unit) }
        case "cagr": return growth(arguments, row)
        case "months_containing", "gap_days", "longest_months": return stretch(name, arguments, row)
        case "size":
            return set(arguments[0], row).map { Typed(.size($0.expression), .number) }
        case "union": return union(arguments, row)
        default: return Function(rawValue: name).flatMap { function($0, arguments, row) }
        }
    }

    private func arity(of name: String) -> ClosedRange<Int> {
        switch name {
        case "working_days", "days_left": 0...0
        case "date": 3...3
        case "least", "greatest", "union": 2...8
        case "add_months", "days_between", "months_between", "within", "cagr", "months_containing", "gap_days": 2...2
        default: 1...1
        }
    }

    private func function(_ function: Function, _ arguments: [Syntax], _ row: Int?) -> Typed? {
        func result(_ types: [ValueType], _ type: ValueType) -> Typed? {
            let checked = zip(arguments, types).map { coerce($0, to: $1, row: row)?.expression }
            if checked.contains(where: { $0 == nil }) { return nil }
            return Typed(.call(function, checked.compactMap { $0 }), type)
        }
        switch function {
        case .workingDays, .daysLeft:
            uses.dependsOnPeriod = true
            return result([], .number)
        case .weekday, .year, .month: return result([.date], .number)
        case .workingDay: return result([.date], .truth)
        case .date: return result([.number, .number, .number], .date)
        case .addMonths: return result([.date, .number], .date)
        case .daysBetween, .monthsBetween: return result([.date, .date], .number)
        case .abs: return result([.number], .number)
        case .given, .missing:
            return check(arguments[0], row: row).map { Typed(.call(function, [$0.expression]), .truth) }
        case .least, .greatest: return extreme(function, arguments, row)
        }
    }

    private func extreme(_ function: Function, _ arguments: [Syntax], _ row: Int?) -> Typed? {
        guard let first = check(arguments[0], row: row) else { return nil }
        guard first.type == .number || first.type == .date else {
            return report(arguments[0].at, "此处是\(lexicon.describe(first.type))", expected: "数或日期")
        }
        guard let items = items(arguments, of: first.type, row) else { return nil }
        return Typed(.call(function, items), first.type, unit: first.unit)
    }

    private func set(_ argument: Syntax, _ row: Int?) -> Typed? {
        guard let set = check(argument, row: row) else { return nil }
        guard case .set = set.type else {
            return report(argument.at, "此处是\(lexicon.describe(set.type))", expected: "集合，如 set(E of Q)")
        }
        return set
    }

    private func union(_ arguments: [Syntax], _ row: Int?) -> Typed? {
        let sets = arguments.map { set($0, row) }
        guard let first = sets[0], !sets.contains(where: { $0 == nil }) else { return nil }
        for (argument, set) in zip(arguments, sets) where set?.type != first.type {
            return report(argument.at, "各集合的成员不同类", expected: lexicon.describe(first.type))
        }
        return Typed(.union(sets.compactMap { $0?.expression }), first.type)
    }

    private func within(_ arguments: [Syntax], _ row: Int?) -> Typed? {
        guard let region = lexicon.regionKind else { return report(arguments[0].at, "词汇表没有地区（region）") }
        guard let place = coerce(arguments[0], to: .reference(kind: region), row: row) else { return nil }
        guard case .text(let code) = arguments[1].form, isRegionCode(code) else {
            return report(arguments[1].at, "within 的第二个参数应是地区代码", expected: "如 \"350000\"")
        }
        return Typed(.within(place.expression, region: code), .truth)
    }

    private func passes(_ arguments: [Syntax], _ row: Int?) -> Typed? {
        var scope: Scope = row == nil ? .subject : .row
        var kind = row ?? subject
        var path = Path(kind: kind, steps: [])
        if arguments.count == 2 {
            guard let record = check(arguments[0], row: row) else { return nil }
            guard case .reference(let target) = record.type, case .path(let start, let steps) = record.expression else {
                return report(arguments[0].at, "此处是\(lexicon.describe(record.type))", expected: "对一个记录的引用")
            }
            (scope, path, kind) = (start, steps, target)
        }
        guard let last = arguments.last, case .text(let rule) = last.form else {
            return report(arguments[arguments.count - 1].at, "passes 的参数应是规则编号", expected: "带引号的完整编号")
        }
        guard let target = lexicon.ruleSubjects[rule] else {
            return report(
                last.at, "没有规则“\(rule)”", expected: "有 rule 的条款的完整编号",
                nearest: nearestName(to: rule, among: lexicon.ruleSubjects.keys.sorted()))
        }
        guard target == kind else {
            return report(
                last.at, "规则“\(rule)”的对象是\(lexicon.label(target))，此处的记录是\(lexicon.label(kind))",
                expected: "对象为\(lexicon.label(kind))的规则")
        }
        uses.rules.insert(rule)
        uses.dependsOnPeriod = true
        return Typed(.passes(scope, path, rule: rule), .truth)
    }

    private func growth(_ arguments: [Syntax], _ row: Int?) -> Typed? {
        uses.dependsOnPeriod = true
        let value = coerce(arguments[0], to: .number, row: row)
        guard case .number(let year) = arguments[1].form, year == year.rounded(), (1900...2200).contains(year) else {
            return report(arguments[1].at, "cagr 的第二个参数应是年份", expected: "四位年份，如 2020")
        }
        return value.map { Typed(.growth($0.expression, since: Int(year)), .number) }
    }

    private func stretch(_ name: String, _ arguments: [Syntax], _ row: Int?) -> Typed? {
        if name == "longest_months" {
            return coerce(arguments[0], to: .stretches, row: row).map { Typed(.longestMonths($0.expression), .number) }
        }
        let day = coerce(arguments[0], to: .date, row: row), stretches = coerce(arguments[1], to: .stretches, row: row)
        guard let day, let stretches else { return nil }
        return name == "gap_days"
            ? Typed(.gapDays(day.expression, stretches.expression), .number)
            : Typed(.monthsContaining(day.expression, stretches.expression), .number)
    }
}

/// 2 to 12 digits, or a letter-and-digit code of a division without a national one.
func isRegionCode(_ code: String) -> Bool {
    (2...20).contains(code.count) && code.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic
        || ("0"..."9").contains($0) || $0 == "-") }
}
