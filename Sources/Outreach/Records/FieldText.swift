import Foundation
import Policy
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
