import Policy
import Store

/// Of some records one only may be in force at a time (`Kind.exclusive`): overlaps that this import makes are refused.
extension ImportRun {
    func checkOverlaps() throws {
        for case let state? in states {
            guard let interval = state.kind.intervalFields else { continue }
            for group in state.kind.exclusive { try checkOverlaps(state, interval, group) }
        }
    }

    private func checkOverlaps(_ state: KindImport, _ interval: (from: String, to: String), _ group: [String]) throws {
        let (from, to): (SQL, SQL) = ("\(identifier: interval.from)", "\(identifier: interval.to)")
        let table: SQL = "\(identifier: state.kind.table)"
        let same = group.map { "a.\(identifier: $0) = b.\(identifier: $0)" as SQL }.joined(" AND ")
        let pairs = try transaction.rows(
            """
            SELECT a.id, a.\(from), a.\(to), b.id, b.\(from), b.\(to), a.changed_seq
            FROM \(table) a JOIN \(table) b ON \(same) AND a.id < b.id
            WHERE (a.\(to) IS NULL OR b.\(from) <= a.\(to)) AND (b.\(to) IS NULL OR a.\(from) <= b.\(to))
                AND (a.changed_seq = \(seq) OR b.changed_seq = \(seq))
            ORDER BY a.id, b.id LIMIT \(ImportProblems.limit + 1)
            """
        ) { row in (Overlapping(row, 0), Overlapping(row, 3)) }
        for (a, b) in pairs {
            // The one of the two that stands in this import; of two, the later.
            let isB = state.place(of: b.id) != nil
            let (here, other) = isB ? (b, a) : (a, b)
            guard let place = state.place(of: here.id) else { continue }
            let words = group.compactMap { state.kind.field($0)?.label }.joined(separator: "、")
            problems.add(
                ImportProblem(
                    source: sources[Int(place.source)].name, row: Int(place.row),
                    column: state.kind.field(interval.from).map { "\($0.label) (\($0.name))" }, value: here.span,
                    what: "与 \(other.id)（\(other.span)）重叠，两者的\(words)相同",
                    expected: "同一时间只有一条\(state.kind.label)"))
        }
    }
}

private struct Overlapping {
    var id: String
    /// `2025-01-01..2025-12-31`, open at the end where it has none.
    var span: String

    init(_ row: Row, _ column: Int) {
        id = row.text(column) ?? ""
        span = "\(row.text(column + 1) ?? "")..\(row.text(column + 2) ?? "")"
    }
}
