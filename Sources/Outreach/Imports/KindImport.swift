import Policy
import Quantities
import Store

/// Where a record stands in an import.
struct ImportPlace {
    var source: UInt16
    var row: UInt32
}

/// What an import has read of one kind.
final class KindImport {
    let kind: Kind
    let index: Int
    /// The table was empty: records go straight into it. Else they are staged and compared with those on file.
    let isDirect: Bool
    /// Every id read, with its place and the fingerprint of its values.
    private(set) var identities: [Fingerprint: (place: ImportPlace, content: Fingerprint)] = [:]
    /// The fields that each staged source speaks of.
    var fieldsBySource: [Int: [Int]] = [:]
    /// Records written (direct) or staged.
    var written = 0
    /// Records that stood twice in the import with the same values.
    private(set) var repeated = 0

    init(_ kind: Kind, index: Int, isDirect: Bool) {
        self.kind = kind
        self.index = index
        self.isDirect = isDirect
    }

    enum Meeting {
        case new, same
        case other(ImportPlace)
    }

    /// Remembers an id, or tells how it was met before.
    func meet(_ id: Fingerprint, _ content: Fingerprint, at place: ImportPlace) -> Meeting {
        guard let before = identities[id] else {
            identities[id] = (place, content)
            return .new
        }
        guard before.content == content else { return .other(before.place) }
        repeated += 1
        return .same
    }

    func place(of id: String) -> ImportPlace? {
        var id = id
        return identities[id.withUTF8 { Fingerprint($0) }]?.place
    }

    var staging: String { "import_" + kind.table }
    static let stagingColumns = ["source_number", "row_number", "import_reason"]

    /// The table to write to and its columns, in the order of `ParsedRow.write` and what follows it.
    var destination: (table: String, columns: [String]) {
        isDirect
            ? (kind.table, kind.columnNames)
            : (staging, kind.fields.map(\.name) + Self.stagingColumns)
    }

    func createStaging(in transaction: Transaction) throws {
        let columns = kind.fields.map { "\(identifier: $0.name) \($0.type.columnType)" as SQL }.joined(", ")
        try transaction.execute(
            """
            CREATE TEMPORARY TABLE \(identifier: staging) (\(columns),
                source_number \(.integer), row_number \(.integer), import_reason \(.text))
            """)
    }
}
