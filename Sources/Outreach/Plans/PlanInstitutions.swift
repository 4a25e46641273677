import Foundation
import Policy
import Quantities
import Store

/// Institutions as plans see them, read from the database at one moment.
struct PlanInstitutions {
    struct Institution {
        var party: PlanParty
        var type: String
        /// What rules may look at: institutions alike in this serve the same rules.
        var likeness: String
        var region: String
        /// Grade of a hospital before the level it belongs to; a supporter stands higher than its recipient.
        var standing: [Int]
        /// Belongs to a county or lower: supports in its own county alone.
        var isLocal: Bool
        var isPublic: Bool
        /// Recipients that it supports on the day.
        var carried: Set<String> = []
        /// Those of them whose only relation ends: they are not proposed again.
        var ended: Set<String> = []
        var load: Int { carried.count - ended.count }
    }

    private(set) var all: [String: Institution] = [:]
    private let divisions: PlanDivisions
    /// Relations in force on the day whose recipient is in the region.
    private(set) var kept = 0

    init(
        _ snapshot: Snapshot, _ divisions: PlanDivisions, region: String, day: CivilDate, vocabulary: Vocabulary
    ) throws {
        self.divisions = divisions
        let found = try snapshot.rows(
            """
            SELECT t.id, t.name, t.type, t.level, t.setting, t.grade, t.ownership, t.profit, t.system,
                coalesce(t.region, v.region), t.longitude, t.latitude, t.point
            FROM institutions t LEFT JOIN villages v ON v.id = t.village
            WHERE t.closed_on IS NULL OR t.closed_on > \(day) ORDER BY t.id
            """
        ) { row in
            let region = row.text(9) ?? ""
            let county = divisions.county(of: region)
            return Institution(
                party: PlanParty(id: row.text(0) ?? "", name: row.text(1) ?? "", point: RecordPoint(row, 10)),
                type: row.text(2) ?? "",
                likeness: ((2...8).map { row.text($0) ?? "" } + [county]).joined(separator: "|"), region: region,
                standing: Self.standing(type: row.text(2) ?? "", level: row.text(3), grade: row.text(5)),
                isLocal: ["county", "township", "village"].contains(row.text(3)) && row.text(4) != "urban",
                isPublic: row.text(6) != "private")
        }
        for institution in found { all[institution.party.id] = institution }
        let places = Set(
            try snapshot.rows("SELECT id FROM regions WHERE id IN \(RecordPlace.inside(region, vocabulary))") {
                $0.text(0) ?? ""
            })
        let inside = Set(found.filter { places.contains($0.region) }.map(\.party.id))
        _ = try snapshot.rows(
            """
            SELECT supporter, recipient FROM relations
            WHERE \(identifier: "from") <= \(day) AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(day))
            """
        ) { row in
            let recipient = row.text(1) ?? ""
            all[row.text(0) ?? ""]?.carried.insert(recipient)
            if inside.contains(recipient) { kept += 1 }
        }
    }

    /// Those that may support others, by id.
    var supporters: [Institution] {
        let types: Set = [
            "general_hospital", "tcm_hospital", "tcm_western_hospital", "specialised_hospital", "township_hospital",
            "community_centre", "mch_centre",
        ]
        return all.values.filter { types.contains($0.type) }.sorted { $0.party.id < $1.party.id }
    }

    private static func standing(type: String, level: String?, grade: String?) -> [Int] {
        let levels = ["village", "township", "county", "city", "province", "nation"]
        let place = level.flatMap { levels.firstIndex(of: $0) } ?? 2
        let usual =
            switch type {
            case "village_clinic", "village_service_point", "community_station": 0
            case "township_hospital", "community_centre": 1
            default: place > 2 ? 3 : 2
            }
        let grades = ["primary": 1, "secondary": 2, "tertiary": 3]
        // A township hospital of the second grade stays a township hospital here: it receives.
        return [usual < 2 ? usual : grade.flatMap { grades[$0] } ?? usual, place]
    }

    /// An institution by its name; by its id where none is on record.
    func party(_ id: String) -> PlanParty { all[id]?.party ?? PlanParty(id: id, name: id) }

    /// A village among the places that people are sent to.
    mutating func add(village: PlanParty, region: String) {
        all[village.id] = Institution(
            party: village, type: "village", likeness: "village", region: region, standing: [0, 0], isLocal: true,
            isPublic: true)
    }

    /// The relation ends: the supporter is free for another recipient, if nothing else binds it to this one.
    mutating func end(_ supporter: String, _ recipient: String, isOnly: Bool) {
        if isOnly { all[supporter]?.ended.insert(recipient) }
        kept -= 1
    }

    func nearness(_ a: Institution, _ b: Institution) -> Nearness {
        func same(_ level: String) -> Bool {
            let one = divisions.ancestor(of: a.region, level)
            return one != nil && one == divisions.ancestor(of: b.region, level)
        }
        return same("county") ? .sameCounty : same("city") ? .sameCity : same("province") ? .sameProvince : .elsewhere
    }

    /// Great-circle distance; nil where a point is missing.
    func kilometres(_ a: Institution, _ b: Institution) -> Double? {
        guard let here = a.party.point, let there = b.party.point else { return nil }
        return here.kilometres(to: there)
    }
}
