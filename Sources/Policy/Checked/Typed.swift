/// An expression with what is known of its value.
struct Typed {
    var expression: Expression
    var type: ValueType
    /// The unit of a number, where the vocabulary or a setting gives one; nil is unknown or none.
    var unit: String?

    init(_ expression: Expression, _ type: ValueType, unit: String? = nil) {
        self.expression = expression
        self.type = type
        self.unit = unit
    }
}

extension FieldType {
    /// The type of its values in rules; `kindIndex` finds a kind by name.
    func valueType(_ kindIndex: (String) -> Int?) -> ValueType {
        switch self {
        case .text: .text
        case .integer, .decimal: .number
        case .boolean: .truth
        case .date: .date
        case .time: .time
        case .choice(let choices): .choice(choices.map(\.code))
        case .choices(let choices): .set(.choice(choices.map(\.code)))
        case .words: .set(.text)
        case .reference(let kind): .reference(kind: kindIndex(kind) ?? 0)
        }
    }
}

/// Spellings of one unit.
func isSameUnit(_ a: String, _ b: String) -> Bool {
    func canonical(_ unit: String) -> String {
        switch unit {
        case "day", "日": "天"
        case "minute": "分钟"
        case "hour": "小时"
        case "month", "月": "个月"
        case "year": "年"
        case "％", "percent": "%"
        default: unit
        }
    }
    return canonical(a) == canonical(b)
}
