import Quantities

// Comparisons, with words that fit numbers, dates, codes and truth values.
extension ChineseSentence {
    func comparison(_ comparator: Comparator, _ left: Expression, _ right: Expression, _ inside: Bool) -> String {
        if case .truth(let wanted) = right, comparator == .equal || comparator == .notEqual {
            let holds = wanted == (comparator == .equal)
            return holds ? statement(left, inside) : render(.not(left), insideQuery: inside)
        }
        let codes = naming.choices(of: left).isEmpty ? naming.choices(of: right) : naming.choices(of: left)
        let bound = value(right, codes, inside)
        let relation = word(
            comparator, isDate: naming.isDate(left) || naming.isDate(right), isWord: isWord(right))
        return value(left, codes, inside) + relation + bound + unit(right, of: left)
    }

    /// A value; a code by its label.
    func value(_ expression: Expression, _ codes: [Choice], _ inside: Bool) -> String {
        if case .text(let text) = expression, let choice = codes.first(where: { $0.code == text }) {
            return Self.quoted(choice.label)
        }
        return render(expression, insideQuery: inside)
    }

    func items(_ list: [Expression], of owner: Expression, _ inside: Bool, _ separator: String) -> String {
        let codes = naming.choices(of: owner)
        return list.map { value($0, codes, inside) }.joined(separator: separator)
    }

    /// What stands between the two sides.
    func word(_ comparator: Comparator, isDate: Bool, isWord: Bool = false) -> String {
        switch comparator {
        case .equal: isDate || isWord ? "为" : "等于"
        case .notEqual: isDate || isWord ? "不为" : "不等于"
        case .less: isDate ? "早于" : "少于"
        case .lessOrEqual: isDate ? "不晚于" : "不超过"
        case .greater: isDate ? "晚于" : "多于"
        case .greaterOrEqual: isDate ? "不早于" : "不少于"
        }
    }

    func isWord(_ expression: Expression) -> Bool {
        switch expression {
        case .text: true
        case .path(_, let path): !naming.isNumber(path)
        default: false
        }
    }

    /// The unit of the left side after a plain number.
    func unit(_ right: Expression, of left: Expression) -> String {
        guard case .number = right, let unit = naming.unit(of: left) else { return "" }
        return Self.unit(unit)
    }

    static func unit(_ unit: String) -> String {
        ["day": "天", "minute": "分钟", "hour": "小时", "month": "个月", "year": "年"][unit] ?? unit
    }
}
