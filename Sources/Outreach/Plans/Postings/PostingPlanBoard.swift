import Policy
import Quantities

extension PostingPlan {
    /// People over the months of the plan, those of one site below each other.
    package var board: PlanBoard? {
        guard let first = assignments.map(\.from).min() else { return nil }
        // The plan ends with a whole month: its months begin on the day after the last one's number.
        let begin = (last + 1).adding(months: -limits.months)
        let spans = limits.spans(from: begin)
        guard first >= begin else { return nil }
        let titles = spans.map { $0.first.parts }
        let people = Dictionary(grouping: assignments) { $0.person.id }.values.map { own in
            own.sorted { $0.from < $1.from }
        }.sorted { a, b in
            (a[0].site.name, a[0].from, a[0].person.id) < (b[0].site.name, b[0].from, b[0].person.id)
        }
        return PlanBoard(
            title: .init("People by month", "人员逐月派驻"),
            heads: [.init("Person", "人员"), .init("Title, sent by", "职称、派出单位")],
            groups: PlanBoard.groups(titles.map { "\($0.year)" }), columns: titles.map { PlanBoard.month($0.month) },
            rows: people.flatMap { own in
                PlanBoard.rows(
                    [
                        .record(kind: "practitioner", id: own[0].person.id, name: own[0].person.name),
                        .text("\(own[0].title)，\(own[0].origin.name)"),
                    ], own.compactMap { Self.span($0, spans) })
            }, isBars: true)
    }

    private static func span(
        _ one: Assignment, _ months: [(first: CivilDate, last: CivilDate)]
    ) -> PlanBoard.Span? {
        guard let start = months.firstIndex(where: { $0.last >= one.from }),
            let end = months.lastIndex(where: { $0.first <= one.to }), start <= end
        else { return nil }
        return .init(
            start: start, length: end - start + 1,
            cells: [
                .record(kind: one.isVillage ? "village" : "institution", id: one.site.id, name: one.site.name),
                .text("\(one.from) – \(one.to)"),
            ])
    }
}
