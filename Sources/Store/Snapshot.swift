import Quantities

/// The database as it stands at one moment: what `Database.read` gives, and what `Transaction` builds on.
/// Use it only inside the closure that received it.
package class Snapshot {
    let connection: any Connection
    package let engine: Engine
    /// A bulk insert or read has the connection to itself: nothing else may run until it ends, on either engine.
    private var isInBulk = false

    init(_ connection: any Connection, _ engine: Engine) {
        self.connection = connection
        self.engine = engine
    }

    /// Every row, made into a value. For more rows than memory should hold use `forEach`.
    package func rows<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        var made: [T] = []
        let (text, values) = try rendered(sql)
        try connection.query(text, values) { made.append(try make($0)) }
        return made
    }

    /// Every row as values; see `Row.value` for how types arrive.
    package func rows(_ sql: SQL) throws -> [[SQLValue]] { try rows(sql) { $0.values } }

    /// The first row, or nil.
    package func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? { try rows(sql, make).first }

    /// The number in the first column of the first row; 0 where there is none.
    package func count(_ sql: SQL) throws -> Int { Int(try first(sql) { $0.int(0) ?? 0 } ?? 0) }

    /// Streams the rows of a `SELECT` in constant memory; other statements may run inside `body`.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = try rendered(sql)
        try connection.stream(text, values, body)
    }

    func rendered(_ sql: SQL) throws -> (text: String, values: [SQLValue]) {
        if isInBulk { throw Failure(.defect, "a statement inside a bulk insert or read") }
        return try sql.rendered(for: engine)
    }

    func inBulk(_ body: () throws -> Void) throws {
        if isInBulk { throw Failure(.defect, "a bulk insert or read inside another") }
        isInBulk = true
        defer { isInBulk = false }
        try body()
    }
}

/// What each engine's connection does, inside a transaction that the pool began.
protocol Connection: AnyObject {
    /// - Returns: the number of rows changed.
    @discardableResult func execute(_ text: String, _ values: [SQLValue]) throws -> Int
    func query(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws
    func stream(_ text: String, _ values: [SQLValue], _ body: (Row) throws -> Void) throws
    func bulkInsert(into table: String, columns: [String], _ body: (any BulkWriter) throws -> Void) throws
    /// Fills the block again and again; `body` takes what it holds. Columns and table are written as SQL.
    func bulkRead(
        _ columns: String, from table: String, part: TablePart?, into block: RowBlock, _ body: () throws -> Void) throws
}
