import Quantities

/// The findings in which one record was counted.
package struct CountedIn: Sendable {
    /// In the order of the book, then of subjects, the latest period first; at most as many as asked for.
    package var findings: [Finding]
    package var hasMore: Bool
    /// Rules that the record reaches without a bound (over whole regions): not looked through.
    package var wideRules: Int
}

extension Assessor {
    /// Looks through the findings that a record can reach, and keeps those that have it among their evidence.
    ///
    /// Of a finding with more than fifty records of evidence the first fifty are known; findings that count the record
    /// behind those are not found.
    package func counting(kind name: String, id: String, limit: Int) -> CountedIn {
        var found = CountedIn(findings: [], hasMore: false, wideRules: 0)
        guard let kind = dataset.vocabulary.index(of: name), let row = dataset.tables[kind].row(id) else {
            return found
        }
        judge()
        let reached = Spread(compiler: compiler, dependencies: dependencies).reach(kind: kind, row: row)
        let span = dataset.tables[kind].timeFields == nil ? nil : dataset.tables[kind].span(row)
        for number in book.rules.indices {
            switch reached[.rule(number)] {
            case nil: continue
            case .all?: found.wideRules += 1
            case .some(let rows)?:
                for subject in rows.sorted() {
                    guard look(number, subject, span, id, limit, &found) else { return found }
                }
            }
        }
        return found
    }

    /// - Returns: whether to go on.
    private func look(
        _ rule: Int, _ subject: Int, _ span: (from: Int32, to: Int32)?, _ id: String, _ limit: Int,
        _ found: inout CountedIn
    ) -> Bool {
        guard let program = result(rule)?.program else { return true }
        var cells: [FindingCell] = []
        forEachCell(FindingFilter(rules: [book.rules[rule].id], subject: program.table.id(subject))) { cell in
            if cell.rule == rule { cells.append(cell) }
            return true
        }
        for cell in cells.reversed() where cell.status != .notApplicable || cell.reason == .notDue {
            // A window may reach back a year from its period; beyond that, evidence is not looked for.
            if let span, cell.period.end.day < span.from || cell.period.start.day - 366 > span.to { continue }
            let finding = finding(cell)
            guard finding.evidence.contains(id) else { continue }
            if found.findings.count == limit {
                found.hasMore = true
                return false
            }
            found.findings.append(finding)
        }
        return true
    }
}
