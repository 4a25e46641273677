import Quantities

extension Assessor {
    /// How many findings the filter asks for, by index of the rule, then by status in the order of
    /// `FindingStatus.allCases`. Makes none of them.
    package func counts(_ filter: FindingFilter = FindingFilter()) -> [[Int]] {
        var counts = book.rules.map { _ in FindingStatus.allCases.map { _ in 0 } }
        let isPlain = filter.subject == nil && filter.period == nil
        for (number, rule) in book.rules.enumerated() where filter.includes(rule: rule.id) {
            if isPlain, let result = result(number) {
                counts[number] = self.counts(result, filter)
            } else {
                var one = filter
                one.rules = [rule.id]
                one.statuses = Set(FindingStatus.allCases.filter(filter.includes))
                forEachCell(one) { cell in
                    counts[number][cell.status.code] += 1
                    return true
                }
            }
        }
        return counts
    }

    private func counts(_ result: RuleResult, _ filter: FindingFilter) -> [Int] {
        // By code and status; the last is "no such period".
        var found = Array(repeating: 0, count: 8)
        _ = forEachRow(result, in: filter.region) { row in
            let codes = result.codes.base + row * result.width
            for i in 0..<result.width { found[Int(codes[i] & 7)] += 1 }
            return true
        }
        return FindingStatus.allCases.map { filter.includes($0) ? found[$0.code] : 0 }
    }
}
