import Foundation
import Policy
import Quantities
import Store
import TestKit

@testable import Outreach

/// A standing over a few records, given as CSV texts by kind, in an embedded database under the shipped policies.
enum StandingOver {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    private static let policies = root.appending(path: "policies").path
    private static let book = Result { try PolicyBook.load(folder: policies, vocabulary: Records.vocabulary) }

    static func with(_ records: [String: String], _ body: (Standing) throws -> Void) throws {
        try Databases.withLocation(.sqlite) { location in
            let database = try RecordDatabase.open(location, creating: true)
            defer { database.close() }
            try load(records, database)
            let calendar = try WorkingCalendar.load(folder: policies)
            try body(Standing(database, book: try book.get(), calendar: calendar))
        }
    }

    static func load(_ records: [String: String], _ database: Database) throws {
        try inFolder { folder in
            for (kind, text) in records {
                try text.write(to: folder.appending(path: kind + ".csv"), atomically: true, encoding: .utf8)
            }
            _ = try Imports.run([folder.path], into: database, options: .init(reason: "试"))
        }
    }

    /// An empty folder that is gone afterwards.
    static func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "standing_\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
