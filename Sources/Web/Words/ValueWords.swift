import Foundation
import Policy
import Quantities

/// Turns ids into names: what pages need to know of the records.
protocol Names {
    /// The name of a record, nil where there is none or it has none.
    func name(kind: String, id: String) -> String?
}

/// Measured and required values as text, in one language, with labels instead of codes.
struct ValueWords {
    let words: Lexicon
    let vocabulary: Vocabulary
    let names: any Names

    func text(_ value: Observation?, of type: ValueType, unit: String?) -> String {
        guard let value else { return words(.missing) }
        switch value {
        case .number(let number): return amount(number, unit)
        case .truth(let truth): return words(truth ? .yes : .no)
        case .date(let date): return date.description
        case .text(let text): return label(text, of: type)
        case .set(let members):
            let labels = members.map { label($0, of: type) }
            return labels.isEmpty ? words(.none) : labels.joined(separator: words(.comma))
        }
    }

    /// `2 次`, `2 times`.
    func amount(_ number: Double, _ unit: String?) -> String {
        let number = AmountText.isYear(unit) ? Self.plain(number).replacing(",", with: "") : Self.plain(number)
        return words.language == .zh ? AmountText.chinese(number, unit) : AmountText.english(number, unit)
    }

    /// `分钟`, `minutes`: a unit alone, beside the name of what it measures.
    func unit(_ unit: String) -> String {
        words.language == .zh ? unit : AmountText.english(unit) ?? unit
    }

    /// `≥ 2 次`, `是`, `属于 县级、乡级`.
    func text(_ required: Required, of type: ValueType, unit: String?) -> String {
        compared(required.comparator, text(required.value, of: type, unit: unit))
    }

    /// `≥ 65 %` of a comparator of the rule language and a value.
    func compared(_ comparator: String, _ value: String) -> String {
        switch comparator {
        case "=": return value
        case "!=": return "≠ " + value
        case ">=": return "≥ " + value
        case "<=": return "≤ " + value
        case "in": return words(.oneOf, value)
        case "includes all": return words(.includesAll, value)
        case "includes any": return words(.includesAny, value)
        default: return comparator + " " + value
        }
    }

    /// The label of a code of a closed list, the name of a record, or the text itself.
    private func label(_ text: String, of type: ValueType) -> String {
        switch type {
        case .set(let member): return label(text, of: member)
        case .reference(let kind): return names.name(kind: vocabulary.kinds[kind].name, id: text) ?? text
        case .choice(let codes):
            guard words.language == .zh else { return text.replacing("_", with: " ") }
            return Self.choices(codes, in: vocabulary).first { $0.code == text }?.label ?? text
        default: return text
        }
    }

    /// The closed list with these codes: rules keep the codes, kinds the labels.
    private static func choices(_ codes: [String], in vocabulary: Vocabulary) -> [Choice] {
        for kind in vocabulary.kinds {
            for field in kind.fields {
                switch field.type {
                case .choice(let list), .choices(let list): if list.map(\.code) == codes { return list }
                default: continue
                }
            }
        }
        return []
    }

    /// At most two decimals, thousands apart, no trailing zeros.
    static func plain(_ number: Double) -> String {
        guard number.isFinite else { return "–" }
        let whole = number.rounded()
        if abs(number - whole) < 0.005 { return grouped(Int(exactly: whole) ?? 0) }
        let cents = (number * 100).rounded() / 100
        return cents.formatted(.number.precision(.fractionLength(0...2)).locale(Locale(identifier: "en_US_POSIX")))
    }

    /// 1234567 → 1,234,567.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(abs(number)))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
