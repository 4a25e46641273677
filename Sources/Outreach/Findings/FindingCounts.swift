import Policy

/// How many findings stand how, rule by rule.
package struct FindingCounts: Sendable {
    /// By index of the rule in the book, then by status in the order of `FindingStatus.allCases`.
    package private(set) var byRule: [[Int]]

    package init(_ assessor: Assessor, _ filter: FindingFilter) {
        byRule = assessor.book.rules.map { _ in FindingStatus.allCases.map { _ in 0 } }
        let places = Dictionary(uniqueKeysWithValues: FindingStatus.allCases.enumerated().map { ($1, $0) })
        assessor.forEachCell(filter) { cell in
            byRule[cell.rule][places[cell.status] ?? 0] += 1
            return true
        }
    }

    package func count(_ status: FindingStatus, rule: Int) -> Int {
        byRule[rule][FindingStatus.allCases.firstIndex(of: status) ?? 0]
    }

    package func total(_ status: FindingStatus) -> Int {
        byRule.indices.reduce(0) { $0 + count(status, rule: $1) }
    }
}
