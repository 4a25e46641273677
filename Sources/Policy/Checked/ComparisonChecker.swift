import Quantities

// Comparisons and what stands beside what.
extension ExpressionChecker {
    func compare(_ comparator: Comparator, _ left: Syntax, _ right: Syntax, _ row: Int?) -> Typed? {
        guard let (a, b) = pair(left, right, row) else { return nil }
        guard isAllowed(comparator, a.type, left.at) else { return nil }
        return Typed(.compare(comparator, a.expression, b.expression), .truth)
    }

    /// Only numbers, dates and times have an order.
    func isAllowed(_ comparator: Comparator, _ type: ValueType, _ at: Int) -> Bool {
        switch type {
        case .number, .date, .time: return true
        case .truth, .text, .choice, .reference, .set:
            if comparator == .equal || comparator == .notEqual { return true }
            report(at, "\(lexicon.describe(type))不能用“\(comparator.rawValue)”比较", expected: "= 或 !=")
        case .stretches:
            report(at, "时段不能比较", expected: "longest_months(…)、months_containing(…) 或 gap_days(…)")
        }
        return false
    }

    /// Two values of the same type. A bare word or a text takes the type of the other side: a code, a time.
    func pair(_ left: Syntax, _ right: Syntax, _ row: Int?) -> (Typed, Typed)? {
        if takesTypeOfNeighbour(left, row), !takesTypeOfNeighbour(right, row) {
            guard let b = check(right, row: row), let a = coerce(left, to: b.type, row: row) else { return nil }
            return sameUnit(a, b, left.at) ? (a, b) : nil
        }
        guard let a = check(left, row: row) else {
            if !takesTypeOfNeighbour(right, row) { _ = check(right, row: row) }
            return nil
        }
        guard let b = coerce(right, to: a.type, row: row) else { return nil }
        return sameUnit(a, b, right.at) ? (a, b) : nil
    }

    private func takesTypeOfNeighbour(_ syntax: Syntax, _ row: Int?) -> Bool {
        if case .text = syntax.form { return true }
        return syntax.bareWord.map { !isKnown($0, row: row) } ?? false
    }

    func sameUnit(_ a: Typed, _ b: Typed, _ at: Int) -> Bool {
        guard let first = a.unit, let second = b.unit, !isSameUnit(first, second) else { return true }
        report(at, "单位不同：“\(first)”与“\(second)”", expected: "同一单位，或先换算（乘除之后不再比较单位）")
        return false
    }

    /// A value of `type`; a bare word beside a closed list is one of its codes, even if a field has that name.
    func coerce(_ syntax: Syntax, to type: ValueType, row: Int?) -> Typed? {
        switch (type, syntax.form) {
        case (.choice(let codes), _) where syntax.bareWord != nil:
            let word = syntax.bareWord ?? ""
            if codes.contains(word) { return Typed(.text(word), type) }
            if !isKnown(word, row: row) { return unknownCode(word, codes, syntax.at) }
        case (.choice(let codes), .text(let text)):
            return codes.contains(text) ? Typed(.text(text), type) : unknownCode(text, codes, syntax.at)
        case (.time, .text(let text)):
            guard let minutes = minutes(text) else {
                return report(syntax.at, "“\(text)”不是时刻", expected: "00:00 到 23:59，如 \"08:20\"")
            }
            return Typed(.number(Double(minutes)), .time)
        default: break
        }
        guard let value = check(syntax, row: row) else { return nil }
        if isSame(value.type, type) { return value }
        var expected = lexicon.describe(type)
        if case .reference = type, value.type == .text { expected += "（如 self）；按代码比较地区用 within(…)" }
        if case .set(let element) = value.type, isSame(element, type) { expected += "；集合用 includes any (…)" }
        return report(syntax.at, "此处是\(lexicon.describe(value.type))", expected: expected)
    }

    private func unknownCode(_ word: String, _ codes: [String], _ at: Int) -> Typed? {
        report(
            at, "封闭列表中没有“\(word)”", expected: "其中之一：\(codes.joined(separator: " "))",
            nearest: nearestName(to: word, among: codes))
    }

