import Quantities

// Comparisons, with words that fit numbers, dates, codes and truth values.
extension ChineseSentence {
    func comparison(_ comparator: Comparator, _ left: Expression, _ right: Expression, _ inside: Bool) -> String {
        if case .truth(let wanted) = right, comparator == .equal || comparator == .notEqual {
            let holds = wanted == (comparator == .equal)
            return holds ? statement(left, inside) : denial(left, inside)
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

    /// `= false`: said to be no, which is more than not said to be yes.
    func denial(_ expression: Expression, _ inside: Bool) -> String {
        switch expression {
        case .path, .setting: "\(render(expression, insideQuery: inside))为“否”"
        default: render(.not(expression), insideQuery: inside)
        }
    }

    /// `包括“甲”、“乙”全部`; of one item `包括“甲”`.
    func inclusion(_ list: [Expression], every: Bool, of owner: Expression, _ inside: Bool) -> String {
        let isOne = list.count == 1 && !naming.isSet(list[0])
        return "包括\(items(list, of: owner, inside, "、"))\(isOne ? "" : every ? "全部" : "之一")"
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
        guard case .number = right else { return "" }
        return naming.unit(of: left) ?? ""
    }
}
