import Policy
import Quantities
import Store

/// Reads relations with their parties, agreements and tasks at one moment of the database.
struct RelationReading {
    private let snapshot: Snapshot
    private let vocabulary: Vocabulary
    private let region: String?
    private let day: CivilDate

    init(_ snapshot: Snapshot, _ vocabulary: Vocabulary, region: String?, day: CivilDate) {
        self.snapshot = snapshot
        self.vocabulary = vocabulary
        self.region = region
        self.day = day
    }

    func lines() throws -> [RelationBook.Line] {
        let agreements = try agreements()
        let tasks = try tasks()
        let replaced = Set(
            try snapshot.rows("SELECT replaces FROM relations WHERE replaces IS NOT NULL") { $0.text(0) ?? "" })
        var lines = try snapshot.rows(
            """
            SELECT t.id, t.programme, t.\(identifier: "from"), t.\(identifier: "to"), \(Self.party("s", "sv")),
                \(Self.party("r", "rv"))
            FROM relations t \(Self.parties) WHERE \(inside)
            """
        ) { row in
            let id = row.text(0) ?? ""
            var line = RelationBook.Line(
                id: id, supporter: Self.party(row, 4), recipient: Self.party(row, 11), programme: row.text(1),
                from: row.date(2), to: row.date(3), agreement: nil, tasks: tasks[id] ?? (0, 0), marks: [])
            mark(&line, agreements[id] ?? [], isReplaced: replaced.contains(id))
            return line
        }
        lines += try missing()
        return lines
    }

    private func mark(_ line: inout RelationBook.Line, _ agreements: [Agreement], isReplaced: Bool) {
        let soon = day + RelationBook.soon
        if let to = line.to, to < day {
            line.marks.insert(.ended)
        } else if let from = line.from, from > day {
            line.marks.insert(.future)
        } else {
            line.marks.insert(.current)
            if let to = line.to, to <= soon, !isReplaced { line.marks.insert(.expiring) }
        }
        guard line.marks.contains(.current) else { return }
        // Of several in force the one that lasts longest counts.
        let inForce = agreements.filter { $0.from <= day && ($0.to ?? day) >= day }
        let last = CivilDate(day: .max / 2)
        guard let best = inForce.max(by: { ($0.to ?? last) < ($1.to ?? last) }) else {
            line.marks.insert(.unsigned)
            return
        }
        line.agreement = (best.id, best.to)
        if let to = best.to, to <= soon, !agreements.contains(where: { $0.from > day && $0.from <= to + 1 }) {
            line.marks.insert(.agreementExpiring)
        }
    }

    private typealias Agreement = (id: String, from: CivilDate, to: CivilDate?)

    private func agreements() throws -> [String: [Agreement]] {
        var found: [String: [Agreement]] = [:]
        try snapshot.forEach("SELECT relation, id, \(identifier: "from"), \(identifier: "to") FROM agreements") { row in
            guard let from = row.date(2) else { return }
            found[row.text(0) ?? "", default: []].append((row.text(1) ?? "", from, row.date(3)))
        }
        return found
    }

    /// Tasks of the year that the day is in.
    private func tasks() throws -> [String: (done: Int, all: Int)] {
        let rows = try snapshot.rows(
            """
            SELECT relation, sum(CASE WHEN status = 'completed' THEN 1 ELSE 0 END), count(*) FROM tasks
            WHERE relation IS NOT NULL AND year = \(day.year) AND status <> 'cancelled' GROUP BY relation
            """
        ) { ($0.text(0) ?? "", (done: Int($0.int(1) ?? 0), all: Int($0.int(2) ?? 0))) }
        return Dictionary(rows) { first, _ in first }
    }

    /// Pairs of a published table between which no relation was ever recorded.
    private func missing() throws -> [RelationBook.Line] {
        let inCounty: SQL = region.map { "AND t.county IN \(RecordPlace.inside($0, vocabulary))" } ?? ""
        return try snapshot.rows(
            """
            SELECT \(Self.party("s", "sv")), \(Self.party("r", "rv")) FROM printed_pairings t \(Self.parties)
            WHERE NOT EXISTS (SELECT 1 FROM relations x WHERE x.supporter = t.supporter AND x.recipient = t.recipient)
                \(inCounty)
            """
        ) { row in
            RelationBook.Line(
                id: nil, supporter: Self.party(row, 0), recipient: Self.party(row, 7), programme: nil, from: nil,
                to: nil, agreement: nil, tasks: (0, 0), marks: [.missing])
        }
    }

    private var inside: SQL {
        guard let region else { return "1 = 1" }
        return "coalesce(r.region, rv.region) IN \(RecordPlace.inside(region, vocabulary))"
    }

    private static let parties: SQL = """
        JOIN institutions s ON s.id = t.supporter LEFT JOIN villages sv ON sv.id = s.village
        JOIN institutions r ON r.id = t.recipient LEFT JOIN villages rv ON rv.id = r.village
        """

    /// Seven columns of an institution and the village it stands in, which lends its region and point.
    private static func party(_ institution: String, _ village: String) -> SQL {
        let i: SQL = "\(identifier: institution)"
        let v: SQL = "\(identifier: village)"
        return """
            \(i).id, \(i).name, \(i).type, coalesce(\(i).region, \(v).region),
            coalesce(\(i).longitude, \(v).longitude), coalesce(\(i).latitude, \(v).latitude),
            CASE WHEN \(i).longitude IS NULL THEN \(v).point ELSE \(i).point END
            """
    }

    private static func party(_ row: Row, _ column: Int) -> RelationBook.Party {
        RelationBook.Party(
            id: row.text(column) ?? "", name: row.text(column + 1) ?? "", type: row.text(column + 2) ?? "",
            region: row.text(column + 3), point: RecordPoint(row, column + 4))
    }
}
