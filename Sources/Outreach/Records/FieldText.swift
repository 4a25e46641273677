import Foundation
import Policy
import Quantities
import Store

/// How an export and a correction write a value: what an import reads back as the same value.
enum FieldText {
    /// The value of a row of the database; nil where there is none.
    static func text(_ row: Row, _ column: Int, _ type: FieldType) -> String? {
        switch type {
        case .integer: row.int(column).map { String($0) }
        case .time: row.int(column).map(time)
        case .decimal: row.real(column).map(number)
        case .boolean: row.bool(column).map { $0 ? "true" : "false" }
        case .text, .choice, .choices, .words, .reference, .date: row.text(column)
        }
    }

    /// The value of a row being read; empty where there is none.
    static func text(_ row: ParsedRow, _ field: Int, _ type: FieldType) -> String {
        switch row.values[field] {
        case .null: return ""
        case .int(let value): if case .time = type { return time(value) } else { return String(value) }
        case .real(let value): return number(value)
        case .bool(let value): return value ? "true" : "false"
        case .text: return row.string(field)
        }
    }

    /// The value that a text stands for; nil where it is none of this type.
    static func value(_ text: String, _ type: FieldType) -> FieldValue? {
        switch type {
        case .integer, .decimal: Double(text).map { .number($0) }
        case .boolean: .truth(text == "true")
        case .date: CivilDate(text).map { .date($0) }
        case .time: minutes(text).map { .time($0) }
        case .text: .text(text)
        case .choice: .choice(text)
        case .reference: .reference(text)
        case .choices, .words: .words(text.split(separator: ";").map(String.init))
        }
    }

    /// 500 of `08:20`.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }

    /// `08:20` of 500.
    static func time(_ minutes: Int64) -> String {
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// The shortest text that reads back as the number; whole ones without point.
    static func number(_ value: Double) -> String {
        if abs(value) < 1e15, value == value.rounded() { return String(Int64(value)) }
        return "\(value)"
    }
}
