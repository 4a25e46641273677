import Policy
import Quantities
import Store

extension RoundRecords {
    /// Reads what the order needs. Villages of the whole counties are read, since their teams serve them too.
    init(_ snapshot: Snapshot, _ order: RoundOrder, vocabulary: Vocabulary) throws {
        let tree = try PlanDivisions(snapshot)
        let inside = Set(
            try snapshot.rows("SELECT id FROM regions WHERE id IN \(RecordPlace.inside(order.region, vocabulary))") {
                $0.text(0) ?? ""
            })
        let counties = Set(inside.map { tree.county(of: $0) })
        try readInstitutions(snapshot, order, tree)
        try readVillages(snapshot, order, tree, inside, counties)
        try readTeams(snapshot, order, counties)
        vehicles = try snapshot.rows(
            """
            SELECT id, institution, plate, coalesce(status, 'in_service') FROM vehicles
            WHERE type IN ('round_vehicle', 'mobile_clinic')
                AND \(identifier: "from") <= \(order.from)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.end)) ORDER BY id
            """
        ) {
            Vehicle(
                id: $0.text(0) ?? "", institution: $0.text(1) ?? "", plate: $0.text(2) ?? "",
                isUsable: $0.text(3) == "in_service")
        }
        try readArranged(snapshot, order)
        try readMarkets(snapshot, order)
    }

    private mutating func readInstitutions(_ snapshot: Snapshot, _ order: RoundOrder, _ tree: PlanDivisions) throws {
        let found = try snapshot.rows(
            """
            SELECT t.id, t.name, coalesce(t.region, v.region), t.longitude, t.latitude, t.point
            FROM institutions t LEFT JOIN villages v ON v.id = t.village
            WHERE t.closed_on IS NULL OR t.closed_on > \(order.from)
            """
        ) { row in
            let region = row.text(2) ?? ""
            let own = RecordPoint(row, 3)
            return Institution(
                id: row.text(0) ?? "", name: row.text(1) ?? "", township: region, county: tree.county(of: region),
                point: own ?? tree.points[region],
                basis: own != nil ? .own : tree.points[region] != nil ? .township : .none)
        }
        for institution in found { institutions[institution.id] = institution }
    }

    private mutating func readVillages(
        _ snapshot: Snapshot, _ order: RoundOrder, _ tree: PlanDivisions, _ inside: Set<String>, _ counties: Set<String>
    ) throws {
        var modes: [String: (mode: String, responsible: String?)] = [:]
        try snapshot.forEach(
            """
            SELECT village, mode, responsible FROM village_modes WHERE \(identifier: "from") <= \(order.from)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from)) ORDER BY \(identifier: "from")
            """
        ) { modes[$0.text(0) ?? ""] = ($0.text(1) ?? "", $0.text(2)) }
        let all = try snapshot.rows("SELECT id, name, region, longitude, latitude, point FROM villages ORDER BY id") {
            row in
            let (id, region) = (row.text(0) ?? "", row.text(2) ?? "")
            let mode = modes[id]
            let own = RecordPoint(row, 3)
            let host = mode?.responsible.flatMap { institutions[$0] }?.point
            return Village(
                id: id, name: row.text(1) ?? "", township: region,
                townshipName: tree.names[region] ?? region, county: tree.county(of: region),
                isInRegion: inside.contains(region), isRounds: mode?.mode == "rounds", responsible: mode?.responsible,
                point: own ?? tree.points[region] ?? host,
                basis: own != nil ? .own : tree.points[region] != nil ? .township : host != nil ? .institution : .none)
        }
        villages = all.filter { counties.contains($0.county) }
    }

    private mutating func readTeams(_ snapshot: Snapshot, _ order: RoundOrder, _ counties: Set<String>) throws {
        let members = try RoundMembers(snapshot, order)
        names = members.names
        let found = try snapshot.rows(
            """
            SELECT id, name, institution, \(identifier: "from"), \(identifier: "to") FROM teams
            WHERE type = 'round_team' AND \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from)) ORDER BY id
            """
        ) { row in
            let id = row.text(0) ?? ""
            return Team(
                id: id, name: row.text(1) ?? "", institution: row.text(2) ?? "", from: row.date(3) ?? order.from,
                to: row.date(4), lacking: members.lacking(id), absent: members.absent(id), away: members.away(id))
        }
        teams = found.filter { counties.contains(institutions[$0.institution]?.county ?? "") }
        let known = members.people(of: teams.map(\.id))
        for one in order.away ?? [] where !known.contains(one.person) {
            let nearest = nearestName(to: one.person, among: known.sorted())
            throw Failure(
                .missing, "巡诊团队的成员中没有 \(one.person)",
                remedy: nearest.map { "写成员的人员编号，最接近的是 \($0)" } ?? "写成员的人员编号")
        }
    }

    private mutating func readArranged(_ snapshot: Snapshot, _ order: RoundOrder) throws {
        let known = Set(villages.map(\.id))
        schedules = try snapshot.rows(
            """
            SELECT id, village, weekday, session, team, published_on, \(identifier: "from"), \(identifier: "to")
            FROM round_schedules WHERE \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from)) ORDER BY id
            """
        ) { row in
            Schedule(
                id: row.text(0) ?? "", village: row.text(1) ?? "", weekday: Int(row.int(2) ?? 0),
                session: row.text(3) ?? "", team: row.text(4), published: row.date(5), from: row.date(6) ?? order.from,
                to: row.date(7))
        }.filter { known.contains($0.village) }
        rounds = try snapshot.rows(
            """
            SELECT id, village, date, session, status, team, institution FROM rounds
            WHERE date >= \(order.from) AND date <= \(order.end) ORDER BY id
            """
        ) { row in
            Round(
                id: row.text(0) ?? "", village: row.text(1) ?? "", date: row.date(2) ?? order.from,
                session: row.text(3) ?? "", status: row.text(4) ?? "", team: row.text(5), institution: row.text(6))
        }.filter { known.contains($0.village) }
    }
}
