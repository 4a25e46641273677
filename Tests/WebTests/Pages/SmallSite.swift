import Foundation
import Hummingbird
import Outreach
import Policy
import Quantities
import Store
import TestKit

@testable import Web

/// A site over a database with two villages in Baodi and their rounds of November 2026, and the project's policies.
struct SmallSite {
    static let day = CivilDate("2026-11-22")!
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    static let book = Result {
        try PolicyBook.load(folder: root.appending(path: "policies").path, vocabulary: Records.vocabulary)
    }

    let database: Database
    let site: Site
    let get: RouterClient<RouterResponder<BasicRequestContext>>

    init(_ database: Database) throws {
        self.database = database
        let calendar = try WorkingCalendar.load(folder: Self.root.appending(path: "policies").path)
        let standing = Standing(database, book: try Self.book.get(), calendar: calendar)
        site = try Site(standing, clock: .fixed(Self.day))
        get = RouterClient(site.router().buildResponder())
    }

    func page(_ address: String) async throws -> Reply { try await get(.get, address) }

    /// Opens a new database on an engine, with records, for the length of `body`.
    static func with(_ engine: Engine, records: [String: String] = records, _ body: (SmallSite) async throws -> Void)
        async throws
    {
        try await Databases.withLocation(engine) { (location: String) async throws in
            let database = try RecordDatabase.open(location, creating: true)
            defer { database.close() }
            if !records.isEmpty { try load(records, into: database) }
            try await body(try SmallSite(database))
        }
    }

    /// Imports tables given as CSV by kind.
    static func load(
        _ records: [String: String], into database: Database, reason: String? = nil, clock: Clock = .system
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "small_" + String(UInt64.random(in: 0 ... .max)))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (kind, text) in records {
            try text.write(to: folder.appending(path: kind + ".csv"), atomically: true, encoding: .utf8)
        }
        _ = try Imports.run([folder.path], into: database, options: .init(reason: reason), clock: clock)
    }

    /// East has one round in June (from which records count), both rounds of the week of 9 November and one of the
    /// next; West, whose name holds a script, has one each.
    static let records = [
        "region": """
        id,name,level,parent
        120000,天津市,province,
        120115,宝坻区,county,120000
        120115101,大口屯镇,township,120115
        350000,福建省,province,
        350400,三明市,city,350000
        350427,沙县区,county,350400

        """,
        "village": """
        id,name,type,region,population,synthetic
        120115101201,东村,administrative_village,120115101,1204,population
        120115101202,<script>alert(1)</script>,administrative_village,120115101,800,

        """,
        "village_mode": """
        village,mode,from
        120115101201,rounds,2026-01-01
        120115101202,rounds,2026-01-01

        """,
        "round": """
        id,village,date,session,status,encounters
        R0,120115101201,2026-06-01,am,completed,5
        R1,120115101201,2026-11-10,am,completed,31
        R2,120115101201,2026-11-13,full,completed,12
        R3,120115101201,2026-11-17,am,completed,20
        R4,120115101202,2026-11-10,am,completed,9
        R5,120115101202,2026-11-17,am,missed,

        """
    ]
}
