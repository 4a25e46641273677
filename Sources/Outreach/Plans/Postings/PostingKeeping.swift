import Policy
import Quantities
import Store

/// A plan before, as a new one keeps it: what goes on as it was, and what ends because somebody falls out.
struct PostingKeeping {
    let before: PostingPlan
    let id: String
    /// People who fall out.
    let lost: Set<String>
    /// The first day on which they are gone, and on which somebody new may begin.
    let from: CivilDate
    /// Proposed before, not on record, and going on: to its end, or to the day before.
    private(set) var carried: [PostingPlan.Assignment] = []
    /// On record: to be shortened to the day before.
    private(set) var cut: [PostingPlan.Cut] = []
    /// On record and not begun: never takes place.
    private(set) var dropped: Set<String> = []
    /// Of the plan before, what the loss takes away.
    private(set) var taken: [PostingPlan.Assignment] = []

    /// - Parameter loss: checked against the plan already.
    init(_ snapshot: Snapshot, _ before: PostingPlan, _ id: String, _ loss: PlanLoss, from day: CivilDate) throws {
        (self.before, self.id, lost, from) = (before, id, Set(loss.lost), day)
        dropped = Set(before.dropped.map(\.id))
        let known = try Self.records(snapshot, of: before.assignments.map(\.id))
        for one in before.assignments {
            let isTaken = lost.contains(one.person.id) && one.to >= day
            if isTaken { taken.append(one) }
            if known[one.id] != nil { continue }
            var one = one
            if isTaken {
                guard one.from < day else { continue }
                one.to = day - 1
            }
            carried.append(one)
        }
        // Whoever falls out leaves every posting on record, not only those of the plan.
        try snapshot.forEach(
            """
            SELECT id, practitioner, origin, status, \(identifier: "from"), \(identifier: "to") FROM postings
            WHERE status IN ('planned', 'active') AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(day))
            ORDER BY id
            """
        ) { row in
            guard let person = row.text(1), lost.contains(person), let id = row.text(0), let first = row.date(4) else {
                return
            }
            if first >= day {
                dropped.insert(id)
            } else {
                cut.append(
                    .init(
                        id: id, practitioner: person, origin: row.text(2) ?? "", status: row.text(3) ?? "active",
                        from: first, to: day - 1))
            }
        }
    }

    private static func records(_ snapshot: Snapshot, of ids: [String]) throws -> [String: String] {
        let own = Set(ids)
        var found: [String: String] = [:]
        try snapshot.forEach("SELECT id, status FROM postings") { row in
            if let id = row.text(0), own.contains(id) { found[id] = row.text(1) }
        }
        return found
    }

    /// The new plan against the one before: nobody but those who fall out is moved.
    func count(_ new: [PostingPlan.Assignment], _ names: (String) -> String) -> PlanReplanned {
        let rest = before.assignments.filter { $0.to >= from }
        let again = taken.filter { gone in
            let asked = Set(gone.serves)
            return new.contains { $0.site.id == gone.site.id && !asked.isDisjoint(with: $0.serves) }
        }
        return PlanReplanned(
            plan: id, what: "没有\(lost.sorted().map(names).joined(separator: "、"))", visits: rest.count,
            mustMove: taken.count, replaced: again.count, needNotMove: 0, from: from)
    }
}

extension PostingPlan {
    /// A posting on record that ends early.
    package struct Cut: Codable, Sendable, Equatable {
        package var id: String
        package var practitioner: String
        package var origin: String
        package var status: String
        package var from: CivilDate
        package var to: CivilDate
    }
}

extension PostingPeople {
    /// Takes over what a plan before keeps: its postings stand, those who fall out are away.
    mutating func keep(_ keeping: PostingKeeping, _ day: CivilDate, _ last: CivilDate) {
        notBefore = keeping.from
        for record in standing where keeping.dropped.contains(record.id) { dropped.append(record) }
        standing.removeAll { keeping.dropped.contains($0.id) }
        for one in keeping.cut {
            for number in standing.indices where standing[number].id == one.id { standing[number].to = one.to }
            cut[one.id] = one.to
        }
        standing.removeAll { record in record.to.map { $0 < day } ?? false }
        for one in keeping.carried {
            carried.append(one)
            add(
                PostingRecord(
                    id: one.id, practitioner: one.person.id, origin: one.origin.id, site: one.site.id,
                    isVillage: one.isVillage, status: "active", from: one.from, to: one.to), day, last)
        }
        for person in keeping.lost { fallOut(person, from: keeping.from) }
    }
}

extension PostingMaking {
    /// Completes a plan made out of another: what goes on is in it again, what ends is named, moves are counted.
    func replan(_ plan: inout PostingPlan, _ keeping: PostingKeeping) {
        var replan = keeping.count(plan.assignments) { people.people[$0]?.party.name ?? $0 }
        for one in plan.assignments { replan.former[one.id] = "因\(replan.what)，自 \(keeping.from) 起补上" }
        plan.replan = replan
        plan.cut = keeping.cut.isEmpty ? nil : keeping.cut
        plan.assignments = (plan.assignments + keeping.carried).sorted {
            ($0.site.id, $0.from, $0.person.id) < ($1.site.id, $1.from, $1.person.id)
        }
    }
}
