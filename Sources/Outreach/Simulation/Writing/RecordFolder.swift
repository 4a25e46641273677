import Formats
import Foundation
import Policy
import Quantities

/// The folder that a simulation writes: one CSV file for each kind of which there is a record.
final class RecordFolder {
    let url: URL
    private var tables: [String: SimulatedTable] = [:]

    /// Makes the folder where it is missing. Throws `unavailable` where that fails.
    init(_ url: URL) throws {
        self.url = url
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .unavailable, "文件夹无法建立", at: url.path, remedy: "请换一个可写的文件夹")
        }
    }

    /// The file of `kind`, opened on first use.
    func table(_ kind: String) throws -> SimulatedTable {
        if let table = tables[kind] { return table }
        guard let declared = Records.vocabulary.kind(kind) else {
            throw Failure(.defect, "there is no record kind \(kind)")
        }
        let writer = try CSVWriter(url.appendingPathComponent("\(kind).csv"))
        let table = try SimulatedTable(kind, columns: declared.fields.map(\.name), writer: writer)
        tables[kind] = table
        return table
    }

    func write(_ kind: String, _ values: KeyValuePairs<String, any Cell>) throws {
        try table(kind).write(values)
    }

    /// Records written so far of a kind.
    func count(of kind: String) -> Int { tables[kind]?.rows ?? 0 }

    /// Completes every file; the counts by kind, in the order of the vocabulary.
    func finish() throws -> [SimulatedKind] {
        var counts: [SimulatedKind] = []
        for kind in Records.vocabulary.kinds {
            guard let table = tables[kind.name] else { continue }
            try table.finish()
            counts.append(SimulatedKind(name: kind.name, label: kind.label, rows: table.rows))
        }
        return counts
    }
}

/// How many records of a kind a simulation wrote.
package struct SimulatedKind: Sendable, Equatable {
    package var name: String
    /// The Chinese noun of the kind.
    package var label: String
    package var rows: Int
}
