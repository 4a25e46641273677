import Quantities

/// Binds and steps one prepared INSERT a row.
final class SQLiteBulkWriter: BulkWriter {
    private let statement: SQLiteStatement
    private let columns: Int
    private var column = 0

    init(_ statement: SQLiteStatement, columns: Int) {
        self.statement = statement
        self.columns = columns
    }

    private func next() -> Int {
        column += 1
        return column
    }

    func null() { statement.bindNull(next()) }
    func int(_ value: Int64) { statement.bindInt(value, next()) }
    func bool(_ value: Bool) { statement.bindInt(value ? 1 : 0, next()) }

    func real(_ value: Double) throws {
        _ = try SQLValue.real(value).checked()
        statement.bindReal(value, next())
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if bytes.contains(0) { _ = try SQLValue.text("\0").checked() }
        statement.bindText(bytes, next())
    }

    func endRow() throws {
        guard column == columns else {
            throw Failure(.defect, "a bulk insert of \(columns) columns was given \(column) values")
        }
        column = 0
        defer { statement.reset() }
        _ = try statement.step()
    }
}
