import Foundation
import Quantities

/// What a cell holds, as the person who sees the sheet understands it.
package enum CellValue: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case boolean(Bool)
    case date(CivilDate)
    /// A day and the seconds since its midnight, without time zone.
    case dateTime(CivilDate, seconds: Int)
    /// Seconds since midnight, or a duration, which may pass 24 hours.
    case time(seconds: Int)
    /// An error cell, such as `#N/A` or `#DIV/0!`.
    case error(String)
    /// A formula that no program has calculated yet: the file holds no value for it.
    case uncalculated

    package static func number(_ value: Int) -> CellValue { .number(Double(value)) }

    package var isEmpty: Bool { self == .empty || self == .text("") }

    /// The value as an importer reads it from CSV: a whole number without point, any other with at most 15 digits
    /// as spreadsheets show them, `2026-11-22`, `2026-11-22 08:30:00`, `08:30:00`, `true`, the error code; nil for a
    /// formula without value; empty for an empty cell.
    package var text: String? {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let value): Self.text(of: value)
        case .boolean(let value): value ? "true" : "false"
        case .date(let date): date.description
        case .dateTime(let date, let seconds): "\(date) \(Self.clock(seconds))"
        case .time(let seconds): Self.clock(seconds)
        case .error(let code): code
        case .uncalculated: nil
        }
    }

    private static func text(of value: Double) -> String {
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return String(format: "%.15g", value)
    }

    private static func clock(_ seconds: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}
