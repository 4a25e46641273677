import Formats
import Policy
import Quantities

extension TourPlan {
    package static var kind: Plan.Kind { .tours }

    package static var restsOn: [PlanSource] {
        [
            PlanSource(table: "tours", label: "巡回医疗"), PlanSource(table: "teams", label: "团队"),
            PlanSource(table: "relations", label: "支援关系"), PlanSource(table: "institutions", label: "机构"),
        ]
    }

    package func records(of plan: Plan) -> [PlanRecords] {
        let off = PlanRecords(
            kind: "tour", columns: ["id", "origin", "destination", "destination_level", "date", "status", "reason"],
            rows: (calledOff ?? []).map {
                [
                    $0.id, $0.origin, $0.destination, $0.level, $0.date.description, "cancelled",
                    "由巡回计划 \(plan.id) 重排撤下",
                ]
            })
        return [
            PlanRecords(
                kind: "tour",
                columns: [
                    "id", "origin", "destination", "destination_level", "institution", "date", "end_on", "status",
                    "team",
                ],
                rows: tours.map { tour in
                    [
                        tour.id, teams[tour.team].institution.id, places[tour.place].region, places[tour.place].level,
                        tour.host?.id ?? "", tour.date.description, tour.end.description, "planned",
                        teams[tour.team].id ?? "",
                    ]
                }),
            off,
        ]
    }

    package func text(of plan: Plan, _ book: PolicyBook) -> any PlanText { TourPlanText(self, book) }

    package func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable] { TourPlanTables(self).all }

    package func events(of plan: Plan) -> [CalendarEvent] {
        tours.flatMap { tour in
            (0...(tour.end - tour.date)).map { day in
                CalendarEvent(
                    uid: "\(tour.id)-\(day)", first: tour.date + day, summary: "巡回医疗：\(places[tour.place].name)",
                    description: teamName(tour.team), location: "\(places[tour.place].name)\(tour.host?.name ?? "")")
            }
        }
    }

    /// Teams of several hospitals often bear the same name.
    func teamName(_ number: Int) -> String {
        let team = teams[number]
        if team.id == nil { return "\(team.institution.name)（未登记队伍）" }
        let twins = teams.filter { $0.institution.id == team.institution.id }
        if twins.count == 1 { return "\(team.institution.name)\(team.name)" }
        let rank = (twins.firstIndex { $0.id == team.id } ?? 0) + 1
        return "\(team.institution.name)\(team.name)之 \(rank)"
    }
}
