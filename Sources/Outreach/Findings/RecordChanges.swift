import Policy
import Quantities
import Store

extension RecordColumns {
    /// Records put in or corrected by audit entries after `seq`; nil where there are more than `limit`.
    func changes(since seq: Int64, _ snapshot: Snapshot, limit: Int) throws -> [RecordChange]? {
        var changes: [RecordChange] = []
        for (kind, declaration) in vocabulary.kinds.enumerated() {
            let since: SQL = "WHERE \(identifier: Kind.changedSeq) > \(seq)"
            let count = try snapshot.count("SELECT count(*) FROM \(identifier: declaration.table) \(since)")
            if count == 0 { continue }
            if changes.count + count > limit { return nil }
            let columns = fields[kind]
            changes += try snapshot.rows("\(select(kind)) \(since) ORDER BY id") { row in
                var values: [Int: FieldValue] = [:]
                for (place, field) in columns.enumerated() where field != 0 {
                    values[field] = Self.value(declaration.fields[field].type, row, place)
                }
                return RecordChange(kind: kind, id: row.text(0) ?? "", values: values)
            }
        }
        return changes
    }

    private static func value(_ type: FieldType, _ row: Row, _ place: Int) -> FieldValue? {
        switch type {
        case .integer: row.int(place).map { .number(Double($0)) }
        case .decimal: row.real(place).map { .number($0) }
        case .boolean: row.int(place).map { .truth($0 != 0) }
        case .time: row.int(place).map { .time(Int($0)) }
        case .date: row.date(place).map { .date($0) }
        case .text: row.text(place).map { .text($0) }
        case .choice: row.text(place).map { .choice($0) }
        case .reference: row.text(place).map { .reference($0) }
        case .choices, .words: row.text(place).map { .words($0.split(separator: ";").map(String.init)) }
        }
    }
}
