import Policy
import Quantities
import Store

/// Hospitals, their tour teams, and tours on record, as tours are planned from; read at one moment.
struct TourRecords {
    struct Team {
        var id: String
        var name: String
        var institution: String
        var from: CivilDate
        var to: CivilDate?
    }

    struct Tour {
        var id: String
        var origin: String
        var destination: String
        var level: String
        var date: CivilDate
        var end: CivilDate
        var status: String
        var team: String?
    }

    let tree: PlanDivisions
    let institutions: PlanInstitutions
    /// Counties of the region.
    private(set) var counties: Set<String> = []
    private(set) var teams: [Team] = []
    /// Completed in the year before the plan; and in its time those not cancelled.
    private(set) var tours: [Tour] = []
    /// Tours on record of the plan that is replanned: those still to come, and those that are over.
    private(set) var replaced: [Tour] = []
    private(set) var settled: Set<String> = []

    static let hospitalTypes: Set = [
        "general_hospital", "tcm_hospital", "tcm_western_hospital", "specialised_hospital",
    ]

    init(
        _ snapshot: Snapshot, _ order: TourOrder, replacing ours: Set<String> = [], vocabulary: Vocabulary
    ) throws {
        tree = try PlanDivisions(snapshot)
        institutions = try PlanInstitutions(
            snapshot, tree, region: order.region, day: order.from, vocabulary: vocabulary)
        let inside = try snapshot.rows(
            "SELECT id FROM regions WHERE id IN \(RecordPlace.inside(order.region, vocabulary))"
        ) { $0.text(0) ?? "" }
        for region in inside where tree.level(of: region) == "county" { counties.insert(region) }
        teams = try snapshot.rows(
            """
            SELECT id, name, institution, \(identifier: "from"), \(identifier: "to") FROM teams
            WHERE type = 'tour_team' AND \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from)) ORDER BY id
            """
        ) { row in
            Team(
                id: row.text(0) ?? "", name: row.text(1) ?? "", institution: row.text(2) ?? "",
                from: row.date(3) ?? order.from, to: row.date(4))
        }
        let found = try snapshot.rows(
            """
            SELECT id, origin, destination, destination_level, date, end_on, status, team FROM tours
            WHERE date >= \(order.from.adding(months: -12)) AND date <= \(order.end) ORDER BY date, id
            """
        ) { row in
            let date = row.date(4) ?? order.from
            return Tour(
                id: row.text(0) ?? "", origin: row.text(1) ?? "", destination: row.text(2) ?? "",
                level: row.text(3) ?? "", date: date, end: max(date, row.date(5) ?? date), status: row.text(6) ?? "",
                team: row.text(7))
        }
        replaced = found.filter { ours.contains($0.id) && ["planned", "announced"].contains($0.status) }
        let anew = Set(replaced.map(\.id))
        settled = Set(found.map(\.id)).intersection(ours).subtracting(anew)
        tours = found.filter { tour in
            !anew.contains(tour.id)
                && (tour.status == "completed" || tour.status != "cancelled" && tour.date >= order.from)
        }
    }
}
