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
    /// What an export holds: of which kinds (by name; nil is all), and which of their records.
    package struct Scope: Sendable {
        package var kinds: [String]?
        package var selection = RecordSelection()
        package init(kinds: [String]? = nil, selection: RecordSelection = RecordSelection()) {
            self.kinds = kinds
            self.selection = selection
        }
    }

    /// - Parameter destination: a folder, made where it is not there, or a path ending in `.xlsx`, in `.zip` (the CSV
    ///   files packed), or in `.csv` (one kind).
    /// - Returns: how many records of each kind were written.
    /// - Throws: `unavailable` or `forbidden` where the destination cannot be written; `invalid` where a kind has more
    ///   records than a sheet takes, or a CSV file is asked for with several kinds.
    @discardableResult
    package static func run(
        _ database: Database, to destination: String, vocabulary: Vocabulary = Records.vocabulary,
        scope: Scope = Scope()
    ) throws -> [(kind: String, records: Int)] {
        let url = URL(fileURLWithPath: destination)
        let kinds = vocabulary.kinds.filter { scope.kinds?.contains($0.name) ?? true }
        return try database.read { snapshot in
            let source = ExportSource(snapshot: snapshot, vocabulary: vocabulary, scope: scope, kinds: kinds)
            switch url.pathExtension.lowercased() {
            case "xlsx": return try WorkbookExport.write(source, to: url)
            case "zip": return try FolderExport.pack(source, to: url)
            case "csv":
                guard kinds.count == 1 else {
                    throw Failure(
                        .invalid, "one CSV file holds one kind of record, not \(kinds.count)", at: url.path,
                        remedy: "name one kind, or ask for a workbook or a zip archive")
                }
                return [(kinds[0].name, try FolderExport.write(source, kinds[0], to: url))]
            default: return try FolderExport.write(source, to: url)
            }
        }
    }
}

/// The records of one export, at one moment of the database.
struct ExportSource {
    let snapshot: Snapshot
    let vocabulary: Vocabulary
    let scope: Exports.Scope
    let kinds: [Kind]

    /// Every record of a kind that is in the scope, in the order of their ids, field by field.
    func forEach(of kind: Kind, _ body: (Row) throws -> Void) throws {
        let columns = kind.fields.map { "t.\(identifier: $0.name)" as SQL }.joined(", ")
        try snapshot.forEach(
            "SELECT \(columns) FROM \(identifier: kind.table) t WHERE \(condition(kind)) ORDER BY t.id", body)
    }

    func hasRecords(_ kind: Kind) throws -> Bool {
        let sql: SQL = "SELECT 1 FROM \(identifier: kind.table) t WHERE \(condition(kind)) LIMIT 1"
        return try snapshot.first(sql) { _ in true } ?? false
    }

    private func condition(_ kind: Kind) -> SQL { scope.selection.conditions(kind, vocabulary) }
}
