import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct RecordListingTests {
    private let records = [
        "region": """
            id,name,level,parent
            350500,泉州市,city,
            350521,惠安县,county,350500

            """,
        "village": "id,name,region\n350521001001,海屋村,350521\n350427001003,100%村,350427\n",
        "round": """
            village,date,session,status
            350427001001,2026-11-10,am,completed
            350427001001,2026-11-12,pm,missed
            350427001002,2026-11-17,am,completed
            350521001001,2026-11-17,am,completed

            """,
    ]

    private func ids(
        _ desk: ImportDesk, _ kind: String, _ change: (inout RecordSelection) -> Void
    ) throws -> [String] {
        var selection = RecordSelection()
        change(&selection)
        let listing = RecordListing(desk.database)
        let declaration = try #require(Records.vocabulary.kind(kind))
        var found: [String] = []
        var after: String?
        repeat {
            let page = try listing.page(declaration, selection, after: after, limit: 2)
            #expect(page.records.count <= 2)
            found += page.records.map(\.id)
            after = page.hasMore ? page.records.last?.id : nil
        } while after != nil
        return found
    }

    @Test(arguments: Engine.available)
    func `records are narrowed by region, field, day and text, page by page`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(records)
            #expect(try ids(desk, "round") { _ in }.count == 4)
            #expect(try ids(desk, "round") { $0.region = "350400" }.count == 3)
            #expect(try ids(desk, "round") { $0.region = "350500" } == ["350521001001|2026-11-17|am"])
            #expect(try ids(desk, "round") { $0.fields = ["status": "missed"] } == ["350427001001|2026-11-12|pm"])
            #expect(try ids(desk, "round") { $0.fields = ["village": "350427001001"] }.count == 2)
            #expect(
                try ids(desk, "round") { ($0.from, $0.to) = (CivilDate("2026-11-11"), CivilDate("2026-11-16")) }.count
                    == 1)
            #expect(try ids(desk, "village") { $0.text = "屋" }.count == 3)
            #expect(try ids(desk, "village") { $0.text = "%" } == ["350427001003"])
            #expect(try ids(desk, "region") { $0.region = "350500" } == ["350500", "350521"])
            let counts = try RecordListing(desk.database).counts()
            #expect(counts["round"] == 4 && counts["posting"] == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `every kind can be narrowed to a region`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let selection = RecordSelection(region: "350400")
            for kind in Records.vocabulary.kinds {
                _ = try RecordListing(desk.database).page(kind, selection, after: nil, limit: 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an export holds the region and kind asked for`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(records)
            let file = desk.folder.path + "/round.csv"
            let scope = Exports.Scope(kinds: ["round"], selection: RecordSelection(region: "350500"))
            let written = try Exports.run(desk.database, to: file, scope: scope)
            #expect(written.map(\.records) == [1])
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 2 && lines[1].hasPrefix("350521001001|"))
            #expect(throws: Failure.self) { try Exports.run(desk.database, to: file) }
        }
    }

    @Test func `an archive holds what the folder holds, and is the same twice`() throws {
        try ImportDesk.with(.sqlite) { desk throws in
            try desk.take(records)
            let paths = ["/one.zip", "/two.zip"].map { desk.folder.path + $0 }
            for path in paths {
                let written = try Exports.run(desk.database, to: path)
                #expect(written.map(\.kind) == ["region", "village", "round"])
            }
            let archives = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            #expect(archives[0] == archives[1] && archives[0].starts(with: Array("PK".utf8)))
            #expect(!FileManager.default.fileExists(atPath: paths[0] + ".parts"))
        }
    }

    @Test(arguments: Engine.available)
    func `the history of a record has every correction with its reason`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let village = try #require(Records.vocabulary.kind("village"))
            let id = "350427001001"
            let first = try RecordHistory.of(village, id: id, desk.database)
            #expect(first.entries.count == 1 && !first.beginsEarlier && first.entries[0].reason == nil)
            try desk.take(["village": "id,name,region\n\(id),新屋村,350427\n"], reason: "更名")
            let second = try RecordHistory.of(village, id: id, desk.database)
            #expect(second.entries.count == 2 && !second.beginsEarlier)
            #expect(second.entries[0].reason == "更名" && second.entries[0].actor == "console")
            let change = try #require(second.entries[0].changes.first)
            #expect(change.field.name == "name" && change.old == "上屋村" && change.new == "新屋村")
        }
    }

    @Test(arguments: Engine.available)
    func `a dry run that asks later counts corrections without a reason`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            let file = desk.folder.appendingPathComponent("village.csv")
            try "id,name,region,更正原因\n350427001001,甲村,350427,改\n350427001002,乙村,350427,\n"
                .write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Imports.run(
                [file.path], into: desk.database, options: .init(isDryRun: true, asksReasonLater: true))
            #expect(outcome.unexplained == 1 && outcome.changes.map(\.new) == ["甲村", "乙村"])
            #expect(outcome.counts.map(\.corrected) == [2])
            // Written for good, a missing reason is still refused.
            #expect(throws: ImportRefusal.self) {
                try Imports.run([file.path], into: desk.database, options: .init(asksReasonLater: true))
            }
        }
    }
}
