import Quantities

extension Snapshot {
    /// Whether the database has this table.
    package func hasTable(_ name: String) throws -> Bool { try !columns(of: name).isEmpty }

    /// The columns of a table in their order; empty where there is no such table.
    package func columns(of table: String) throws -> [String] {
        switch engine {
        case .sqlite:
            return try rows("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid") { $0.text(0) ?? "" }
        case .postgres:
            return try rows(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY ordinal_position
                """) { $0.text(0) ?? "" }
        }
    }
}
