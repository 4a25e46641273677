import Quantities

/// How many findings of each status one rule has in one region.
package struct SummaryLine: Sendable, Equatable {
    /// Index of the rule in the book.
    package var rule: Int
    /// Code of the region at the level asked for; nil where subjects have none at that level.
    package var region: String?
    /// By status, in the order of `FindingStatus.allCases`.
    package var counts: [Int]

    package subscript(_ status: FindingStatus) -> Int {
        counts[status.code]
    }
}

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
        for row in 0..<result.subjects {
            if let asked = filter.region, !scope.contains(asked, result.program.frame(row).region) { continue }
            let codes = result.codes.base + row * result.width
            for i in 0..<result.width { found[Int(codes[i] & 7)] += 1 }
        }
        return FindingStatus.allCases.map { filter.includes($0) ? found[$0.code] : 0 }
    }

    /// Counts by rule and region, in the order of rules and region codes. Makes no findings.
    ///
    /// - Parameters:
    ///   - level: the level of the regions to count by.
    ///   - filter: status is ignored.
    package func summary(_ filter: FindingFilter = FindingFilter(), by level: RegionLevel) -> [SummaryLine] {
        var lines: [SummaryLine] = []
        for (number, rule) in book.rules.enumerated() where filter.includes(rule: rule.id) {
            guard let result = result(number) else { continue }
            lines += summary(number, result, filter, level)
        }
        return lines
    }

    /// Adds up lines of rules that answer the same question, by family and region.
    package func byFamily(_ lines: [SummaryLine]) -> [(family: String, region: String?, counts: [Int])] {
        var sums: [String: [String?: [Int]]] = [:]
        for line in lines {
            for family in book.clause(of: book.rules[line.rule]).families {
                let before = sums[family]?[line.region] ?? Array(repeating: 0, count: line.counts.count)
                sums[family, default: [:]][line.region] = zip(before, line.counts).map { $0 + $1 }
            }
        }
        return sums.sorted { $0.key < $1.key }.flatMap { family, regions in
            regions.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { (family, $0.key, $0.value) }
        }
    }

    private func summary(
        _ rule: Int, _ result: RuleResult, _ filter: FindingFilter, _ level: RegionLevel
    ) -> [SummaryLine] {
        let program = result.program
        let ancestors = compiler.ancestors.levels[Ancestors.index(level)]
        let wanted = (0..<result.width).filter { index in
            guard let asked = filter.period, program.times.unit != .event else { return true }
            let period = program.periods.list[index]
            return period.start <= asked.end && asked.start <= period.end
        }
        let subject = filter.subject.map { program.table.row($0) ?? -1 }
        var counts: [Int32: [Int]] = [:]
        for row in subject.map({ $0 < 0 ? 0..<0 : $0..<($0 + 1) }) ?? 0..<result.subjects {
            let codes = result.codes.base + row * result.width
            guard wanted.contains(where: { codes[$0] != Verdict.noCode }) else { continue }
            let region = program.scope.places.region(kind: program.table.index, row: row)
            if let asked = filter.region, !scope.contains(asked, region) { continue }
            if let asked = filter.period, let own = program.times.unit == .event ? program.period(0, of: row) : nil,
                own.start > asked.end || own.end < asked.start
            { continue }
            let key = region < 0 ? -1 : ancestors[Int(region)]
            var line = counts[key] ?? Array(repeating: 0, count: 6)
            for index in wanted where codes[index] != Verdict.noCode { line[Int(codes[index] & 7)] += 1 }
            counts[key] = line
        }
        let regions = dataset.table("region")
        return counts.map { SummaryLine(rule: rule, region: $0 < 0 ? nil : regions?.id(Int($0)), counts: $1) }
            .sorted { ($0.region ?? "") < ($1.region ?? "") }
    }
}
