import Quantities

/// One transaction: what `Database.write` gives. It is kept when the closure returns, undone when the closure throws.
package final class Transaction: Snapshot {
    /// Runs one statement.
    /// - Returns: the number of rows changed (0 for definitions).
    /// - Throws: `conflict` where a key exists already, `invalid` where a constraint refuses.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        let (text, values) = try rendered(sql)
        return try connection.execute(text, values)
    }

    /// Inserts many rows the fastest way the engine has. For each row `body` appends one value a column, in the
    /// order of `columns`, then calls `endRow`. No other statement may run meanwhile.
    package func bulkInsert(into table: String, columns: [String], _ body: (any BulkWriter) throws -> Void) throws {
        for name in [table] + columns where !SQL.isIdentifier(name) {
            throw Failure(.defect, "'\(name)' is not the name of a table or column")
        }
        try inBulk { try connection.bulkInsert(into: table, columns: columns, body) }
    }

    /// Makes the database itself refuse to update or delete rows of this table.
    package func refuseChanges(of table: String) throws {
        let name: SQL = "\(identifier: table)"
        switch engine {
        case .sqlite:
            for (action, word) in [("UPDATE", "update"), ("DELETE", "delete")] as [(SQL, String)] {
                try execute(
                    """
                    CREATE TRIGGER \(identifier: "\(table)_refuse_\(word)") BEFORE \(action) ON \(name)
                    BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed'); END
                    """)
            }
        case .postgres:
            try execute(
                """
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''rows of this table are never changed'' USING ERRCODE = ''23001''; END'
                """)
            try execute(
                """
                CREATE TRIGGER \(identifier: "\(table)_refuse_change")
                BEFORE UPDATE OR DELETE OR TRUNCATE ON \(name) FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
                """)
        }
    }
}

/// Receives the values of a bulk insert, one a column.
package protocol BulkWriter: AnyObject {
    func null() throws
    func int(_ value: Int64) throws
    func real(_ value: Double) throws
    func bool(_ value: Bool) throws
    /// UTF-8; also for dates, as `2026-11-22`.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
    /// - Throws: `defect` unless every column has had its value; what the database refuses.
    func endRow() throws
}

extension BulkWriter {
    package func text(_ text: String) throws {
        var text = text
        try text.withUTF8 { try self.text($0) }
    }

    package func append(_ value: SQLValue) throws {
        switch value {
        case .null: try null()
        case .int(let value): try int(value)
        case .real(let value): try real(value)
        case .bool(let value): try bool(value)
        case .text(let value): try text(value)
        }
    }
}
