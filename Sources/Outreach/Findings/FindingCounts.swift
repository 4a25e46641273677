import Policy

/// How many findings stand how, rule by rule.
package struct FindingCounts: Sendable {
    /// By index of the rule in the book, then by status in the order of `FindingStatus.allCases`.
    package let byRule: [[Int]]

    package init(_ assessor: Assessor, _ filter: FindingFilter) {
        byRule = assessor.counts(filter)
    }

    package func count(_ status: FindingStatus, rule: Int) -> Int {
        byRule[rule][status.code]
    }

    package func total(_ status: FindingStatus) -> Int {
        byRule.indices.reduce(0) { $0 + count(status, rule: $1) }
    }
}
