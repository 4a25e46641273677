import Foundation
import Quantities
import Store

/// Keeps and finds plans.
package struct Plans: Sendable {
    let database: Database
    let clock: Clock

    package init(_ database: Database, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// All plans, the newest first, without what they propose: `body` is empty.
    package func all() throws -> [Plan] {
        try database.read { snapshot in
            try snapshot.rows("SELECT '', \(Self.selection) ORDER BY p.made_at_ms DESC, p.id", Self.plan)
                .compactMap { $0 }
        }
    }

    /// A plan by its id or the end of it, at least four characters.
    /// - Throws: `missing` where there is none, `conflict` where several ids end so.
    package func find(_ id: String) throws -> Plan {
        if let plan = try kept(id) { return plan }
        let found = try all().filter { id.count >= 4 && $0.id.hasSuffix(id) }
        guard let plan = try found.first.flatMap({ try kept($0.id) }) else {
            throw Failure(.missing, "没有计划“\(id)”", remedy: "xiachen plan list 列出全部计划")
        }
        guard found.count == 1 else {
            throw Failure(.conflict, "有 \(found.count) 个计划的编号以“\(id)”结尾", remedy: "请多写几位")
        }
        return plan
    }

    /// The plan of this id; nil where none is kept.
    package func kept(_ id: String) throws -> Plan? {
        try database.read { snapshot in
            try snapshot.first("SELECT p.body, \(Self.selection) WHERE p.id = \(id)", Self.plan) ?? nil
        }
    }

    /// Stores what was proposed on the records of an audit entry, unless the making was abandoned.
    static func keep(
        _ body: some PlanBody, _ standing: Standing, region: String, from day: CivilDate, _ seq: Int64, actor: String,
        clock: Clock, watch: PlanWatch
    ) throws -> Plan {
        try watch.enter(.keeping)
        let plan = Plan(
            id: watch.plan ?? Identifier(clock: clock).next(), kind: type(of: body).kind, region: region, from: day,
            madeAt: clock.now(), recordsSeq: seq, body: try body.json(), madeBy: actor, verdict: nil)
        try Plans(standing.database, clock: clock).keep(plan, actor: actor)
        return plan
    }

    func keep(_ plan: Plan, actor: String) throws {
        try database.write { transaction in
            let seq = try AuditChain.append(
                in: transaction, at: plan.madeAt, actor: actor, action: "plan",
                subject: "\(plan.kind.rawValue) \(plan.region) \(plan.from)",
                detail: "\(plan.id), sha256 \(SHA256.hex(of: plan.body))")
            try transaction.execute(
                """
                INSERT INTO plans (id, kind, region, from_on, made_at_ms, records_seq, audit_seq, body)
                VALUES (\(plan.id), \(plan.kind.rawValue), \(plan.region), \(plan.from), \(plan.madeAt),
                    \(plan.recordsSeq), \(seq), \(plan.body))
                """)
        }
    }

    /// Refuses a plan: nothing of it becomes a record.
    /// - Throws: `invalid` without a reason, `conflict` where it is decided already.
    package func refuse(_ plan: Plan, by actor: String, reason: String) throws {
        guard !reason.isEmpty else { throw Failure(.invalid, "没有写明不采纳的理由", remedy: "用 --reason 写明") }
        try database.write { transaction in
            let seq = try AuditChain.append(
                in: transaction, at: clock.now(), actor: actor, action: "refuse plan", subject: plan.id, detail: reason)
            try decide(plan, .refused, by: actor, reason: reason, seq, in: transaction)
        }
    }

    func decide(
        _ plan: Plan, _ decision: Plan.Decision, by actor: String, reason: String, _ seq: Int64,
        in transaction: Transaction
    ) throws {
        let before = try transaction.first("SELECT decision FROM plan_verdicts WHERE plan = \(plan.id)") { $0.text(0) }
        if let word = before ?? nil, let before = Plan.Decision(rawValue: word) { throw Self.decided(plan, before) }
        try transaction.execute(
            """
            INSERT INTO plan_verdicts (plan, decision, decided_by, reason, at_ms, audit_seq)
            VALUES (\(plan.id), \(decision.rawValue), \(actor), \(reason), \(clock.now()), \(seq))
            """)
    }

    static func decided(_ plan: Plan, _ decision: Plan.Decision) -> Failure {
        let word = decision == .accepted ? "采纳" : "不采纳"
        return Failure(.conflict, "计划 \(plan.id) 已决定\(word)", remedy: "要改动请重新编制计划")
    }

    private static let selection: SQL = """
        p.id, p.kind, p.region, p.from_on, p.made_at_ms, p.records_seq, v.decision, v.decided_by, v.reason, v.at_ms,
            e.actor
        FROM plans p LEFT JOIN plan_verdicts v ON v.plan = p.id LEFT JOIN audit_entries e ON e.seq = p.audit_seq
        """

    /// The first column is the body.
    private static func plan(_ row: Row) -> Plan? {
        guard let kind = row.text(2).flatMap(Plan.Kind.init), let from = row.date(4) else { return nil }
        let verdict = row.text(7).flatMap(Plan.Decision.init).map {
            Plan.Verdict(
                decision: $0, by: row.text(8) ?? "", reason: row.text(9) ?? "",
                at: Instant(milliseconds: row.int(10) ?? 0))
        }
        return Plan(
            id: row.text(1) ?? "", kind: kind, region: row.text(3) ?? "", from: from,
            madeAt: Instant(milliseconds: row.int(5) ?? 0), recordsSeq: row.int(6) ?? 0, body: row.text(0) ?? "",
            madeBy: row.text(11) ?? "", verdict: verdict)
    }
}
