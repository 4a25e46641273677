import Policy
import Quantities

extension TourPlan {
    /// Teams over the months of the plan, with the days and places of their tours.
    package var board: PlanBoard? {
        guard !tours.isEmpty else { return nil }
        let begin = Period(.month, holding: order.from).start
        let titles = (0..<order.months).map { begin.adding(months: $0).parts }
        let byTeam = Dictionary(grouping: tours, by: \.team).sorted { teamName($0.key) < teamName($1.key) }
        return PlanBoard(
            title: .init("Teams by month", "各队逐月巡回"), heads: [.init("Team", "队伍")],
            groups: PlanBoard.groups(titles.map { "\($0.year)" }), columns: titles.map { PlanBoard.month($0.month) },
            rows: byTeam.map { team, own in
                let byMonth = Dictionary(grouping: own) { tour in
                    (tour.date.year - begin.year) * 12 + tour.date.parts.month - begin.parts.month
                }.filter { titles.indices.contains($0.key) }
                let name = teamName(team)
                return .init(
                    heads: [teams[team].id.map { .record(kind: "team", id: $0, name: name) } ?? .text(name)],
                    spans: byMonth.sorted { $0.key < $1.key }.map { month, own in
                        .init(start: month, length: 1, cells: own.sorted { $0.date < $1.date }.map(told))
                    })
            }, isBars: false)
    }

    private func told(_ tour: Tour) -> PlanCell { .text("\(PlanWords.date(tour.date)) \(places[tour.place].name)") }
}
