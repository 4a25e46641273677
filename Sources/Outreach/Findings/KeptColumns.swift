import Formats
import Foundation
import Policy
import Quantities
import Store

/// The loaded records kept as a file, so that a server that starts again need not read every row of the database.
///
/// The file says which entry of the audit chain its records stand at, with the entry's hash. It is used only where the
/// database holds that very entry: then all that came before is the same, and what came later is read and applied.
/// Anything else (no file, a damaged one, other fields, a restored or another database) means reading the database as
/// ever. The file holds nothing that the database does not; deleting it costs time only.
package struct KeptColumns: Sendable {
    let file: URL

    package init(_ file: URL) { self.file = file }

    /// Records with the number of the entry that they stand at; nil where the file is no copy of this database.
    func load(_ columns: RecordColumns, _ database: Database) throws -> (dataset: Dataset, seq: Int64)? {
        guard let reader = try? SectionReader(file) else { return nil }
        let parts = reader.key.split(separator: "|").map(String.init)
        guard parts.count == 3, parts[0] == columns.memoryKey, let seq = Int64(parts[1]),
            try database.read({ try Self.hash(of: seq, $0) }) == parts[2],
            let dataset = try? Dataset(columns.vocabulary, fields: columns.fields, from: Sections(reader))
        else { return nil }
        return (dataset, seq)
    }

    /// The start of a copy of records that stand at this entry.
    func begin(_ columns: RecordColumns, at seq: Int64, _ database: Database) throws -> Copying? {
        guard let hash = try database.read({ try Self.hash(of: seq, $0) }) else { return nil }
        return Copying(writer: try SectionWriter(file), key: "\(columns.memoryKey)|\(seq)|\(hash)")
    }

    /// The hash of an entry of the audit chain; nil where there is none.
    private static func hash(of seq: Int64, _ snapshot: Snapshot) throws -> String? {
        try snapshot.first("SELECT hash FROM audit_entries WHERE seq = \(seq)") { $0.text(0) } ?? nil
    }

    /// A copy in the making.
    struct Copying {
        let writer: SectionWriter
        let key: String
    }
}

private struct Sections: MemorySource {
    let reader: SectionReader
    init(_ reader: SectionReader) { self.reader = reader }
    func count(_ name: String) -> Int? { reader.count(name) }
    func read(_ name: String, into buffer: UnsafeMutableRawBufferPointer) throws { try reader.read(name, into: buffer) }
}

extension RecordColumns {
    var memoryKey: String { Dataset.memoryKey(vocabulary, fields: fields) }
}
