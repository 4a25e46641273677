import Foundation
import Formats
import Policy
import Quantities
import Store

/// One CSV file a kind.
enum FolderExport {
    static func write(
        _ snapshot: Snapshot, _ vocabulary: Vocabulary, to folder: URL
    ) throws -> [(kind: String, records: Int)] {
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw Failure(
                .unavailable, "the folder cannot be made", at: folder.path,
                remedy: "choose another, or ask for the right to write there")
        }
        var written: [(kind: String, records: Int)] = []
        for kind in vocabulary.kinds where try Exports.hasRecords(kind, snapshot) {
            let writer = try CSVWriter(folder.appendingPathComponent(kind.name + ".csv"))
            try writer.write(kind.fields.map(\.name))
            var records = 0
            try snapshot.forEach(Exports.records(of: kind)) { row in
                for (column, field) in kind.fields.enumerated() {
                    try writer.write(cell: FieldText.text(row, column, field.type) ?? "")
                }
                try writer.endRow()
                records += 1
            }
            try writer.finish()
            written.append((kind.name, records))
        }
        return written
    }
}
