/// How a column of the template is to be filled in, in Chinese.
struct ColumnInstructions {
    let field: DataDictionary.Column
    let kind: DataDictionary.Entry
    /// Chinese labels of all kinds by name.
    let labels: [String: String]

    var isIdentifier: Bool { field.name == "id" }

    /// The type and how a value is written.
    var writing: String {
        switch field.type {
        case "text": isIdentifier ? "文字，同一张表中不重复" : "文字"
        case "integer": "整数，如 12"
        case "decimal": "数字，可带小数，如 3.5"
        case "boolean": "填“是”或“否”"
        case "date": "日期，如 2026-11-22"
        case "time": "时刻（24小时制），如 08:20"
        case "choice": "选填一项，写中文或代码"
        case "choices": "选填一项或几项，中间用“、”隔开"
        case "words": "一个或几个词，中间用“、”隔开"
        case "reference": "填“\(field.references.flatMap { labels[$0] } ?? "")”表中的编号"
        default: field.type
        }
    }

    var unit: String { field.unit ?? "" }

    /// One line a value: `completed 完成`.
    var values: String { (field.values ?? []).map { "\($0.code) \($0.label)" }.joined(separator: "\n") }

    /// What happens where the cell is left empty.
    var empty: String {
        if !isIdentifier { return field.required ? "不可留空" : "" }
        if kind.identity.isEmpty { return "不可留空" }
        let parts = kind.identity.map { name in kind.fields.first { $0.name == name }?.label ?? name }
        return "自动用“\(parts.joined(separator: "|"))”各列的值组成"
    }

    /// Full ids of the rules that read the column, the first few of many.
    var rules: String {
        let most = 6
        let more = field.rules.count > most ? "\n…共 \(field.rules.count) 条" : ""
        return field.rules.prefix(most).joined(separator: "\n") + more
    }

    /// The note on the column's header.
    var note: String {
        var lines = [field.meaning.zh, "\(field.name): \(field.meaning.en)", writing]
        if !unit.isEmpty { lines.append("单位：\(unit)") }
        if !empty.isEmpty { lines.append((isIdentifier ? "留空时" : "") + empty) }
        if !values.isEmpty { lines.append(values) }
        return lines.joined(separator: "\n")
    }
}
