import Policy
import Quantities

/// A finding that a plan changes.
package struct PlanChange: Codable, Sendable, Equatable {
    package var rule: String
    package var subject: String
    /// Codes of the statuses; nil: no finding, or not applicable.
    package var before: String?
    package var after: String?
}

extension Standing {
    /// What the records would change, judged by the rules: findings of the region, before and after.
    func findings(changedBy records: [RecordChange], region: String, day: CivilDate) throws -> [PlanChange] {
        guard !records.isEmpty else { return [] }
        var supposition = Supposition()
        supposition.records = records
        return try WhatIf(self, asOf: day).outcome(of: supposition, region: region).changes.map {
            PlanChange(
                rule: $0.rule, subject: $0.subject, before: $0.before?.status.rawValue,
                after: $0.after?.status.rawValue)
        }
    }
}
