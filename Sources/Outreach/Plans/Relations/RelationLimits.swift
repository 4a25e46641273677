import Policy
import Quantities
import Store

/// What a plan of relations keeps to where the records and the rules say nothing; printed with the plan.
package struct RelationLimits: Codable, Sendable, Equatable {
    /// Most recipients of one supporter, those it has included.
    package var capacity: Int
    /// How far institutions of a county and below support others.
    package var localReach: Nearness
    /// A supporter may be of the recipient's own standing; otherwise it must stand higher.
    package var mayBeEqual: Bool

    package init(capacity: Int = 6, localReach: Nearness = .sameCounty, mayBeEqual: Bool = false) {
        self.capacity = capacity
        self.localReach = localReach
        self.mayBeEqual = mayBeEqual
    }

    /// - Throws: `invalid` for a capacity outside 1–1,000.
    func check() throws(Failure) {
        guard (1...1_000).contains(capacity) else {
            throw Failure(.invalid, "每家支援单位最多支援 \(capacity) 家", remedy: "应在 1–1000 之间")
        }
    }

    /// Which institution may support which.
    var pairing: String {
        (mayBeEqual ? "支援单位的等级和隶属层级不低于受援单位" : "支援单位的等级或隶属层级高于受援单位")
            + "；县级及以下单位只支援\(reach)"
    }

    private var reach: String {
        switch localReach {
        case .sameCounty: "本县（区）"
        case .sameCity: "本市"
        case .sameProvince: "本省"
        case .elsewhere: "不限地域"
        }
    }
}

extension PlanInstitutions {
    /// Whether `a` may support `b` under the limits.
    func mayPair(_ a: Institution, _ b: Institution, _ limits: RelationLimits) -> Bool {
        let isHigher = b.standing.lexicographicallyPrecedes(a.standing)
        let isEqual = a.standing == b.standing && a.party.id != b.party.id
        guard isHigher || limits.mayBeEqual && isEqual else { return false }
        return !a.isLocal || nearness(a, b).cost <= limits.localReach.cost
    }
}

/// A relation that a plan ends, and why.
package struct RelationEnding: Sendable {
    /// Id of the relation.
    package var relation: String
    package var reason: String

    package init(relation: String, reason: String) {
        self.relation = relation
        self.reason = reason
    }

    /// The relation as the plan names it.
    /// - Throws: `invalid` without a reason or for one that is not in force on the day; `missing` where there is none.
    func found(_ snapshot: Snapshot, _ institutions: PlanInstitutions, on day: CivilDate) throws -> RelationPlan.Ended {
        guard !reason.isEmpty else {
            throw Failure(.invalid, "结束支援关系 \(relation) 没有写明理由", remedy: "用 --reason 写明")
        }
        let row = try snapshot.first(
            """
            SELECT supporter, recipient, programme, \(identifier: "from"), \(identifier: "to") FROM relations
            WHERE id = \(relation)
            """
        ) { ($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2) ?? "", $0.date(3), $0.date(4)) }
        guard let row, let from = row.3 else {
            throw Failure(.missing, "没有编号为“\(relation)”的支援关系", remedy: "在支援关系页上可以看到编号")
        }
        guard from < day, (row.4 ?? day) >= day else {
            throw Failure(
                .invalid, "支援关系 \(relation) 自 \(from) 至 \(row.4?.description ?? "今")，在 \(day) 前一天不在期",
                remedy: "只能结束计划开始前已在期的关系")
        }
        return RelationPlan.Ended(
            id: relation, supporter: institutions.party(row.0), recipient: institutions.party(row.1),
            programme: row.2, from: from, reason: reason)
    }
}
