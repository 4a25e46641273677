import GRDBSQLite
import Quantities

extension SQLiteConnection {
    func bulkRead(
        _ columns: String, from table: String, part: TablePart?, into block: RowBlock, _ body: () throws -> Void
    ) throws {
        let range = part.map { " WHERE rowid BETWEEN \($0.positions.lowerBound) AND \($0.positions.upperBound)" } ?? ""
        // The order also keeps SQLite from reading an index instead.
        let text = "SELECT \(columns) FROM \(table)\(range) ORDER BY rowid"
        let statement = try SQLiteStatement(text, on: handle, shown: shown)
        while true {
            let mayHaveMore = try statement.fill(block)
            if block.count > 0 { try body() }
            if !mayHaveMore { return }
        }
    }
}

extension SQLiteStatement {
    /// Steps until the block is full or the rows have ended.
    /// - Returns: whether there may be more rows.
    fileprivate func fill(_ block: RowBlock) throws -> Bool {
        let (statement, runs, width) = (self.statement, block.runs, block.width)
        for row in 0..<RowBlock.most {
            guard try step() else {
                block.count = row
                return false
            }
            for column in 0..<width {
                // The readers have no mutex: the value is as safe as the columns are.
                let value = sqlite3_column_value(statement, Int32(truncatingIfNeeded: column))
                switch runs[column].type {
                case .text:
                    let text = sqlite3_value_text(value)
                    runs[column].put(text, text == nil ? 0 : Int(sqlite3_value_bytes(value)), at: row)
                case .integer, .boolean:
                    let isNull = sqlite3_value_type(value) == SQLITE_NULL
                    runs[column].wholes[row] = isNull ? .min : sqlite3_value_int64(value)
                case .real:
                    let isNull = sqlite3_value_type(value) == SQLITE_NULL
                    runs[column].reals[row] = isNull ? .nan : sqlite3_value_double(value)
                case .date:
                    runs[column].wholes[row] = Self.day(value)
                }
            }
        }
        block.count = RowBlock.most
        return true
    }

    /// Days since 1970-01-01; `Int64.min` where NULL or no date.
    private static func day(_ value: OpaquePointer?) -> Int64 {
        guard let text = sqlite3_value_text(value) else { return .min }
        let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
        return CivilDate(bytes).map { Int64($0.day) } ?? .min
    }
}
