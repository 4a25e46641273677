import GRDBSQLite
import Quantities

/// One prepared statement; its cursor is the row it stands on.
final class SQLiteStatement: RowSource {
    let statement: OpaquePointer
    private let handle: OpaquePointer
    private let shown: String
    private(set) var columnCount = 0

    init(_ text: String, on handle: OpaquePointer, shown: String) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, text, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else {
            let message = String(cString: sqlite3_errmsg(handle))
            throw sqliteFailure(code: sqlite3_extended_errcode(handle), message: message, at: shown)
        }
        statement = prepared
        self.handle = handle
        self.shown = shown
        columnCount = Int(sqlite3_column_count(prepared))
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ values: [SQLValue]) throws {
        for (index, value) in values.enumerated() {
            switch value {
            case .null: bindNull(index + 1)
            case .int(let value): bindInt(value, index + 1)
            case .real(let value): bindReal(value, index + 1)
            case .bool(let value): bindInt(value ? 1 : 0, index + 1)
            case .text(var value): value.withUTF8 { bindText($0, index + 1) }
            }
        }
    }

    func bindNull(_ index: Int) { sqlite3_bind_null(statement, Int32(index)) }
    func bindInt(_ value: Int64, _ index: Int) { sqlite3_bind_int64(statement, Int32(index), value) }
    func bindReal(_ value: Double, _ index: Int) { sqlite3_bind_double(statement, Int32(index), value) }
    func bindText(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        // SQLite copies the bytes before this returns (SQLITE_TRANSIENT); an empty text must not become NULL.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        if let base = bytes.baseAddress {
            base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                _ = sqlite3_bind_text(statement, Int32(index), $0, Int32(bytes.count), transient)
            }
        } else {
            sqlite3_bind_text(statement, Int32(index), "", 0, transient)
        }
    }

    /// - Returns: whether there is a row.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let message = String(cString: sqlite3_errmsg(handle))
            throw sqliteFailure(code: sqlite3_extended_errcode(handle), message: message, at: shown)
        }
    }

    func reset() { sqlite3_reset(statement) }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
    func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }
    func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
    }

    func value(_ column: Int) -> SQLValue {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .int(int(column))
        case SQLITE_FLOAT: .real(real(column))
        default: .text(bytes(column).map { String(decoding: $0, as: UTF8.self) } ?? "")
        }
    }
}
