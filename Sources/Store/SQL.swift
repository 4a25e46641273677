import Quantities

/// SQL text with its bound values. Interpolation always binds, never splices:
///
///     let sql: SQL = "SELECT id FROM villages WHERE region = \(code) AND opened_on <= \(date)"
///
/// One text serves both engines; keep to what they share (docs/recipes). A table or column whose name is data goes in
/// as `\(identifier: name)`, a column type as `\(ColumnType.text)`, a part of a statement as `\(otherSQL)`.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case text(String)
        case bind(SQLValue)
        case type(ColumnType)
        case refused(identifier: String)
    }

    var pieces: [Piece] = []

    package init(stringLiteral value: String) { pieces = [.text(value)] }
    package init(stringInterpolation interpolation: Interpolation) { pieces = interpolation.pieces }

    package struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) { pieces.append(.text(literal)) }
        package mutating func appendInterpolation(_ value: some SQLBindable) { pieces.append(.bind(value.sqlValue)) }
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            pieces.append(.bind(value?.sqlValue ?? .null))
        }
        package mutating func appendInterpolation(_ sql: SQL) { pieces += sql.pieces }
        package mutating func appendInterpolation(_ type: ColumnType) { pieces.append(.type(type)) }

        /// A table or column by name: `[a-z_][a-z_0-9]*` only. Anything else is refused when the statement runs.
        package mutating func appendInterpolation(identifier name: String) {
            pieces.append(SQL.isIdentifier(name) ? .text("\"\(name)\"") : .refused(identifier: name))
        }

        /// A code of a closed list, as a literal, for definitions, which take no bound values: `[a-z0-9_]+` only.
        package mutating func appendInterpolation(code: String) {
            let isCode = !code.isEmpty && SQL.isIdentifier("_" + code)
            pieces.append(isCode ? .text("'\(code)'") : .refused(identifier: code))
        }

        package mutating func appendInterpolation(identifiers names: [String]) {
            for (index, name) in names.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(identifier: name)
            }
        }
    }

    static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= 63, !(48...57).contains(first) else { return false }
        return name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// The statement as this engine wants it, and the values of its placeholders in order.
    func rendered(for engine: Engine) throws -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal
            case .type(let type): text += type.spelling(on: engine)
            case .bind(let value):
                values.append(try value.checked())
                text += engine == .postgres ? "$\(values.count)" : "?"
            case .refused(let name):
                throw Failure(.defect, "'\(name)' may not stand in a statement as a name or code")
            }
        }
        return (text, values)
    }
}

extension [SQL] {
    /// The parts with `separator` between them: `conditions.joined(" AND ")`.
    package func joined(_ separator: SQL) -> SQL {
        var whole: SQL = ""
        for (index, part) in enumerated() { whole.pieces += (index > 0 ? separator.pieces : []) + part.pieces }
        return whole
    }
}
