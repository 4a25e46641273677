import Foundation
import Policy
import Quantities
import Store

/// Writes records out as an import reads them.
///
/// A folder gets one CSV file a kind, `round.csv`, with English field names and codes: for programs. A workbook gets
/// one sheet a kind with Chinese labels throughout: for people. Both hold every record of every kind that has any,
/// sorted by id; the same records give the same bytes.
package enum Exports {
    /// - Parameter destination: a folder, made where it is not there, or a path ending in `.xlsx`.
    /// - Returns: how many records of each kind were written.
    /// - Throws: `unavailable` or `forbidden` where the destination cannot be written; `invalid` where a kind has more
    ///   records than a sheet takes.
    package static func run(
        _ database: Database, to destination: String, vocabulary: Vocabulary = Records.vocabulary
    ) throws -> [(kind: String, records: Int)] {
        let url = URL(fileURLWithPath: destination)
        return try database.read { snapshot in
            if url.pathExtension.lowercased() == "xlsx" {
                return try WorkbookExport.write(snapshot, vocabulary, to: url)
            }
            return try FolderExport.write(snapshot, vocabulary, to: url)
        }
    }

    /// All records of a kind in the order of their ids, field by field.
    static func records(of kind: Kind) -> SQL {
        "SELECT \(identifiers: kind.fields.map(\.name)) FROM \(identifier: kind.table) ORDER BY id"
    }

    static func hasRecords(_ kind: Kind, _ snapshot: Snapshot) throws -> Bool {
        try snapshot.first("SELECT 1 FROM \(identifier: kind.table) LIMIT 1") { _ in true } ?? false
    }
}
