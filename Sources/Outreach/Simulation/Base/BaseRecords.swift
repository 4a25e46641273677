import Formats
import Foundation
import Quantities

/// A record as a CSV file holds it: text by field name.
typealias BaseRecord = [String: String]

/// What a simulation stands on: divisions, villages and institutions, real or invented.
struct BaseRecords {
    /// By code, in the order of the file.
    var regions: [BaseRecord] = []
    var villages: [BaseRecord] = []
    var institutions: [BaseRecord] = []
    /// Kept as they are: real relations and the printed table.
    var relations: [BaseRecord] = []
    var pairings: [BaseRecord] = []

    /// Reads base folders. Records that an earlier simulation invented are left out, so that a shipped example can
    /// be simulated anew. Throws `missing` where no folder holds regions.
    init(folders: [URL]) throws {
        for folder in folders {
            regions += try Self.read(folder, "region")
            villages += try Self.read(folder, "village")
            institutions += try Self.read(folder, "institution")
            relations += try Self.read(folder, "relation")
            pairings += try Self.read(folder, "printed_pairing")
        }
        guard !regions.isEmpty else {
            throw Failure(
                .missing, "没有可供模拟的区划", at: folders.first?.path,
                remedy: "请给含 region.csv、village.csv、institution.csv 的文件夹")
        }
    }

    init() {}

    /// Only what lies in region `code`, its ancestors, and the institutions outside that may support it.
    func within(_ code: String) throws -> BaseRecords {
        guard regions.contains(where: { $0["id"] == code }) else {
            throw Failure(
                .missing, "基础记录中没有区划 \(code)",
                remedy: "已知的有 \(known.joined(separator: "、"))")
        }
        let parents = Dictionary(
            regions.map { ($0["id"] ?? "", $0["parent"] ?? "") }, uniquingKeysWith: { first, _ in first })
        func lies(_ region: String) -> Bool {
            var current = region
            while current != "" {
                if current == code { return true }
                current = parents[current] ?? ""
            }
            return false
        }
        var result = BaseRecords()
        result.villages = villages.filter { lies($0["region"] ?? "") }
        result.institutions = institutions.filter { lies($0["region"] ?? "") || $0["setting"] == "urban" }
        let names = Set(result.institutions.compactMap { $0["id"] })
        result.relations = relations.filter {
            names.contains($0["recipient"] ?? "") && names.contains($0["supporter"] ?? "")
        }
        result.pairings = pairings.filter {
            names.contains($0["recipient"] ?? "") && names.contains($0["supporter"] ?? "")
        }
        var needed = Set<String>()
        for start in [code] + result.institutions.compactMap({ $0["region"] }) {
            var current = start
            while current != "", needed.insert(current).inserted { current = parents[current] ?? "" }
        }
        result.regions = regions.filter { needed.contains($0["id"] ?? "") || lies($0["id"] ?? "") }
        return result
    }

    private var known: [String] {
        Array(regions.filter { $0["level"] == "county" || $0["level"] == "city" }.compactMap { $0["id"] }.prefix(8))
    }

    private static func read(_ folder: URL, _ kind: String) throws -> [BaseRecord] {
        let url = folder.appendingPathComponent("\(kind).csv")
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        let reader = try CSVReader(url)
        guard let header = try reader.next()?.cells else { return [] }
        var records: [BaseRecord] = []
        while let row = try reader.next() {
            var record: BaseRecord = [:]
            for (column, name) in header.enumerated() where column < row.count && !row.isEmpty(column) {
                record[name] = row[column]
            }
            if record["source"] != Simulation.source { records.append(record) }
        }
        return records
    }
}
