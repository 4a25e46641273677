import CLibPQ
import Foundation

/// The answer to one statement, in text format; its cursor is one of its rows.
final class PostgresResult: RowSource {
    private let result: OpaquePointer
    private var row: Int32 = 0
    let columnCount: Int
    let rowCount: Int32

    init(_ result: OpaquePointer) {
        self.result = result
        columnCount = Int(PQnfields(result))
        rowCount = PQntuples(result)
    }

    deinit { PQclear(result) }

    /// SQLSTATE and primary message, or nil where the statement succeeded.
    var error: (state: String, message: String)? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY: return nil
        default: return (field("C"), field("M"))
        }
    }

    private func field(_ code: Character) -> String {
        PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) } ?? ""
    }

    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
    var tag: String { String(cString: PQcmdStatus(result)) }

    func forEach(_ body: (Row) throws -> Void) throws {
        let cursor = Row(source: self)
        for index in 0..<rowCount {
            row = index
            try body(cursor)
        }
    }

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) == 1 }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        guard !isNull(column), let start = PQgetvalue(result, row, Int32(column)) else { return nil }
        let count = Int(PQgetlength(result, row, Int32(column)))
        return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }

    func int(_ column: Int) -> Int64 {
        guard let bytes = bytes(column), let first = bytes.first else { return 0 }
        if first == 116 || first == 102 { return first == 116 ? 1 : 0 }
        let isNegative = first == 45
        var value: Int64 = 0
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            guard (48...57).contains(byte) else { return Int64(real(column)) }
            value = value &* 10 &- Int64(byte &- 48)
        }
        return isNegative ? value : 0 &- value
    }

    func real(_ column: Int) -> Double {
        isNull(column) ? 0 : strtod(PQgetvalue(result, row, Int32(column)), nil)
    }

    func value(_ column: Int) -> SQLValue {
        if isNull(column) { return .null }
        switch PQftype(result, Int32(column)) {
        case 16, 20, 21, 23: return .int(int(column))
        case 700, 701, 1700: return .real(real(column))
        default: return .text(bytes(column).map { String(decoding: $0, as: UTF8.self) } ?? "")
        }
    }
}
