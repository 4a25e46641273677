import Quantities

/// A value that is bound to a statement, or read from a row. Dates travel as ISO text.
package enum SQLValue: Sendable, Hashable {
    case null, int(Int64), real(Double), text(String), bool(Bool)

    /// Refuses what one of the engines cannot keep: NUL in text, infinity and not-a-number.
    func checked() throws -> SQLValue {
        switch self {
        case .text(let text) where text.utf8.contains(0):
            throw Failure(.invalid, "文字中含 NUL 字符", remedy: "请删去字符 U+0000")
        case .real(let number) where !number.isFinite:
            throw Failure(.invalid, "数值无穷大或不是数", remedy: "请留空")
        default: return self
        }
    }
}

/// What interpolation into `SQL` can bind.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable { package var sqlValue: SQLValue { self } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension Substring: SQLBindable { package var sqlValue: SQLValue { .text(String(self)) } }
extension Int: SQLBindable { package var sqlValue: SQLValue { .int(Int64(self)) } }
extension Int64: SQLBindable { package var sqlValue: SQLValue { .int(self) } }
extension Double: SQLBindable { package var sqlValue: SQLValue { .real(self) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .bool(self) } }
extension CivilDate: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
extension Instant: SQLBindable { package var sqlValue: SQLValue { .int(milliseconds) } }
