import Formats
import Policy
import Quantities

extension PostingPlan {
    package static var kind: Plan.Kind { .postings }

    package static var restsOn: [PlanSource] {
        [
            PlanSource(table: "relations", label: "支援关系"), PlanSource(table: "institutions", label: "机构"),
            PlanSource(table: "practitioners", label: "卫生技术人员"), PlanSource(table: "title_awards", label: "职称"),
            PlanSource(table: "postings", label: "派驻"), PlanSource(table: "memberships", label: "医联体成员"),
            PlanSource(table: "village_modes", label: "村级服务方式"),
        ]
    }

    package func records(of plan: Plan) -> [PlanRecords] {
        let new = PlanRecords(
            kind: "posting",
            columns: [
                "id", "practitioner", "origin", "site", "village", "relation", "programme", "resident", "discipline",
                "role", "status", "from", "to",
            ],
            rows: assignments.map { one in
                [
                    one.id, one.person.id, one.origin.id, one.isVillage ? "" : one.site.id,
                    one.isVillage ? one.site.id : "", one.relation ?? "", one.programme ?? "", "true",
                    PostingDrafts.discipline(one.category), one.role, "planned", one.from.description,
                    one.to.description,
                ]
            })
        // Nothing is deleted: what is planned anew stays as one planned day with its reason.
        let dropped = PlanRecords(
            kind: "posting", columns: ["id", "practitioner", "origin", "status", "short_reason", "from", "to"],
            rows: dropped.map {
                [
                    $0.id, $0.practitioner, $0.origin, "planned", "由派驻计划 \(plan.id) 重新安排，不再执行",
                    $0.from.description, $0.from.description,
                ]
            })
        let cut = PlanRecords(
            kind: "posting", columns: ["id", "practitioner", "origin", "status", "short_reason", "from", "to"],
            rows: (self.cut ?? []).map {
                [
                    $0.id, $0.practitioner, $0.origin, $0.status, "派驻计划 \(plan.id)：本人退出，提前结束",
                    $0.from.description, $0.to.description,
                ]
            })
        return [dropped, cut, new]
    }

    /// The posting as if it were carried out; where attendance is asked for, with the days there.
    static func carriedOut(_ one: Assignment, _ trial: PostingTrial) -> [RecordChange] {
        let drafts = trial.drafts
        let posting = drafts.posting(
            one.id, one.person.id, one.category,
            PostingSender(origin: one.origin.id, relation: one.relation, programme: one.programme), to: one.site.id,
            PostingRole(rawValue: one.role) ?? .general, isVillage: one.isVillage, from: one.from, through: one.to)
        return [posting] + (
            trial.attended.contains(one.site.id)
                ? drafts.attendance(of: one.id, from: one.from, through: one.to) : [])
    }

    package func text(of plan: Plan, _ book: PolicyBook) -> any PlanText { PostingPlanText(self, plan, book) }

    package func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry] {
        assignments.map {
            PlanEntry(
                key: "\($0.person.name)（\($0.title)，\($0.origin.name)）→ \($0.site.name)",
                detail: "\($0.from) 至 \($0.to)")
        }
    }

    /// First and last day of each posting.
    package func events(of plan: Plan) -> [CalendarEvent] {
        assignments.flatMap { one in
            [
                CalendarEvent(
                    uid: "\(one.id)-from@xiachen", first: one.from,
                    summary: "到岗：\(one.person.name) → \(one.site.name)",
                    description: "\(one.title)，\(one.origin.name)派出，至 \(one.to)", location: one.site.name),
                CalendarEvent(
                    uid: "\(one.id)-to@xiachen", first: one.to, summary: "期满：\(one.person.name)（\(one.site.name)）",
                    description: "\(one.origin.name)派出，自 \(one.from)", location: one.site.name),
            ]
        }
    }

    package var map: PlanMap {
        var map = PlanMap()
        var seen: Set<String> = []
        for one in assignments {
            for (party, role) in [(one.origin, "supporter"), (one.site, "recipient")] {
                guard let point = party.point, seen.insert(party.id).inserted else { continue }
                map.places.append(.init(name: party.name, role: role, point: point))
            }
            guard let from = one.origin.point, let to = one.site.point else { continue }
            let name = "\(one.origin.name) → \(one.site.name)"
            if seen.insert(name).inserted { map.ways.append(.init(name: name, points: [from, to])) }
        }
        return map
    }

    package var figures: [PlanFigure] {
        let months = assignments.map { ($0.to - $0.from + 1 + 15) / 30 }
        let byPerson = Dictionary(grouping: assignments.indices) { assignments[$0].person.id }
            .values.map { $0.reduce(0) { $0 + months[$1] } }
        let distances = assignments.compactMap(\.distanceKilometres)
        return [
            PlanFigure(.init("Postings proposed", "建议新增派驻"), Double(assignments.count), unit: "段"),
            PlanFigure(.init("People posted", "派出人数"), Double(byPerson.count), unit: "人"),
            PlanFigure(.init("Person-months", "派驻人月"), Double(months.reduce(0, +)), unit: "人月"),
            PlanFigure(.init("Obligations left unmet", "仍未满足的要求"), Double(open.count), unit: "项"),
            PlanFigure(
                .init("Person-months missing", "仍缺人月"),
                Double(tallies.values.reduce(0) { $0 + $1.afterMonths }), unit: "人月"),
            PlanFigure(
                .init("Mean straight distance", "平均直线距离"),
                distances.isEmpty ? 0 : (distances.reduce(0, +) / Double(distances.count)).rounded(), unit: "km"),
            PlanFigure(.init("Most months of one person", "一人最多月数"), Double(byPerson.max() ?? 0), unit: "个月"),
        ]
    }
}
