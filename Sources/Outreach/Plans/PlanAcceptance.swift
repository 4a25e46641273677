import Formats
import Foundation
import Policy
import Quantities
import Store

extension Plans {
    /// Accepts a plan: its relations become records by the way of every import, in one transaction with the verdict.
    ///
    /// - Returns: what was written.
    /// - Throws: `conflict` where it is decided already, or where relations or institutions have changed since it was
    ///   made; whatever an import throws. Nothing is written then.
    package func accept(_ plan: Plan, by actor: String, reason: String) throws -> ImportOutcome {
        let body = try RelationPlan.read(plan)
        guard !body.pairs.isEmpty else {
            throw Failure(.invalid, "计划 \(plan.id) 没有可采纳的支援关系", remedy: "无需采纳；可用 plan refuse 结束它")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(plan.id)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("relation.csv")
        try Data(Self.rows(body, plan)).write(to: file)
        return try Imports.run(
            [file.path], into: database, options: .init(reason: reason.isEmpty ? "采纳计划" : reason, actor: actor),
            clock: clock,
            alongside: { transaction, outcome in
                guard let seq = outcome.auditSeq else {
                    throw Failure(.conflict, "计划 \(plan.id) 的支援关系都已在记录中", remedy: "请重新编制计划")
                }
                try decide(plan, .accepted, by: actor, reason: reason, seq, in: transaction)
                try Self.checkUnchanged(since: plan, now: seq, transaction)
            })
    }

    private static func rows(_ body: RelationPlan, _ plan: Plan) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(csvRow: ["id", "supporter", "recipient", "programme", "in_plan", "from", "source"])
        for pair in body.pairs {
            bytes.append(csvRow: [
                pair.id, pair.supporter.id, pair.recipient.id, pair.programme, "true", plan.from.description,
                "计划 \(plan.id)",
            ])
        }
        return bytes
    }

    /// What the plan was made from must still hold.
    private static func checkUnchanged(since plan: Plan, now: Int64, _ transaction: Transaction) throws {
        for (table, label) in [("relations", "支援关系"), ("institutions", "机构")] {
            let changed = try transaction.count(
                """
                SELECT count(*) FROM \(identifier: table)
                WHERE changed_seq > \(plan.recordsSeq) AND changed_seq < \(now)
                """)
            guard changed == 0 else {
                throw Failure(
                    .conflict, "计划编制之后有 \(changed) 条\(label)记录变动", at: "计划 \(plan.id)",
                    remedy: "请重新编制计划后再采纳")
            }
        }
    }
}
