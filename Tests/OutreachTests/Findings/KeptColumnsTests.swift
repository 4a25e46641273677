import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// A copy of the loaded records gives what the database gives, or is not used.
@Suite struct KeptColumnsTests {
    private let book: PolicyBook
    private let calendar: WorkingCalendar
    private let day = CivilDate("2026-11-22")!
    private static let clock = Clock.fixed(Instant(milliseconds: 1_795_000_000_000))

    init() throws {
        let folder = QuotesTests.root.appending(path: "policies").path
        book = try PolicyBook.load(folder: folder, vocabulary: Records.vocabulary)
        calendar = try WorkingCalendar.load(folder: folder)
    }

    private func with(
        _ engine: Engine, importing subject: String = "all", _ body: (Database, URL) throws -> Void
    ) throws {
        try StandingOver.inFolder { folder in
            try Databases.withLocation(engine) { location in
                let database = try RecordDatabase.open(location, clock: Self.clock, creating: true)
                defer { database.close() }
                var records = RandomRecords(Records.vocabulary, seed: 21, count: 60)
                try records.write(to: database)
                try database.write { transaction in
                    _ = try AuditChain.append(
                        in: transaction, at: Self.clock.now(), actor: "试", action: "import", subject: subject,
                        detail: "")
                }
                try body(database, folder.appending(path: "columns"))
            }
        }
    }

    private func standing(_ database: Database, _ file: URL?) -> Standing {
        Standing(
            database, book: book, calendar: calendar, fewRecords: 0, kept: file.map { KeptColumns($0) })
    }

    private func findings(_ standing: Standing) throws -> [String] {
        try standing.judging(asOf: day) { assessor in
            assessor.judge()
            return assessor.findings().map { "\($0)" }
        }
    }

    @Test(arguments: Engine.available)
    func `findings from the copy are those from the database`(engine: Engine) throws {
        try with(engine) { database, file in
            let first = standing(database, file)
            let expected = try findings(first)
            #expect(expected.count > 100)
            #expect(try first.keepColumns())
            let second = standing(database, file)
            try #expect(findings(second) == expected)
            #expect(second.keptSeq == second.loadedSeq, "the second read the database")
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test(arguments: Engine.available)
    func `records written since are read behind the copy, and the next copy holds them`(engine: Engine) throws {
        try with(engine) { database, file in
            let first = standing(database, file)
            _ = try findings(first)
            #expect(try first.keepColumns())
            try StandingOver.load(["region": "id,name,level,parent\n990000,新省,province,\n"], database)
            let second = standing(database, file)
            try #expect(findings(second) == findings(standing(database, nil)))
            #expect(second.keptSeq < second.loadedSeq)
            #expect(try second.keepColumns())
            let third = standing(database, file)
            try #expect(findings(third) == findings(standing(database, nil)))
            #expect(third.keptSeq == third.loadedSeq)
        }
    }

    @Test func `a copy that is cut or changed anywhere is not used`() throws {
        try with(.sqlite) { database, file in
            let first = standing(database, file)
            _ = try first.judging(asOf: day) { _ in }
            #expect(try first.keepColumns())
            let (whole, columns) = (try Data(contentsOf: file), RecordColumns(book))
            #expect(try KeptColumns(file).load(columns, database) != nil)
            var dice = SeededRandom(seed: 5)
            for trial in 0..<60 {
                var broken = whole
                let place = Int(dice.next() % UInt64(whole.count))
                if trial % 2 == 0 { broken = whole.prefix(place) } else { broken[place] ^= 0x10 }
                try broken.write(to: file)
                #expect(try KeptColumns(file).load(columns, database) == nil, "byte \(place), trial \(trial)")
            }
        }
    }

    @Test func `a copy of a database with another history is not used`() throws {
        try with(.sqlite) { database, file in
            let first = standing(database, file)
            _ = try findings(first)
            #expect(try first.keepColumns())
            // The same records and number of entries; only the entry differs.
            try with(.sqlite, importing: "others") { other, _ in
                let mistaken = standing(other, file)
                try #expect(findings(mistaken) == findings(standing(other, nil)))
                #expect(mistaken.keptSeq == -1)
            }
        }
    }

    @Test func `few records, or none loaded yet, are not kept`() throws {
        try with(.sqlite) { database, file in
            let few = Standing(database, book: book, calendar: calendar, kept: KeptColumns(file))
            #expect(try !few.keepColumns())
            _ = try few.judging(asOf: day) { _ in }
            #expect(try !few.keepColumns())
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test func `a folder that cannot be written to is named`() throws {
        try with(.sqlite) { database, file in
            let first = standing(database, file.appending(path: "nowhere"))
            _ = try first.judging(asOf: day) { _ in }
            #expect(throws: Failure.self) { try first.keepColumns() }
        }
    }
}
