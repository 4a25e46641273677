/// The column types that both engines know, as written in `CREATE TABLE`: `id \(ColumnType.text) PRIMARY KEY`.
///
/// Text sorts by code point on both (SQLite's own order; collation "C" on PostgreSQL), whatever the server's locale.
/// Dates travel as ISO text; booleans are 0 and 1 on SQLite.
package enum ColumnType: Sendable, CaseIterable {
    case text, integer, real, boolean, date

    func spelling(on engine: Engine) -> String {
        switch self {
        case .text: engine == .postgres ? #"TEXT COLLATE "C""# : "TEXT"
        case .integer: "BIGINT"
        case .real: "DOUBLE PRECISION"
        case .boolean: "BOOLEAN"
        case .date: "DATE"
        }
    }
}
