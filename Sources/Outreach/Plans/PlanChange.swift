import Policy
import Quantities

/// A finding that a plan changes.
package struct PlanChange: Codable, Sendable, Equatable {
    package var rule: String
    package var subject: String
    /// What the subject is called; nil where it has no name.
    package var name: String?
    /// Codes of the statuses; nil: no finding, or not applicable.
    package var before: String?
    package var after: String?
}

extension Standing {
    /// What the records would change, judged by the rules: findings of the region, before and after.
    ///
    /// - Parameter names: of records that are not in the database yet, by id.
    func findings(
        changedBy records: [RecordChange], region: String, day: CivilDate, names: [String: String] = [:]
    ) throws -> [PlanChange] {
        guard !records.isEmpty else { return [] }
        var supposition = Supposition()
        supposition.records = records
        let changes = try WhatIf(self, asOf: day).outcome(of: supposition, region: region).changes
        var names = names
        for (kind, group) in Dictionary(grouping: changes, by: { book.rule($0.rule)?.subject ?? -1 }) where kind >= 0 {
            let found = try RecordNames(database).names(of: book.vocabulary.kinds[kind].name, ids: group.map(\.subject))
            names.merge(found) { known, _ in known }
        }
        return changes.map {
            PlanChange(
                rule: $0.rule, subject: $0.subject, name: names[$0.subject], before: $0.before?.status.rawValue,
                after: $0.after?.status.rawValue)
        }
    }
}

extension [PlanChange] {
    /// A line for each rule and turn, with the first subjects.
    package func grouped(_ book: PolicyBook) -> PlanTable {
        let groups = Dictionary(grouping: self) { [$0.rule, $0.before ?? "", $0.after ?? ""] }
        let order = Dictionary(uniqueKeysWithValues: book.rules.enumerated().map { ($1.id, $0) })
        let turns = groups.keys.sorted { a, b in
            let (one, other) = (order[a[0]] ?? 0, order[b[0]] ?? 0)
            return one == other ? a.lexicographicallyPrecedes(b) : one < other
        }
        return PlanTable(
            .init("Findings that change when it is accepted", "采纳后研判的变化"),
            [
                .init(.init("Rule", "规则"), width: 40), .init(.init("Now", "现在"), width: 9),
                .init(.init("Then", "采纳后"), width: 9), .init(.init("Number", "个数"), width: 8),
                .init(.init("Of", "对象"), width: 60),
            ],
            turns.map { turn -> [PlanCell] in
                let members = groups[turn] ?? []
                let named = members.prefix(4).map { $0.name ?? $0.subject }.joined(separator: "、")
                return [
                    .rules([turn[0]]), .status(turn[1]), .status(turn[2]), .number(Double(members.count)),
                    .text(members.count > 4 ? named + "……" : named),
                ]
            })
    }

    /// A line for each finding.
    func listed() -> PlanTable {
        PlanTable(
            .init("Findings one by one", "研判变化明细"),
            [
                .init(.init("Rule", "规则"), width: 40), .init(.init("Of", "对象"), width: 40),
                .init(.init("Id", "编号"), width: 24), .init(.init("Now", "现在"), width: 9),
                .init(.init("Then", "采纳后"), width: 9),
            ],
            map { change -> [PlanCell] in
                [
                    .rules([change.rule]), .text(change.name ?? ""), .text(change.subject), .status(change.before),
                    .status(change.after),
                ]
            })
    }
}
