import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// Loading by blocks of bytes, parts and several readers gives what reading row by row gives.
@Suite struct RecordColumnsTests {
    private let book: PolicyBook
    private let columns: RecordColumns

    init() throws {
        let folder = QuotesTests.root.appending(path: "policies").path
        book = try PolicyBook.load(folder: folder, vocabulary: Records.vocabulary)
        columns = RecordColumns(book)
    }

    private func with(_ engine: Engine, seed: UInt64, count: Int, _ body: (Database) throws -> Void) throws {
        try Databases.withLocation(engine) { location in
            let clock = Clock.fixed(Instant(milliseconds: 1_795_000_000_000))
            let database = try RecordDatabase.open(location, clock: clock, creating: true)
            defer { database.close() }
            var records = RandomRecords(Records.vocabulary, seed: seed, count: count)
            try records.write(to: database)
            try body(database)
        }
    }

    @Test(arguments: Engine.available, [UInt64(1), 2, 3])
    func `random records load as they stand in the database`(engine: Engine, seed: UInt64) throws {
        try with(engine, seed: seed, count: 100) { database in
            for (readers, partRows) in [(1, 1 << 18), (3, 64), (2, 7)] {
                let loaded = try database.read(readers: readers) { try columns.load($0, partRows: partRows) }
                try expect(loaded, database)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `more rows than a block holds load in their order`(engine: Engine) throws {
        try with(engine, seed: 4, count: 2500) { database in
            try expect(database.read(readers: 2) { try columns.load($0, partRows: 1100) }, database)
        }
    }

    @Test(arguments: Engine.available)
    func `tables without records load as empty`(engine: Engine) throws {
        try with(engine, seed: 5, count: 0) { database in
            let loaded = try database.read(readers: 2) { try columns.load($0) }
            #expect(loaded.tables.allSatisfy { $0.count == 0 })
        }
    }

    /// Compares every field that is loaded of every record.
    private func expect(_ loaded: Dataset, _ database: Database) throws {
        for (kind, declaration) in Records.vocabulary.kinds.enumerated() {
            let fields = columns.fields[kind]
            let rows = try database.read { snapshot in
                let order: SQL = snapshot.engine == .sqlite ? "ORDER BY rowid" : "ORDER BY ctid"
                return try snapshot.rows("\(columns.select(kind)) \(order)") { row in
                    fields.indices.map { Self.value(declaration.fields[fields[$0]].type, row, $0) }
                }
            }
            #expect(loaded.tables[kind].count == rows.count)
            for (place, field) in fields.enumerated() {
                let (name, type) = (declaration.fields[field].name, declaration.fields[field].type)
                let wrong = rows.indices.prefix(loaded.tables[kind].count).filter { number in
                    let value = Self.sorted(loaded.value(kind: kind, row: number, field: field))
                    return value != Self.known(rows[number][place], type, loaded)
                }
                #expect(wrong == [], "rows of \(declaration.name) whose \(name) differs")
            }
        }
    }

    private static func value(_ type: FieldType, _ row: Row, _ place: Int) -> FieldValue? {
        if row.text(place)?.isEmpty ?? true { return nil }
        return switch type {
        case .integer: row.int(place).map { .number(Double($0)) }
        case .decimal: row.real(place).map { .number($0) }
        case .boolean: row.bool(place).map { .truth($0) }
        case .time: row.int(place).map { .time(Int($0)) }
        case .date: row.text(place).flatMap { CivilDate($0) }.map { .date($0) }
        case .text: row.text(place).map { .text($0) }
        case .choice: row.text(place).map { .choice($0) }
        case .reference: row.text(place).map { .reference($0) }
        case .choices, .words: row.text(place).map { .words(Set($0.split(separator: ";").map(String.init)).sorted()) }
        }
    }

    /// A reference to a record that is not there is missing.
    private static func known(_ value: FieldValue?, _ type: FieldType, _ loaded: Dataset) -> FieldValue? {
        guard case .reference(let id)? = value, case .reference(let target) = type else { return value }
        return loaded.table(target)?.row(id) == nil ? nil : value
    }

    private static func sorted(_ value: FieldValue?) -> FieldValue? {
        if case .words(let words)? = value { .words(words.sorted()) } else { value }
    }
}
