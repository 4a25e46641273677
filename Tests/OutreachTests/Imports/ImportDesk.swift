import Foundation
import Formats
import Outreach
import Quantities
import Store
import TestKit

/// A database with a small region, and a folder to write import files into.
struct ImportDesk {
    let database: Database
    let folder: URL

    static let clock = Clock.fixed(Instant(milliseconds: 1_795_000_000_000))

    /// A region of two villages, imported; then `body`.
    static func with<T>(_ engine: Engine, isEmpty: Bool = false, _ body: (ImportDesk) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("xiachen-import-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Databases.withLocation(engine) { location in
            let database = try RecordDatabase.open(location, clock: clock, creating: true)
            defer { database.close() }
            let desk = ImportDesk(database: database, folder: folder)
            if !isEmpty {
                try desk.take([
                    "region": "id,name,level,parent\n350400,三明市,city,\n350427,沙县区,county,350400\n",
                    "village": "编号,名称,所属乡镇\n350427001001,上屋村,350427\n350427001002,下屋村,350427\n",
                ])
            }
            return try body(desk)
        }
    }

    /// Imports these CSV files, by name without ending.
    @discardableResult
    func take(_ files: [String: String], reason: String? = nil, isDryRun: Bool = false) throws -> ImportOutcome {
        try take(bytes: files.mapValues { Array($0.utf8) }, reason: reason, isDryRun: isDryRun)
    }

    @discardableResult
    func take(bytes files: [String: [UInt8]], reason: String? = nil, isDryRun: Bool = false) throws -> ImportOutcome {
        let place = folder.appendingPathComponent("in")
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: place.appendingPathComponent(name + ".csv")) }
        return try take(path: place.path, reason: reason, isDryRun: isDryRun)
    }

    @discardableResult
    func take(path: String, reason: String? = nil, isDryRun: Bool = false) throws -> ImportOutcome {
        try Imports.run(
            [path], into: database, options: .init(isDryRun: isDryRun, reason: reason), clock: Self.clock)
    }

    /// What an import complains of; empty where it complains of nothing.
    func complaints(_ files: [String: String], reason: String? = nil) throws -> [ImportProblem] {
        do { try take(files, reason: reason) } catch let refusal as ImportRefusal { return refusal.problems }
        return []
    }

    func complaints(path: String) throws -> [ImportProblem] {
        do { try take(path: path) } catch let refusal as ImportRefusal { return refusal.problems }
        return []
    }

    func count(_ table: String) throws -> Int {
        try database.read { try $0.count("SELECT count(*) FROM \(identifier: table)") }
    }

    /// Writes a workbook of one sheet and gives its path.
    func workbook(
        sheet name: String, _ rows: [[CellValue]], change: (SheetWriter) throws -> Void = { _ in }
    ) throws -> String {
        let url = folder.appendingPathComponent("book.xlsx")
        let book = try WorkbookWriter(url)
        let sheet = try book.sheet(name)
        for (index, row) in rows.enumerated() { try sheet.write(row, row: index + 1) }
        try change(sheet)
        try book.finish()
        return url.path
    }

    /// The bytes of every file that an export writes.
    func exported() throws -> [String: Data] {
        let place = folder.appendingPathComponent("out")
        try? FileManager.default.removeItem(at: place)
        _ = try Exports.run(database, to: place.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: place.appendingPathComponent($0))) })
    }
}