    /// Closed lists are alike if they share a code.
    func isSame(_ a: ValueType, _ b: ValueType) -> Bool {
        switch (a, b) {
        case (.choice(let a), .choice(let b)): !Set(a).isDisjoint(with: b)
        case (.set(let a), .set(let b)): isSame(a, b)
        default: a == b
        }
    }

    /// Minutes since midnight of `08:20`.
    private func minutes(_ text: String) -> Int? {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count == 2, pieces.allSatisfy({ $0.count == 2 }), let hour = Int(pieces[0]),
            let minute = Int(pieces[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    func contained(_ value: Syntax, _ list: [Syntax], _ row: Int?) -> Typed? {
        guard let value = check(value, row: row) else { return nil }
        guard let items = items(list, of: value.type, row) else { return nil }
        return Typed(.contained(value.expression, items), .truth)
    }

    func includes(_ set: Syntax, _ every: Bool, _ list: [Syntax], _ row: Int?) -> Typed? {
        guard let value = check(set, row: row) else { return nil }
        guard case .set(let element) = value.type else {
            return report(set.at, "此处是\(lexicon.describe(value.type))", expected: "集合；单个值用 in (…)")
        }
        guard let items = members(list, of: element, row) else { return nil }
        return Typed(.includes(value.expression, every: every, items), .truth)
    }

    /// What a set may include: values of `element`; a dotted path to a set stands for its members.
    private func members(_ list: [Syntax], of element: ValueType, _ row: Int?) -> [Expression]? {
        let checked = list.map { item -> Expression? in
            guard case .name(let names) = item.form, names.count > 1, names[0].text != "setting" else {
                return coerce(item, to: element, row: row)?.expression
            }
            guard let value = check(item, row: row) else { return nil }
            if isSame(value.type, element) || isSame(value.type, .set(element)) { return value.expression }
            report(item.at, "此处是\(lexicon.describe(value.type))", expected: lexicon.describe(element))
            return nil
        }
        return checked.contains { $0 == nil } ? nil : checked.compactMap { $0 }
    }

    /// Items beside a value or set of `type`: single values or whole sets of them.
    func items(_ list: [Syntax], of type: ValueType, _ row: Int?) -> [Expression]? {
        var element = type
        if case .set(let inner) = type { element = inner }
        let checked = list.map { item($0, element, row)?.expression }
        return checked.contains { $0 == nil } ? nil : checked.compactMap { $0 }
    }

    private func item(_ syntax: Syntax, _ element: ValueType, _ row: Int?) -> Typed? {
        let isBareCode = syntax.bareWord.map { !isKnown($0, row: row) || isCode($0, of: element) } ?? false
        if case .text = syntax.form { return coerce(syntax, to: element, row: row) }
        if isBareCode { return coerce(syntax, to: element, row: row) }
        guard let value = check(syntax, row: row) else { return nil }
        if isSame(value.type, element) || isSame(value.type, .set(element)) { return value }
        return report(
            syntax.at, "此处是\(lexicon.describe(value.type))", expected: "\(lexicon.describe(element))，或其集合")
    }

    private func isCode(_ word: String, of type: ValueType) -> Bool {
        if case .choice(let codes) = type { codes.contains(word) } else { false }
    }

    func arithmetic(_ operation: Arithmetic, _ left: Syntax, _ right: Syntax, _ row: Int?) -> Typed? {
        let a = number(left, row), b = number(right, row)
        guard let a, let b else { return nil }
        let keepsUnit = operation == .plus || operation == .minus
        if keepsUnit && !sameUnit(a, b, right.at) { return nil }
        return Typed(
            .arithmetic(operation, a.expression, b.expression), .number, unit: keepsUnit ? a.unit ?? b.unit : nil)
    }

    /// A number; times of day count as minutes since midnight, so that their difference is a duration.
    private func number(_ syntax: Syntax, _ row: Int?) -> Typed? {
        guard let value = check(syntax, row: row) else { return nil }
        switch value.type {
        case .number: return value
        case .time: return Typed(value.expression, .number, unit: "分钟")
        case .date:
            return report(
                syntax.at, "日期不能加减乘除", expected: "days_between(A, B)、months_between(A, B) 或 add_months(D, N)")
        default: return report(syntax.at, "此处是\(lexicon.describe(value.type))", expected: "数")
        }
    }
}
