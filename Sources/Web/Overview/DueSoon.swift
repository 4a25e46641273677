import Policy
import Quantities

extension Desk {
    /// Obligations of open periods whose day comes within thirty days, the most binding first, then by day.
    func due() throws -> OverviewPage.DueTable? {
        var found: [(day: CivilDate, rule: Rule, subjects: Int, open: Int)] = []
        try judgingCurrent { assessor in
            for number in Narrowing().rules(book) {
                let rule = book.rules[number]
                guard let day = rule.deadline(asOf: asOf), day >= asOf, day <= asOf + 30, !rule.isUpperBound else {
                    continue
                }
                var (subjects, open) = (0, 0)
                let today = Period(.day, holding: asOf)
                assessor.forEachCell(FindingFilter(region: inside, rules: [rule.id], period: today)) { cell in
                    switch (cell.status, cell.reason) {
                    case (.met, _), (.excused, _): subjects += 1
                    case (.atRisk, _), (.notApplicable, .notDue), (.noData, _), (.short, _):
                        subjects += 1
                        open += 1
                    default: break
                    }
                    return true
                }
                if subjects > 0 { found.append((day, rule, subjects, open)) }
            }
        }
        guard !found.isEmpty else { return nil }
        let sorted = found.enumerated().sorted { a, b in
            (a.element.rule.weight, a.element.day, a.offset) < (b.element.rule.weight, b.element.day, b.offset)
        }
        return OverviewPage.DueTable(rows: sorted.map { row($0.element) })
    }

    private func row(_ due: (day: CivilDate, rule: Rule, subjects: Int, open: Int)) -> DueRow {
        let left = due.day - asOf
        let clause = links.clause(due.rule.id)
        return DueRow(
            date: due.day.description, daysLeft: left == 0 ? words(.dueToday) : words(.daysLeftOf, "\(left)"),
            rule: Link(words(due.rule.title), clause), origin: telling.origin(book.document(of: due.rule)),
            strength: words(due.rule.strength.word),
            subjects: Link(ValueWords.grouped(due.subjects), clause),
            open: Link(
                ValueWords.grouped(due.open), due.open > 0 ? links.clause(due.rule.id, status: .notApplicable) : clause)
        )
    }
}

extension Rule {
    /// The day on which its open period is judged: the due day, else the period's last; nil where it has none.
    func deadline(asOf: CivilDate) -> CivilDate? {
        if let from = inForce.from, from > asOf { return nil }
        if let to = inForce.to, to < asOf { return nil }
        switch due {
        case .on(let day): return day
        case .every(let month, let day):
            return [asOf.year, asOf.year + 1].compactMap { CivilDate(year: $0, month: month, day: day) }
                .first { $0 >= asOf }
        case nil: break
        }
        switch per {
        case .event, .continuous: return nil
        case .once: return inForce.to
        default: return Period(per, holding: asOf).end
        }
    }

    /// "At most": there is nothing to be done before the day.
    var isUpperBound: Bool {
        if case .compare(let comparator, _) = requirement { return comparator == .less || comparator == .lessOrEqual }
        return false
    }
}
