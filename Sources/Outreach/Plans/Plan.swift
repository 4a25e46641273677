import Foundation
import Quantities
import Store

/// A proposal made to meet obligations: kept as it was made, then accepted into records or refused, once.
package struct Plan: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case relations, postings, rounds, tours

        package var label: String {
            switch self {
            case .relations: "支援关系计划"
            case .rounds: "巡诊计划"
            case .postings: "派驻计划"
            case .tours: "巡回计划"
            }
        }

        /// What its plans hold.
        var body: any PlanBody.Type {
            switch self {
            case .relations: RelationPlan.self
            case .rounds: RoundsPlan.self
            case .postings: PostingPlan.self
            case .tours: TourPlan.self
            }
        }
    }

    package enum Decision: String, Sendable { case accepted, refused }

    package struct Verdict: Sendable {
        package var decision: Decision
        package var by: String
        package var reason: String
        package var at: Instant
    }

    package var id: String
    package var kind: Kind
    /// Code of the region planned for.
    package var region: String
    /// The first day it is meant for.
    package var from: CivilDate
    package var madeAt: Instant
    /// The audit entry that the records stood at.
    package var recordsSeq: Int64
    /// What is proposed, as JSON of its kind (`PlanBody`).
    package var body: String
    /// Who asked for it.
    package var madeBy: String
    /// nil while nobody has decided.
    package var verdict: Verdict?

    static func migration(_ number: Int) -> Migration {
        Migration(number, "plans") { transaction in
            try transaction.execute(
                """
                CREATE TABLE plans (
                    id \(.text) PRIMARY KEY, kind \(.text) NOT NULL, region \(.text) NOT NULL,
                    from_on \(.date) NOT NULL, made_at_ms \(.integer) NOT NULL, records_seq \(.integer) NOT NULL,
                    audit_seq \(.integer) NOT NULL, body \(.text) NOT NULL)
                """)
            try transaction.execute(
                """
                CREATE TABLE plan_verdicts (
                    plan \(.text) PRIMARY KEY REFERENCES plans (id), decision \(.text) NOT NULL,
                    decided_by \(.text) NOT NULL, reason \(.text) NOT NULL, at_ms \(.integer) NOT NULL,
                    audit_seq \(.integer) NOT NULL)
                """)
            try transaction.refuseChanges(of: "plans")
            try transaction.refuseChanges(of: "plan_verdicts")
        }
    }
}
