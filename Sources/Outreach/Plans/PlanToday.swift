import Policy
import Quantities
import Store

/// A plan beside the records of today: what of it is on record, what it was made from has changed, and how the findings
/// stand that it was to turn.
package struct PlanToday: Sendable {
    package struct Recorded: Sendable {
        /// Id of the kind of record.
        package var kind: String
        package var proposed: Int
        package var onRecord: Int
    }

    package struct Source: Sendable {
        /// Id of the kind of record.
        package var kind: String
        package var label: String
        package var changed: Int
    }

    /// Findings that the plan turns to a status, by how they stand now; nil: none, or not applicable.
    package struct Turned: Sendable {
        package var after: FindingStatus
        package var total: Int
        package var now: [(status: FindingStatus?, count: Int)]
    }

    package var day: CivilDate
    /// By kind, in the order of the plan.
    package var recorded: [Recorded] = []
    /// Tables that the plan rests on and that have changed since it was made, or since it was decided.
    package var sources: [Source] = []
    package var turned: [Turned] = []

    /// - Throws: what reading the plan and the records throws.
    package init(_ plan: Plan, _ standing: Standing, asOf day: CivilDate) throws {
        self.day = day
        let body = try plan.content()
        let vocabulary = standing.book.vocabulary
        (recorded, sources) = try standing.database.read { snapshot in
            (
                try Self.recorded(plan, body.records(of: plan), vocabulary, snapshot),
                try type(of: body).restsOn.map { source in
                    Source(
                        kind: vocabulary.kinds.first { $0.table == source.table }?.name ?? source.table,
                        label: source.label,
                        changed: try snapshot.count(
                            """
                            SELECT count(*) FROM \(identifier: source.table) WHERE changed_seq > \(plan.recordsSeq)
                            """))
                }.filter { $0.changed > 0 }
            )
        }
        turned = try standing.judging(asOf: day) { Self.turned(body.changes, plan.region, $0) }
    }

    private static func recorded(
        _ plan: Plan, _ proposed: [PlanRecords], _ vocabulary: Vocabulary, _ snapshot: Snapshot
    ) throws -> [Recorded] {
        var found: [Recorded] = []
        for records in proposed where !records.rows.isEmpty {
            guard let table = vocabulary.kind(records.kind)?.table, let column = records.columns.firstIndex(of: "id")
            else { continue }
            let ids = records.rows.map { $0[column] }
            // What it proposed can only have come to the records later.
            let later = try snapshot.rows(
                "SELECT id FROM \(identifier: table) WHERE changed_seq > \(plan.recordsSeq)"
            ) { $0.text(0) ?? "" }
            let there = Set(later).intersection(ids).count
            if let place = found.firstIndex(where: { $0.kind == records.kind }) {
                found[place].proposed += ids.count
                found[place].onRecord += there
            } else {
                found.append(Recorded(kind: records.kind, proposed: ids.count, onRecord: there))
            }
        }
        return found
    }

    private static func turned(_ changes: [PlanChange], _ region: String, _ assessor: Assessor) -> [Turned] {
        let forever = CivilDate(day: .max / 2)
        var now: [String: FindingStatus] = [:]
        for id in Set(changes.map(\.rule)) {
            guard let rule = assessor.book.rule(id) else { continue }
            let filter = FindingFilter(
                region: region, rules: [id],
                period: Period(.day, from: rule.currentFrom(asOf: assessor.asOf), through: forever))
            let table = assessor.dataset.tables[rule.subject]
            // The last current period counts.
            assessor.forEachCell(filter) { cell in
                now["\(id)|\(table.id(cell.subject))"] = cell.status
                return true
            }
        }
        return [FindingStatus.met, .short].compactMap { after in
            let own = changes.filter { $0.after == after.rawValue && $0.before != $0.after }
            if own.isEmpty { return nil }
            let counts = Dictionary(grouping: own) { now["\($0.rule)|\($0.subject)"] }
            let order: [FindingStatus?] = FindingStatus.allCases + [nil]
            return Turned(
                after: after, total: own.count,
                now: order.compactMap { status in counts[status].map { (status, $0.count) } })
        }
    }

    /// In Chinese, line by line.
    package func lines(_ vocabulary: Vocabulary) -> [String] {
        let own = recorded.map {
            "\(vocabulary.kind($0.kind)?.label ?? $0.kind)：计划 \($0.proposed) 条，今已在记录中 \($0.onRecord) 条"
        }
        let changed = sources.map { "编制之后变动的\($0.label)记录：\($0.changed) 条" }
        let findings = turned.map { one in
            let parts = one.now.map { "\($0.status?.label ?? "无研判") \($0.count) 条" }.joined(separator: "，")
            return "计划使之\(one.after.label)的 \(one.total) 条研判，今：\(parts)"
        }
        return ["截至 \(day)："] + own + (changed.isEmpty ? ["编制所依的记录没有变动。"] : changed) + findings
    }
}
