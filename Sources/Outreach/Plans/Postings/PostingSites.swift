import Policy
import Quantities
import Store

/// Which institutions may post their people to which, and who belongs to which consortium.
///
/// Supporters of relations in force post their own people; so does the lead hospital of a consortium to its members,
/// and a county's centre of disease control within the county. A village that is served by posting gets its people from
/// the institution responsible for it.
struct PostingSites {
    /// By site: the ways in which people may come.
    private(set) var senders: [String: [PostingSender]] = [:]
    /// Members by consortium, the lead first.
    private(set) var members: [String: [String]] = [:]
    /// Recipient and supporter of every relation.
    private(set) var relations: [String: (recipient: String, supporter: String)] = [:]
    /// Villages that are served by posting.
    private(set) var villages: Set<String> = []

    init(
        _ snapshot: Snapshot, _ institutions: inout PlanInstitutions, first: CivilDate, last: CivilDate
    ) throws {
        try snapshot.forEach(
            """
            SELECT id, supporter, recipient, programme, \(identifier: "from"), \(identifier: "to") FROM relations
            ORDER BY CASE WHEN \(identifier: "to") IS NULL THEN 0 ELSE 1 END, \(identifier: "to") DESC, id
            """
        ) { row in
            guard let id = row.text(0), let supporter = row.text(1), let recipient = row.text(2) else { return }
            relations[id] = (recipient, supporter)
            guard let from = row.date(4), from <= last, (row.date(5) ?? last) >= first else { return }
            let sender = PostingSender(origin: supporter, relation: id, programme: row.text(3))
            let isKnown = (senders[recipient] ?? []).contains {
                $0.origin == supporter && $0.programme == sender.programme
            }
            if !isKnown { senders[recipient, default: []].append(sender) }
        }
        try readMembers(snapshot, first, last)
        addControlCentres(institutions)
        try readVillages(snapshot, &institutions, first, last)
    }

    private mutating func readVillages(
        _ snapshot: Snapshot, _ institutions: inout PlanInstitutions, _ first: CivilDate, _ last: CivilDate
    ) throws {
        try snapshot.forEach(
            """
            SELECT m.village, m.responsible, v.name, v.region, v.longitude, v.latitude, v.point
            FROM village_modes m JOIN villages v ON v.id = m.village
            WHERE m.mode = 'posting' AND m.\(identifier: "from") <= \(last)
                AND (m.\(identifier: "to") IS NULL OR m.\(identifier: "to") >= \(first))
            ORDER BY m.village, m.\(identifier: "from")
            """
        ) { row in
            guard let village = row.text(0), institutions.all[village] == nil else { return }
            institutions.add(
                village: PlanParty(id: village, name: row.text(2) ?? "", point: RecordPoint(row, 4)),
                region: row.text(3) ?? "")
            villages.insert(village)
            guard let origin = row.text(1) else { return }
            senders[village, default: []].append(
                PostingSender(origin: origin, relation: nil, programme: "township_village"))
        }
    }

    private mutating func readMembers(_ snapshot: Snapshot, _ first: CivilDate, _ last: CivilDate) throws {
        try snapshot.forEach(
            """
            SELECT consortium, institution, role FROM memberships
            WHERE \(identifier: "from") <= \(last) AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(first))
                AND type = 'county_consortium'
            ORDER BY consortium, CASE WHEN role = 'lead' THEN 0 ELSE 1 END, institution
            """
        ) { row in
            guard let consortium = row.text(0), let institution = row.text(1) else { return }
            members[consortium, default: []].append(institution)
            guard let lead = members[consortium]?.first, lead != institution, row.text(2) != "lead" else { return }
            let isKnown = (senders[institution] ?? []).contains { $0.origin == lead }
            if !isKnown {
                senders[institution, default: []].append(
                    PostingSender(origin: lead, relation: nil, programme: "consortium"))
            }
        }
    }

    private mutating func addControlCentres(_ institutions: PlanInstitutions) {
        let all = institutions.all.values.sorted { $0.party.id < $1.party.id }
        let centres = all.filter { $0.type == "cdc" }
        for site in all where ["township_hospital", "community_centre", "general_hospital"].contains(site.type) {
            for centre in centres where institutions.nearness(centre, site) == .sameCounty {
                let isKnown = (senders[site.party.id] ?? []).contains { $0.origin == centre.party.id }
                if isKnown { continue }
                senders[site.party.id, default: []].append(
                    PostingSender(origin: centre.party.id, relation: nil, programme: "public_health"))
            }
        }
    }

    /// Where a posting may lie that serves the subject of a rule.
    func sites(of kind: String, _ subject: String) -> [String] {
        switch kind {
        case "consortium": members[subject] ?? []
        case "relation": relations[subject].map { [$0.recipient] } ?? []
        default: [subject]
        }
    }
}
