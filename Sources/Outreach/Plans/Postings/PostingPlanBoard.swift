import Policy
import Quantities

extension PostingPlan {
    /// People over the months of the plan, those of one site below each other; with those who are there already.
    package var board: PlanBoard? {
        guard let first = assignments.map(\.from).min() else { return nil }
        // The plan ends with a whole month: its months begin on the day after the last one's number.
        let begin = (last + 1).adding(months: -limits.months)
        let months = limits.spans(from: begin)
        guard first >= begin else { return nil }
        let titles = months.map { $0.first.parts }
        let known = onRecord ?? []
        let bars = assignments.map { Bar($0) } + known.map { Bar($0, through: last) }
        let people = Dictionary(grouping: bars, by: \.person.id).values.map { own in
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
                        .text(own.compactMap(\.title).first ?? own[0].origin),
                    ], own.compactMap { $0.span(months) })
            }, isBars: true,
            note: known.isEmpty
                ? nil : .init("Dashed: postings on record, which stand.", "虚线框为已在册的派驻，照旧。"))
    }
}

/// A posting on the board, proposed or on record.
private struct Bar {
    var person: PlanParty
    /// Title and origin of who is proposed.
    var title: String?
    var origin: String
    var site: PlanParty
    var isVillage: Bool
    var from: CivilDate
    var to: CivilDate
    var isOnRecord = false
    var days: String

    init(_ one: PostingPlan.Assignment) {
        (person, origin, site, isVillage) = (one.person, one.origin.name, one.site, one.isVillage)
        title = "\(one.title)，\(one.origin.name)"
        (from, to, days) = (one.from, one.to, "\(one.from) – \(one.to)")
    }

    init(_ one: PostingPlan.OnRecord, through last: CivilDate) {
        (person, origin, site, isVillage) = (one.person, one.origin.name, one.site, one.isVillage)
        (from, to, isOnRecord) = (one.from, one.to ?? last, true)
        days = "\(one.from) – \(one.to.map { "\($0)" } ?? "")"
    }

    /// Nil outside the months.
    func span(_ months: [(first: CivilDate, last: CivilDate)]) -> PlanBoard.Span? {
        guard let start = months.firstIndex(where: { $0.last >= from }),
            let end = months.lastIndex(where: { $0.first <= to }), start <= end
        else { return nil }
        return .init(
            start: start, length: end - start + 1,
            cells: [
                .record(kind: isVillage ? "village" : "institution", id: site.id, name: site.name), .text(days),
            ], isOnRecord: isOnRecord)
    }
}
