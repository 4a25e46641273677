import Formats
import Foundation
import Policy
import Quantities
import Store

extension Plans {
    /// Accepts a plan: its records are written by the way of every import, in one transaction with the verdict.
    ///
    /// - Returns: what was written.
    /// - Throws: `conflict` where it is decided already, or where records it rests on have changed since it was made;
    ///   `invalid` where it proposes nothing; whatever an import throws. Nothing is written then.
    package func accept(_ plan: Plan, by actor: String, reason: String) throws -> ImportOutcome {
        if let verdict = plan.verdict { throw Self.decided(plan, verdict.decision) }
        let body = try plan.content()
        let records = body.records(of: plan).filter { !$0.rows.isEmpty }
        guard !records.isEmpty else {
            throw Failure(.invalid, "计划 \(plan.id) 没有可采纳的内容", remedy: "无需采纳；可记为不采纳")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(plan.id)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try records.enumerated().map { number, records in
            // Several may be of one kind, each with its own columns.
            let own = folder.appendingPathComponent(String(number))
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            let file = own.appendingPathComponent("\(records.kind).csv")
            var bytes: [UInt8] = []
            for row in [records.columns] + records.rows { bytes.append(csvRow: row) }
            try Data(bytes).write(to: file)
            return file.path
        }
        let sources = type(of: body).restsOn
        return try Imports.run(
            files, into: database, options: .init(reason: reason.isEmpty ? "采纳计划" : reason, actor: actor),
            clock: clock,
            alongside: { transaction, outcome in
                guard let seq = outcome.auditSeq else {
                    throw Failure(.conflict, "计划 \(plan.id) 的内容都已在记录中", remedy: "请重新编制计划")
                }
                try decide(plan, .accepted, by: actor, reason: reason, seq, in: transaction)
                for source in sources { try Self.check(source, unchangedSince: plan, now: seq, transaction) }
            })
    }

    /// What the plan was made from must still hold.
    private static func check(
        _ source: PlanSource, unchangedSince plan: Plan, now: Int64, _ transaction: Transaction
    ) throws {
        let changed = try transaction.count(
            """
            SELECT count(*) FROM \(identifier: source.table)
            WHERE changed_seq > \(plan.recordsSeq) AND changed_seq < \(now)
            """)
        guard changed == 0 else {
            throw Failure(
                .conflict, "计划编制之后有 \(changed) 条\(source.label)记录变动", at: "计划 \(plan.id)",
                remedy: "请重新编制计划后再采纳")
        }
    }
}
