import Quantities

/// A stretch of a table in the order in which its rows are stored: numbers of rows (SQLite) or pages (PostgreSQL).
package struct TablePart: Sendable {
    let positions: ClosedRange<Int64>
}

extension Snapshot {
    /// Reads columns of a table the fastest way the engine has, in the order in which the rows are stored, in blocks of
    /// up to a thousand rows. No other statement may run meanwhile.
    ///
    /// - Parameters:
    ///   - columns: with the types that the table was made with.
    ///   - part: one of `parts(of:rows:)`; nil reads the whole table.
    package func bulkRead(
        _ table: String, columns: [(name: String, type: ColumnType)], part: TablePart? = nil,
        _ body: (RowBlock) throws -> Void
    ) throws {
        for name in [table] + columns.map(\.name) where !SQL.isIdentifier(name) {
            throw Failure(.defect, "'\(name)' is not the name of a table or column")
        }
        let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let block = RowBlock(columns.map(\.type))
        try inBulk { try connection.bulkRead(names, from: "\"\(table)\"", part: part, into: block) { try body(block) } }
    }

    /// The parts that a table falls into, in the order in which its rows are stored, each of about `rows` rows, at most
    /// 64; none where the table is empty. Cheap: rows are not counted.
    package func parts(of table: String, rows: Int) throws -> [TablePart] {
        let (first, last, step): (Int64?, Int64?, Int)
        switch engine {
        case .sqlite:
            first = try self.first("SELECT min(rowid) FROM \(identifier: table)") { $0.int(0) } ?? nil
            last = try self.first("SELECT max(rowid) FROM \(identifier: table)") { $0.int(0) } ?? nil
            step = rows
        case .postgres:
            let pages: SQL = "pg_relation_size(\("\"\(table)\"")::regclass) / current_setting('block_size')::bigint"
            first = 0
            last = try self.first("SELECT \(pages) - 1") { $0.int(0) } ?? nil
            // Record tables have 40 to 100 rows a page of 8 KiB.
            step = rows / 64
        }
        guard let first, let last, first <= last else { return [] }
        // Numbers of rows may lie far apart.
        let size = max(UInt64(max(step, 1)), UInt64(bitPattern: last &- first) / 64 + 1)
        var (parts, start) = ([TablePart](), first)
        while true {
            let end = start.addingReportingOverflow(Int64(clamping: size - 1))
            if end.overflow || end.partialValue >= last { return parts + [TablePart(positions: start...last)] }
            parts.append(TablePart(positions: start...end.partialValue))
            start = end.partialValue + 1
        }
    }
}
