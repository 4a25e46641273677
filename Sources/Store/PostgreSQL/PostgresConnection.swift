import CLibPQ
import Foundation
import Quantities

/// One connection to a PostgreSQL server, used by one thread at a time.
final class PostgresConnection: Connection {
    let handle: OpaquePointer
    private let address: DatabaseAddress
    private var cursors = 0
    /// Whether, since the last BEGIN, another transaction got in the way, so that running again may succeed.
    private(set) var metSerializationFailure = false

    init(_ address: DatabaseAddress) throws {
        // Words before `dbname` are defaults that the URL may override; words after it are ours.
        let settings = [
            ("connect_timeout", "5"), ("application_name", "xiachen"), ("dbname", address.location),
            ("client_encoding", "UTF8"),
        ]
        let made = withStrings(settings.map(\.0)) { names in
            withStrings(settings.map(\.1)) { PQconnectdbParams(names, $0, 1) }
        }
        guard let made else { throw Failure(.unavailable, "内存不足，无法建立连接", at: address.shown) }
        handle = made
        self.address = address
        guard PQstatus(made) == CONNECTION_OK else {
            // `deinit` closes the handle: every stored property has its value.
            let reason = address.withoutSecrets(String(cString: PQerrorMessage(made)))
            throw Failure(
                .unavailable, "数据库服务器不能使用：\(reason.split(separator: "\n").first ?? "")",
                at: address.shown, remedy: "请核对服务器是否运行，以及主机、端口、库名和口令")
        }
        PQsetNoticeProcessor(made, { _, _ in }, nil)
        try command("SET DateStyle = 'ISO, YMD'")
        try command("SET lock_timeout = '10s'")
        try command("SET cursor_tuple_fraction = 1.0")
    }

    deinit { PQfinish(handle) }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    func command(_ text: String) throws {
        if text.hasPrefix("BEGIN") { metSerializationFailure = false }
        _ = try run(text, [])
    }

    func commit() throws {
        do {
            let result = try run("COMMIT", [])
            // A failed transaction answers COMMIT with ROLLBACK.
            if result.tag == "ROLLBACK" {
                throw Failure(.defect, "a statement failed and its error was passed over; nothing was written")
            }
        } catch var failure as Failure where !isAlive {
            failure.what = "保存改动时连接中断：改动可能已保存，也可能没有"
            failure.remedy = "重做之前请先查看它是否已在"
            throw failure
        }
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int { try run(text, values).changes }

    func query(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws {
        try run(text, values).forEach(body)
    }

    func stream(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws {
        cursors += 1
        let name = "xiachen_\(cursors)"
        _ = try run("DECLARE \(name) NO SCROLL CURSOR FOR \(text)", values)
        while true {
            let result = try run("FETCH FORWARD 4096 FROM \(name)", [])
            try result.forEach(body)
            if result.rowCount < 4096 { break }
        }
        try command("CLOSE \(name)")
    }

    func bulkInsert(into table: String, columns: [String], _ body: (any BulkWriter) throws -> Void) throws {
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        try command("COPY \"\(table)\" (\(names)) FROM STDIN")
        let writer = PostgresBulkWriter(columns: columns.count) { [handle] bytes in
            bytes.withMemoryRebound(to: CChar.self) { PQputCopyData(handle, $0.baseAddress, Int32($0.count)) } == 1
        }
        do {
            try body(writer)
            try writer.flush()
        } catch {
            PQputCopyEnd(handle, "given up")
            try? finishCopy()
            throw error
        }
        PQputCopyEnd(handle, nil)
        try finishCopy()
    }

    func finishCopy() throws {
        var first: (any Error)?
        while let result = PQgetResult(handle) {
            do { _ = try checked(PostgresResult(result)) } catch { first = first ?? error }
        }
        if let first { throw first }
    }

    private func run(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
        let types = values.map(\.postgresType)
        let result = withStrings(values.map(\.postgresText)) {
            PQexecParams(handle, text, Int32(values.count), types, $0, nil, nil, 0)
        }
        guard let result else { throw refusal(state: "08000", message: "没有回应") }
        return try checked(PostgresResult(result))
    }

    private func checked(_ result: PostgresResult) throws -> PostgresResult {
        guard let (state, message) = result.error else { return result }
        throw refusal(state: state, message: message)
    }

    private func refusal(state: String, message: String) -> Failure {
        if state == "40001" || state == "40P01" { metSerializationFailure = true }
        return postgresFailure(state: isAlive ? state : "", message: message, at: address.shown)
    }
}

extension SQLValue {
    /// The type's object id (pg_type.dat); 0 lets the server infer, so that ISO text serves as a date.
    fileprivate var postgresType: Oid {
        switch self {
        case .null, .text: 0
        case .int: 20
        case .real: 701
        case .bool: 16
        }
    }

    fileprivate var postgresText: String? {
        switch self {
        case .null: nil
        case .int(let value): String(value)
        case .real(let value): "\(value)"
        case .text(let value): value
        case .bool(let value): value ? "t" : "f"
        }
    }
}

/// C strings, ended by nil, for the length of the call.
private func withStrings<T>(_ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    let copies = texts.map { $0.flatMap { strdup($0) } }
    defer { copies.forEach { free($0) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
}
