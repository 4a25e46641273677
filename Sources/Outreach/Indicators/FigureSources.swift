import Quantities
import Store

extension RecordLookup {
    /// Statistics of one source, indicator and level.
    package struct FigureGroup: Sendable {
        package var source: String
        package var indicator: String
        package var level: String?
        package var from: CivilDate
        package var to: CivilDate
        package var count: Int
        package var obtained: CivilDate?
        package var isSynthetic: Bool
        /// The one with the latest last day.
        package var lastID: String
    }

    /// The statistics with these ids, grouped, in the order of sources and indicators. One look-up a record.
    package func figures(_ ids: some Collection<String>) throws -> [FigureGroup] {
        try read { snapshot in
            var groups: [String: FigureGroup] = [:]
            for id in ids.sorted() {
                let sql: SQL = """
                    SELECT source, indicator, level, period_from, period_to, obtained_on, synthetic FROM statistics
                    WHERE id = \(id)
                    """
                let found = try snapshot.first(sql) { row in
                    FigureGroup(
                        source: row.text(0) ?? "", indicator: row.text(1) ?? "", level: row.text(2),
                        from: row.date(3) ?? CivilDate(day: 0), to: row.date(4) ?? CivilDate(day: 0), count: 1,
                        obtained: row.date(5), isSynthetic: row.bool(6) ?? false, lastID: id)
                }
                guard let found else { continue }
                let key = "\(found.source)\n\(found.indicator)\n\(found.level ?? "")"
                guard var group = groups[key] else {
                    groups[key] = found
                    continue
                }
                group.count += 1
                if found.to > group.to { group.lastID = id }
                group.from = min(group.from, found.from)
                group.to = max(group.to, found.to)
                group.obtained = [group.obtained, found.obtained].compactMap { $0 }.max()
                group.isSynthetic = group.isSynthetic || found.isSynthetic
                groups[key] = group
            }
            return groups.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
