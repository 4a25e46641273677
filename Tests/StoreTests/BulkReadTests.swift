import Foundation
import Quantities
import Store
import TestKit
import Testing

@Suite struct BulkReadTests {
    private let columns: [(name: String, type: ColumnType)] = [
        ("a", .text), ("b", .integer), ("c", .real), ("d", .boolean), ("e", .date),
    ]

    private func with(_ engine: Engine, rows: Int, _ body: (Database) throws -> Void) throws {
        try Databases.with(engine) { database in
            try database.write { transaction in
                try transaction.execute(
                    "CREATE TABLE t (a \(.text), b \(.integer), c \(.real), d \(.boolean), e \(.date))")
                try transaction.bulkInsert(into: "t", columns: columns.map(\.name)) { writer in
                    for number in 0..<rows {
                        if number % 5 == 1 {
                            for _ in columns { try writer.null() }
                        } else {
                            try writer.text(String(repeating: "村", count: number % 70))
                            try writer.int(Int64(number) << 30)
                            try writer.real(Double(number) / 8)
                            try writer.bool(number % 2 == 0)
                            try writer.text(CivilDate(day: Int32(number * 11) - 4000).description)
                        }
                        try writer.endRow()
                    }
                }
            }
            try body(database)
        }
    }

    private func read(_ snapshot: Snapshot, _ part: TablePart? = nil) throws -> [[SQLValue]] {
        var rows: [[SQLValue]] = []
        try snapshot.bulkRead("t", columns: columns, part: part) { block in
            let (bytes, ends) = block.texts(0)
            for row in 0..<block.count {
                let text = bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
                func whole(_ column: Int) -> SQLValue {
                    let value = block.wholes(column)[row]
                    return value == .min ? .null : .int(value)
                }
                let real = block.reals(2)[row]
                rows.append([
                    .text(String(decoding: text, as: UTF8.self)), whole(1), real.isNaN ? .null : .real(real), whole(3),
                    whole(4),
                ])
            }
        }
        return rows
    }

    /// The same by the cursor: NULL as an empty text, dates as days.
    private func slowly(_ snapshot: Snapshot) throws -> [[SQLValue]] {
        try snapshot.rows("SELECT a, b, c, d, e FROM t") { row in
            [
                .text(row.text(0) ?? ""), row.int(1).map { .int($0) } ?? .null, row.real(2).map { .real($0) } ?? .null,
                row.int(3).map { .int($0) } ?? .null, row.date(4).map { .int(Int64($0.day)) } ?? .null,
            ]
        }
    }

    @Test(arguments: Engine.available, [0, 1, 1023, 1024, 1025, 5000])
    func `a table is read whole and in its order`(engine: Engine, rows: Int) throws {
        try with(engine, rows: rows) { database in
            try database.read { try #expect(read($0) == slowly($0)) }
        }
    }

    @Test(arguments: Engine.available, [1, 130, 100_000])
    func `the parts of a table are the table`(engine: Engine, rows: Int) throws {
        try with(engine, rows: 3000) { database in
            try database.read { snapshot in
                let parts = try snapshot.parts(of: "t", rows: rows)
                #expect(rows == 100_000 ? parts.count == 1 : (2...64).contains(parts.count))
                try #expect(parts.flatMap { try read(snapshot, $0) } == slowly(snapshot))
            }
        }
    }

    @Test func `numbers of rows that lie far apart make few parts`() throws {
        try with(.sqlite, rows: 3) { database in
            try database.write { transaction in
                for row in [Int64.max, .min] {
                    try transaction.execute("INSERT INTO t (rowid, a) VALUES (\(row), 'x')")
                }
            }
            try database.read { snapshot in
                let parts = try snapshot.parts(of: "t", rows: 10)
                #expect(parts.count <= 65)
                try #expect(parts.flatMap { try read(snapshot, $0) } == slowly(snapshot))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an error in between leaves the snapshot usable`(engine: Engine) throws {
        try with(engine, rows: 3000) { database in
            try database.read { snapshot in
                #expect(throws: CancellationError.self) {
                    try snapshot.bulkRead("t", columns: columns) { _ in throw CancellationError() }
                }
                #expect(throws: Failure.self) { try snapshot.bulkRead("t; DROP TABLE t", columns: columns) { _ in } }
                #expect(throws: Failure.self) {
                    try snapshot.bulkRead("t", columns: columns) { _ in _ = try snapshot.count("SELECT 1") }
                }
                try #expect(read(snapshot).count == 3000)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `readers together see one moment while others write`(engine: Engine) throws {
        try Databases.with(engine) { database in
            try database.write { try $0.execute("CREATE TABLE counter (value \(.integer))") }
            try database.write { try $0.execute("INSERT INTO counter VALUES (0)") }
            let isOver = NSLock()
            isOver.lock()
            let writer = Thread {
                while !isOver.try() {
                    _ = try? database.write { try $0.execute("UPDATE counter SET value = value + 1") }
                }
            }
            writer.start()
            var seen: Set<Int> = []
            for _ in 0..<100 {
                let values = try database.read(readers: 3) { snapshots in
                    try snapshots.map { try $0.count("SELECT value FROM counter") }
                }
                #expect(Set(values).count == 1)
                #expect(values.count == 1 || values.count == 3)
                seen.formUnion(values)
            }
            isOver.unlock()
            #expect(seen.count > 1)
        }
    }

    @Test(arguments: Engine.available)
    func `readers keep their moment after a later write`(engine: Engine) throws {
        try with(engine, rows: 10) { database in
            try database.read(readers: 2) { snapshots in
                #expect(snapshots.count == 2)
                let done = DispatchSemaphore(value: 0)
                Thread {
                    _ = try? database.write { try $0.execute("DELETE FROM t") }
                    done.signal()
                }.start()
                done.wait()
                for snapshot in snapshots { try #expect(read(snapshot).count == 10) }
            }
            try #expect(database.read { try $0.count("SELECT count(*) FROM t") } == 0)
        }
    }
}
