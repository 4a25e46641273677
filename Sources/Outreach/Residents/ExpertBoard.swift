import Policy
import Quantities
import Store

/// What residents are told of the people posted near them: name, title, specialty and clinic hours, as Baodi's
/// measures 三（三） ask to be shown. Nothing else about a person leaves this file, no id of hers either.
package struct ExpertBoard: Sendable {
    package struct Expert: Sendable {
        package var name: String
        /// As on the certificate; nil where none is on record.
        package var title: String?
        package var specialty: String?
        /// Name of the institution she comes from.
        package var origin: String
        package var from: CivilDate
        package var to: CivilDate?
        package var shifts: [Shift]
        /// Leaves that touch the day or lie ahead.
        package var away: [(from: CivilDate, to: CivilDate)]
    }

    /// A weekly shift.
    package struct Shift: Sendable {
        /// Tells the shift apart in calendar feeds: a fingerprint, from which nothing can be read.
        package var key: String
        /// 1 Monday to 7 Sunday.
        package var weekday: Int
        /// Code of the session: am, pm, full.
        package var session: String
        /// Minutes since midnight, where hours are given.
        package var start: Int?
        package var end: Int?
        /// Codes of what is done; empty where it is not said.
        package var services: [String]
        package var from: CivilDate
        package var to: CivilDate?
    }

    package enum Place: Sendable {
        case institution(String)
        case village(String)

        var condition: SQL {
            switch self {
            case .institution(let id): "p.site = \(id)"
            case .village(let id): "p.village = \(id)"
            }
        }
    }

    /// Those posted to a place on a day or later, by name.
    package static func experts(at place: Place, on day: CivilDate, _ database: Database) throws -> [Expert] {
        try database.read { snapshot in
            let postings: SQL = """
                FROM postings p WHERE \(place.condition) AND p.status IN ('active', 'planned')
                AND (p.\(identifier: "to") IS NULL OR p.\(identifier: "to") >= \(day))
                """
            var shifts: [String: [Shift]] = [:]
            try snapshot.forEach(
                """
                SELECT r.posting, r.id, r.weekday, r.session, r.start, r.\(identifier: "end"), r.services,
                    r.\(identifier: "from"), r.\(identifier: "to") FROM rosters r
                WHERE r.posting IN (SELECT p.id \(postings)) AND (r.\(identifier: "to") IS NULL
                    OR r.\(identifier: "to") >= \(day)) ORDER BY r.weekday, r.session, r.id
                """
            ) { row in
                if let shift = shift(row, day) { shifts[row.text(0) ?? "", default: []].append(shift) }
            }
            var away: [String: [(from: CivilDate, to: CivilDate)]] = [:]
            try snapshot.forEach(
                """
                SELECT i.posting, i.\(identifier: "from"), i.\(identifier: "to") FROM interruptions i
                WHERE i.posting IN (SELECT p.id \(postings)) AND i.\(identifier: "to") >= \(day)
                ORDER BY i.\(identifier: "from")
                """
            ) { row in
                guard let from = row.date(1), let to = row.date(2) else { return }
                away[row.text(0) ?? "", default: []].append((from, to))
            }
            return try snapshot.rows(
                """
                SELECT p.id, x.name, x.specialty, o.name, p.\(identifier: "from"), p.\(identifier: "to"),
                    (SELECT a.title FROM title_awards a WHERE a.practitioner = x.id AND a.awarded_on <= \(day)
                        ORDER BY a.level DESC, a.awarded_on DESC LIMIT 1)
                FROM postings p JOIN practitioners x ON x.id = p.practitioner JOIN institutions o ON o.id = p.origin
                WHERE p.id IN (SELECT p.id \(postings)) ORDER BY p.\(identifier: "from"), x.name
                """
            ) { row in
                let id = row.text(0) ?? ""
                return Expert(
                    name: row.text(1) ?? "", title: row.text(6), specialty: row.text(2), origin: row.text(3) ?? "",
                    from: row.date(4) ?? day, to: row.date(5), shifts: shifts[id] ?? [], away: away[id] ?? [])
            }
        }
    }

    /// Institutions with someone posted on a day, in a region, by name.
    package static func places(
        in region: String?, on day: CivilDate, text: String?, limit: Int, _ database: Database,
        vocabulary: Vocabulary = Records.vocabulary
    ) throws -> [(id: String, name: String, region: String?, experts: Int)] {
        var conditions: [SQL] = [
            """
            p.status IN ('active', 'planned') AND p.\(identifier: "from") <= \(day)
            AND (p.\(identifier: "to") IS NULL OR p.\(identifier: "to") >= \(day))
            """
        ]
        if let region {
            conditions.append("coalesce(t.region, v.region) IN \(RecordPlace.inside(region, vocabulary))")
        }
        if let text { conditions.append("t.name LIKE \("%" + RecordSelection.escaped(text) + "%") ESCAPE '!'") }
        return try database.read { snapshot in
            try snapshot.rows(
                """
                SELECT t.id, t.name, coalesce(t.region, v.region), count(*) FROM institutions t
                    LEFT JOIN villages v ON v.id = t.village JOIN postings p ON p.site = t.id
                WHERE \(conditions.joined(" AND ")) GROUP BY t.id, t.name, coalesce(t.region, v.region)
                ORDER BY coalesce(t.region, v.region), t.name LIMIT \(limit)
                """
            ) { (id: $0.text(0) ?? "", name: $0.text(1) ?? "", region: $0.text(2), experts: Int($0.int(3) ?? 0)) }
        }
    }

    private static func shift(_ row: Row, _ day: CivilDate) -> Shift? {
        guard let weekday = row.int(2), (1...7).contains(weekday) else { return nil }
        return Shift(
            key: PublicKey.of(row.text(1) ?? ""), weekday: Int(weekday), session: row.text(3) ?? "",
            start: row.int(4).map { Int($0) }, end: row.int(5).map { Int($0) },
            services: (row.text(6) ?? "").split(separator: ";").map(String.init), from: row.date(7) ?? day,
            to: row.date(8))
    }
}

/// A stable mark of a record from which its id cannot be read.
enum PublicKey {
    static func of(_ id: String) -> String {
        let hash = SHA256()
        hash.update("xiachen public:" + id)
        return String(hash.hex().prefix(24))
    }
}
