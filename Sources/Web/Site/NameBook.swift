import Outreach

/// Names of records for one request: regions from the tree, others from the database, each asked for once.
final class NameBook: Names {
    private let records: RecordNames
    private let regions: RegionTree
    private var known: [String: [String: String]] = [:]
    private var asked: [String: Set<String>] = [:]

    init(_ records: RecordNames, _ regions: RegionTree) {
        self.records = records
        self.regions = regions
    }

    func name(kind: String, id: String) -> String? {
        if kind == "region" { return regions[id]?.name }
        // A name is an ornament: where it cannot be read, the page shows the id.
        try? fetch(kind: kind, ids: [id])
        return known[kind]?[id]
    }

    /// Reads many names at a time, before a page asks for them one by one.
    func fetch(kind: String, ids: some Sequence<String>) throws {
        let new = Set(ids).subtracting(asked[kind] ?? [])
        guard kind != "region", !new.isEmpty else { return }
        asked[kind, default: []].formUnion(new)
        known[kind, default: [:]].merge(try records.names(of: kind, ids: new)) { first, _ in first }
    }
}
