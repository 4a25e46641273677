import Outreach
import Policy
import Quantities

extension Desk {
    /// One page of the changes, with what was measured at both times.
    func list(_ changes: [StatusChange], _ asked: Comparing, _ times: ComparedTimes) throws -> ComparePage.List? {
        var waiting = changes[...]
        if let after = asked.after {
            let key = try PageKey(after, words)
            let place = waiting.firstIndex { book.rules[$0.rule].id == key.rule && $0.subject == key.subject }
            waiting = place.map { waiting[($0 + 1)...] } ?? []
        }
        let page = waiting.prefix(Self.pageSize)
        guard let last = page.last else { return nil }
        for (rule, group) in Dictionary(grouping: page, by: \.rule) {
            try names.fetch(kind: book.vocabulary.kinds[book.rules[rule].subject].name, ids: group.map(\.subject))
        }
        let ends =
            switch times {
            case .days(let a, let b): (a, b)
            case .periods: (asOf, asOf)
            }
        let rows = try standing.comparing(ends.0, ends.1, asked.knowledge) { a, b in
            page.map { change in
                row(change, side(change.before, a, times, day: ends.0), side(change.after, b, times, day: ends.1))
            }
        }
        var (first, following) = (asked, asked)
        first.after = nil
        following.after = PageKey(book.rules[last.rule].id, last.subject, asOf).text
        return ComparePage.List(
            rows: rows,
            pager: Pager(
                shown: words(.shownOf, "\(page.count)", ValueWords.grouped(changes.count)),
                first: asked.after == nil ? nil : links.compare(first),
                next: waiting.count > page.count ? links.compare(following) : nil))
    }

    private func row(
        _ change: StatusChange, _ before: ComparePage.Side, _ after: ComparePage.Side
    ) -> ComparePage.ChangeRow {
        let rule = book.rules[change.rule]
        let kind = book.vocabulary.kinds[rule.subject].name
        return ComparePage.ChangeRow(
            subject: Link(
                telling.name(kind: kind, id: change.subject), links.subject(kind: kind, id: change.subject)),
            kind: telling.noun(kind), rule: Link(words(rule.title), links.clause(rule.id)),
            origin: telling.origin(book.document(of: rule)), direction: words(change.direction.word), before: before,
            after: after)
    }

    private func side(
        _ cell: FindingCell?, _ assessor: Assessor, _ times: ComparedTimes, day: CivilDate
    ) -> ComparePage.Side {
        guard let cell else {
            let mark = StatusMark(code: "not_applicable", sign: "–", label: words(TimeWord.notJudgedThen))
            return ComparePage.Side(status: mark, period: "", observed: "", why: nil)
        }
        let finding = assessor.finding(cell)
        var telling = telling
        if case .days = times { telling.links = links.asOf(day) }
        let row = telling.row(finding)
        return ComparePage.Side(status: row.status, period: row.period, observed: row.observed, why: row.why)
    }
}
