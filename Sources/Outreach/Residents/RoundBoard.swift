import Policy
import Quantities
import Store

/// When rounds come to a village: the published weekly times, days that fall out, and what is planned besides.
package struct RoundBoard: Sendable {
    package struct Slot: Sendable {
        package var key: String
        /// 1 Monday to 7 Sunday.
        package var weekday: Int
        /// Code of the session: am, pm, full.
        package var session: String
        /// Name of the institution that comes; nil where it is not said.
        package var institution: String?
        package var from: CivilDate
        package var to: CivilDate?
        /// Days on which this round was called off.
        package var cancelled: [CivilDate]
    }

    /// One day on which someone comes.
    package struct Visit: Sendable, Equatable {
        package var key: String
        package var date: CivilDate
        package var session: String
        package var institution: String?
        /// Not one of the published weekly times.
        package var isExtra: Bool
        /// Called off.
        package var isCancelled: Bool
    }

    package var slots: [Slot]
    /// Planned rounds outside the weekly times, the day asked for and later.
    package var extras: [Visit]

    /// - Parameter day: times that have ended before it, or are not published by then, are left out.
    package init(village: String, on day: CivilDate, _ database: Database) throws {
        (slots, extras) = try database.read { snapshot in
            var rounds: [(id: String, date: CivilDate, session: String, status: String, institution: String?)] = []
            try snapshot.forEach(
                """
                SELECT r.id, r.date, r.session, r.status, i.name FROM rounds r
                    LEFT JOIN teams t ON t.id = r.team
                    LEFT JOIN institutions i ON i.id = coalesce(r.institution, t.institution)
                WHERE r.village = \(village) AND r.date >= \(day) AND r.status IN ('planned', 'cancelled')
                ORDER BY r.date, r.session
                """
            ) { row in
                guard let date = row.date(1) else { return }
                rounds.append((row.text(0) ?? "", date, row.text(2) ?? "", row.text(3) ?? "", row.text(4)))
            }
            let slots = try snapshot.rows(
                """
                SELECT s.id, s.weekday, s.session, i.name, s.\(identifier: "from"), s.\(identifier: "to")
                FROM round_schedules s LEFT JOIN teams t ON t.id = s.team
                    LEFT JOIN institutions i ON i.id = t.institution
                WHERE s.village = \(village) AND (s.published_on IS NULL OR s.published_on <= \(day))
                    AND (s.\(identifier: "to") IS NULL OR s.\(identifier: "to") >= \(day))
                ORDER BY s.weekday, s.session, s.id
                """
            ) { row in
                let (weekday, session) = (Int(row.int(1) ?? 0), row.text(2) ?? "")
                return Slot(
                    key: PublicKey.of(row.text(0) ?? ""), weekday: weekday, session: session,
                    institution: row.text(3), from: row.date(4) ?? day, to: row.date(5),
                    cancelled: rounds.filter {
                        $0.status == "cancelled" && $0.session == session && $0.date.weekday == weekday
                    }.map(\.date))
            }.filter { (1...7).contains($0.weekday) }
            let extras = rounds.filter { round in
                round.status == "planned"
                    && !slots.contains { $0.falls(on: round.date) && $0.session == round.session }
            }
            return (
                slots,
                extras.map {
                    Visit(
                        key: PublicKey.of($0.id), date: $0.date, session: $0.session, institution: $0.institution,
                        isExtra: true, isCancelled: false)
                }
            )
        }
    }

    /// Every visit of a stretch of days, in order of time.
    package func visits(_ days: ClosedRange<CivilDate>) -> [Visit] {
        var found = extras.filter { days.contains($0.date) }
        var date = days.lowerBound
        while date <= days.upperBound {
            for slot in slots where slot.falls(on: date) {
                found.append(
                    Visit(
                        key: slot.key, date: date, session: slot.session, institution: slot.institution,
                        isExtra: false, isCancelled: slot.cancelled.contains(date)))
            }
            date = date + 1
        }
        return found.sorted { ($0.date, $0.session, $0.key) < ($1.date, $1.session, $1.key) }
    }

    /// Villages whose name holds the text, with the township they belong to.
    package static func villages(
        named text: String, in region: String?, limit: Int, _ database: Database,
        vocabulary: Vocabulary = Records.vocabulary
    ) throws -> [(id: String, name: String, region: String)] {
        let pattern = "%" + RecordSelection.escaped(text) + "%"
        let inside: SQL = region.map { "AND t.region IN \(RecordPlace.inside($0, vocabulary))" } ?? ""
        return try database.read { snapshot in
            try snapshot.rows(
                """
                SELECT t.id, t.name, t.region FROM villages t WHERE t.name LIKE \(pattern) ESCAPE '!' \(inside)
                ORDER BY t.region, t.name, t.id LIMIT \(limit)
                """
            ) { (id: $0.text(0) ?? "", name: $0.text(1) ?? "", region: $0.text(2) ?? "") }
        }
    }
}

extension RoundBoard.Slot {
    package func falls(on date: CivilDate) -> Bool {
        date.weekday == weekday && from <= date && date <= to ?? date
    }

    /// The first day on which it falls, a given day or later.
    package func first(from day: CivilDate) -> CivilDate {
        let start = max(day, from)
        return start + (weekday - start.weekday + 7) % 7
    }
}
