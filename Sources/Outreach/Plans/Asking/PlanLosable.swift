import Policy
import Quantities
import Store

/// What can fall away of a plan, option by option, and the days on which it can.
package struct PlanLosable: Sendable {
    package struct Item: Sendable, Equatable {
        package var id: String
        package var name: String
    }

    /// By the name of the option.
    private var items: [String: [Item]] = [:]
    let first: CivilDate
    let last: CivilDate

    /// Members of teams are read from the records; all else stands in the plan.
    /// - Throws: `invalid` for a plan that nothing can fall away of.
    package init(_ plan: Plan, _ database: Database) throws {
        switch plan.kind {
        case .rounds:
            let body = try RoundsPlan.read(plan)
            (first, last) = (body.order.from, body.order.end)
            items[PlanOption.withoutTeam.name] = body.teams.map {
                Item(id: $0.id, name: "\($0.institution.name) \($0.name)")
            }
            items[PlanOption.withoutVehicle.name] = body.vehicles.map { Item(id: $0.id, name: $0.plate) }
            let members = try database.read { [first, last] in try Self.members($0, body.teams, first, last) }
            items[PlanOption.away.name] = members
        case .tours:
            let body = try TourPlan.read(plan)
            (first, last) = (body.order.from, body.order.end)
            let teams = body.teams.compactMap { team in
                team.id.map { Item(id: $0, name: "\(team.institution.name) \(team.name)") }
            }
            let hospitals = body.teams.map { Item(id: $0.institution.id, name: $0.institution.name) }
            items[PlanOption.lostCrews.name] = Self.once(teams + hospitals)
        case .postings:
            let body = try PostingPlan.read(plan)
            (first, last) = (plan.from, body.last)
            items[PlanOption.lostPeople.name] = Self.once(
                body.assignments.map {
                    Item(id: $0.person.id, name: "\($0.person.name) \($0.person.id) \($0.origin.name)")
                })
        case .relations: throw Failure(.invalid, "计划 \(plan.id) 是\(plan.kind.label)，没有可以失去的队伍或人员")
        }
    }

    /// What may be written for the option; empty where nothing is.
    package subscript(option: PlanOption) -> [Item] { items[option.name] ?? [] }

    private static func once(_ all: [Item]) -> [Item] {
        var seen: Set<String> = []
        return all.filter { seen.insert($0.id).inserted }
    }

    private static func members(
        _ snapshot: Snapshot, _ teams: [RoundsPlan.Team], _ first: CivilDate, _ last: CivilDate
    ) throws -> [Item] {
        let own = Dictionary(teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var found: [Item] = []
        try snapshot.forEach(
            """
            SELECT m.team, m.practitioner, p.name
            FROM team_members m LEFT JOIN practitioners p ON p.id = m.practitioner
            WHERE m.\(identifier: "from") <= \(last)
                AND (m.\(identifier: "to") IS NULL OR m.\(identifier: "to") >= \(first)) ORDER BY m.team, m.id
            """
        ) { row in
            guard let person = row.text(1), let team = row.text(0).flatMap({ own[$0] }) else { return }
            found.append(Item(id: person, name: "\(row.text(2) ?? person) \(person) \(team)"))
        }
        return once(found)
    }
}

extension PlanLosable {
    /// What is written of an option that the plan does not have, with the nearest that it has; nil where it has all.
    func mistake(_ option: PlanOption, ids: [String]) -> Words? {
        let known = self[option]
        let unknown = ids.filter { id in !known.contains { $0.id == id } }.prefix(3)
        if unknown.isEmpty { return nil }
        let told = unknown.map { id -> Words in
            let text = String(id.prefix(40))
            let named = text.count > 1 ? known.first { $0.name.contains(text) }?.id : nil
            guard let nearest = named ?? nearestName(to: text, among: known.map(\.id)) else {
                return .init("the plan has no “\(text)”", "计划中没有“\(text)”")
            }
            return .init(
                "the plan has no “\(text)”; nearest is “\(nearest)”", "计划中没有“\(text)”，最接近的是“\(nearest)”")
        }
        return .init(told.map(\.en).joined(separator: "; "), told.map(\.zh).joined(separator: "；"))
    }

    /// The first of the days that lies outside the plan, with the plan's own; nil where none does.
    func mistake(days: [CivilDate]) -> Words? {
        days.first { $0 < first || $0 > last }.map {
            .init(
                "\($0) is no day of the plan, which runs from \(first) to \(last)",
                "\($0) 不在计划之内，计划自 \(first) 至 \(last)")
        }
    }
}
