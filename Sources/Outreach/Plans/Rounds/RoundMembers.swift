import Quantities
import Store

extension RoundsPlan {
    /// Days on which a team goes without one of its categories.
    package struct Absent: Codable, Sendable, Equatable {
        /// Label of the category.
        package var category: String
        package var from: CivilDate
        package var to: CivilDate
        /// Who is away, and why: 张三（培训）.
        package var why: String
    }
}

/// Who belongs to which team within a plan, and who is away when: on leave as the order says, in training, posted, or
/// no member any more. Absences are read from the records (`trainee`, `posting`, `team_member`).
struct RoundMembers {
    private struct Member {
        var person: String
        var name: String
        var duty: String
        var from: CivilDate
        var to: CivilDate?
    }

    private struct Away {
        var from: CivilDate
        var to: CivilDate
        var why: String
    }

    private var members: [String: [Member]] = [:]
    private var absences: [String: [Away]] = [:]
    private let first: CivilDate
    private let last: CivilDate

    init(_ snapshot: Snapshot, _ order: RoundOrder) throws {
        (first, last) = (order.from, order.end)
        try snapshot.forEach(
            """
            SELECT m.team, m.practitioner, p.name, m.duty, m.\(identifier: "from"), m.\(identifier: "to")
            FROM team_members m LEFT JOIN practitioners p ON p.id = m.practitioner
            WHERE m.\(identifier: "from") <= \(order.end)
                AND (m.\(identifier: "to") IS NULL OR m.\(identifier: "to") >= \(order.from)) ORDER BY m.id
            """
        ) { row in
            let person = row.text(1) ?? ""
            members[row.text(0) ?? "", default: []].append(
                Member(
                    person: person, name: row.text(2) ?? person, duty: row.text(3) ?? "", from: row.date(4) ?? first,
                    to: row.date(5)))
        }
        for one in order.away ?? [] {
            absences[one.person, default: []].append(Away(from: one.from, to: one.to, why: "休假"))
        }
        try snapshot.forEach(
            """
            SELECT practitioner, \(identifier: "from"), \(identifier: "to"), 'trainee' FROM trainees
            WHERE status = 'enrolled' AND type <> 'apprenticeship' AND \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from))
            UNION ALL
            SELECT practitioner, \(identifier: "from"), \(identifier: "to"), 'posting' FROM postings
            WHERE status IN ('planned', 'active') AND \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from))
            """
        ) { row in
            absences[row.text(0) ?? "", default: []].append(
                Away(
                    from: row.date(1) ?? first, to: row.date(2) ?? last,
                    why: row.text(3) == "trainee" ? "培训" : "派驻在外"))
        }
    }

    private func isMember(_ member: Member, _ day: CivilDate) -> Bool {
        member.from <= day && member.to.map { $0 >= day } ?? true
    }

    private func away(_ member: Member, _ day: CivilDate) -> Away? {
        absences[member.person]?.first { $0.from <= day && $0.to >= day }
    }

    /// Codes of categories that nobody of the team has on any day of the plan.
    func lacking(_ team: String) -> [String] {
        let duties = Set((members[team] ?? []).map(\.duty))
        return RoundRecords.categories.map(\.code).filter { !duties.contains($0) }
    }

    /// Days on which members there are, and all of them are away.
    func away(_ team: String) -> Set<CivilDate> {
        let own = members[team] ?? []
        if !own.contains(where: { absences[$0.person] != nil }) { return [] }
        return Set(
            (0...max(0, last - first)).map { first + $0 }.filter { day in
                let there = own.filter { isMember($0, day) }
                return !there.isEmpty && there.allSatisfy { away($0, day) != nil }
            })
    }

    /// Stretches in which nobody of a category is there, though the team has it.
    func absent(_ team: String) -> [RoundsPlan.Absent] {
        let own = members[team] ?? []
        let isWhole = own.allSatisfy {
            absences[$0.person] == nil && $0.from <= first && $0.to.map { $0 >= last } ?? true
        }
        if isWhole { return [] }
        var found: [RoundsPlan.Absent] = []
        for (code, label) in RoundRecords.categories {
            let all = own.filter { $0.duty == code }
            if all.isEmpty { continue }
            var open: RoundsPlan.Absent?
            for number in 0...max(0, last - first) {
                let day = first + number
                let why = self.why(all, day)
                if let one = open, one.why == why {
                    open?.to = day
                } else {
                    if let one = open { found.append(one) }
                    open = why.map { .init(category: label, from: day, to: day, why: $0) }
                }
            }
            if let open { found.append(open) }
        }
        return found
    }

    /// Who of the category is away; nil where somebody is there.
    private func why(_ all: [Member], _ day: CivilDate) -> String? {
        var reasons: [String] = []
        for member in all {
            if !isMember(member, day) {
                reasons.append("\(member.name)（\(member.from > day ? "尚未入队" : "已离队")）")
            } else if let away = away(member, day) {
                reasons.append("\(member.name)（\(away.why)）")
            } else {
                return nil
            }
        }
        return reasons.joined(separator: "、")
    }

    /// Ids of the teams' members.
    func people(of teams: [String]) -> Set<String> {
        Set(teams.flatMap { (members[$0] ?? []).map(\.person) })
    }

    /// Names of the members, by id.
    var names: [String: String] {
        Dictionary(members.values.joined().map { ($0.person, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
