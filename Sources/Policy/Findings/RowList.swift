/// Rows that stand behind a number, told by time and then by id: the same on every engine, whatever order records were
/// loaded in.
struct RowList {
    private(set) var rows: [Int] = []

    var count: Int { rows.count }

    mutating func add(_ row: Int) { rows.append(row) }

    /// Ids of the first records, at most `limit`.
    func ids(_ table: Table, limit: Int) -> [String] {
        let timed = rows.map { (day: table.span($0)?.from ?? .min, row: $0) }
        let ordered = timed.sorted { a, b in a.day != b.day ? a.day < b.day : table.isID(a.row, before: b.row) }
        return ordered.prefix(limit).map { table.id($0.row) }
    }
}
