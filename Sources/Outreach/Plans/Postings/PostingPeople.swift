import Policy
import Quantities
import Store

/// The people who could be posted, and where everybody is posted already; read from the database at one moment.
struct PostingPeople {
    struct Person {
        var party: PlanParty
        var institution: String
        var specialty: String?
        var group: PostingClass
        /// Days on which the person is in training, or posted by records that stand.
        var away: [(first: CivilDate, last: CivilDate?)] = []
        /// Months of the last three years that the person was posted.
        var pastMonths = 0

        /// People of one department replace each other at home.
        var department: String { "\(institution)|\(group.category)|\(specialty ?? "")" }
    }

    /// By id, of the institutions asked for.
    private(set) var people: [String: Person] = [:]
    /// How many belong to each department.
    private(set) var departmentSizes: [String: Int] = [:]
    /// Postings that touch the plan's time, of everybody; those not begun are left out where they are planned anew.
    var standing: [PostingRecord] = []
    /// Postings that are planned anew.
    var dropped: [PostingRecord] = []
    /// Of a plan before, not on record: stand all the same.
    var carried: [PostingPlan.Assignment] = []
    /// Last days of postings on record that end early, by id.
    var cut: [String: CivilDate] = [:]
    /// Nobody new begins before this day.
    var notBefore: CivilDate?

    init(_ snapshot: Snapshot, from day: CivilDate, _ limits: PostingLimits) throws {
        let last = day.adding(months: limits.months) - 1
        try readPeople(snapshot, day)
        try snapshot.forEach(
            """
            SELECT id, practitioner, origin, coalesce(site, village), status, \(identifier: "from"),
                \(identifier: "to"), site IS NULL
            FROM postings WHERE \(identifier: "to") IS NULL OR \(identifier: "to") >= \(day.adding(months: -36))
            ORDER BY \(identifier: "from"), id
            """
        ) { row in
            guard let from = row.date(5) else { return }
            let record = PostingRecord(
                id: row.text(0) ?? "", practitioner: row.text(1) ?? "", origin: row.text(2) ?? "",
                site: row.text(3) ?? "", isVillage: row.bool(7) ?? false, status: row.text(4) ?? "", from: from,
                to: row.date(6))
            // A plan that was planned anew leaves its postings as one day that never comes.
            if record.status == "planned", record.to == record.from { return }
            if limits.anew && record.from > day && record.from <= last {
                dropped.append(record)
            } else {
                add(record, day, last)
            }
        }
        try readTraining(snapshot, day, last)
        for person in people.values { departmentSizes[person.department, default: 0] += 1 }
    }

    /// Of those that stand, the ones on record.
    var onRecord: [PostingRecord] {
        let known = Set(carried.map(\.id))
        return standing.filter { !known.contains($0.id) }
    }

    mutating func fallOut(_ person: String, from day: CivilDate) { people[person]?.away.append((day, nil)) }

    mutating func add(_ record: PostingRecord, _ day: CivilDate, _ last: CivilDate) {
        if record.overlaps(day, last) { standing.append(record) }
        if let to = record.to, to < record.from { return }
        people[record.practitioner]?.away.append((record.from, record.to))
        let (begun, ended) = (max(record.from, day.adding(months: -36)), min(record.to ?? day, day))
        if ended > begun { people[record.practitioner]?.pastMonths += (ended - begun) / 30 }
    }

    private mutating func readPeople(_ snapshot: Snapshot, _ day: CivilDate) throws {
        var titles: [String: [String: Int]] = [:]
        try snapshot.forEach("SELECT practitioner, series, level FROM title_awards WHERE awarded_on <= \(day)") { row in
            guard let id = row.text(0), let series = row.text(1), let level = row.int(2) else { return }
            titles[id, default: [:]][series] = max(titles[id]?[series] ?? 0, Int(level))
        }
        try snapshot.forEach(
            """
            SELECT id, name, institution, category, practice_class, specialty, is_gp, is_backbone, post_at_home
            FROM practitioners
            """
        ) { row in
            guard let id = row.text(0), let institution = row.text(2) else { return }
            let post = row.text(8)
            people[id] = Person(
                party: PlanParty(id: id, name: row.text(1) ?? "", point: nil), institution: institution,
                specialty: row.text(5),
                group: PostingClass(
                    category: row.text(3) ?? "other", practiceClass: row.text(4), isGP: row.bool(6) ?? false,
                    isBackbone: row.bool(7) ?? false, post: post == "none" ? nil : post, titles: titles[id] ?? [:]))
        }
    }

    private mutating func readTraining(_ snapshot: Snapshot, _ day: CivilDate, _ last: CivilDate) throws {
        try snapshot.forEach(
            """
            SELECT practitioner, \(identifier: "from"), \(identifier: "to") FROM trainees
            WHERE status = 'enrolled' AND \(identifier: "from") <= \(last)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(day))
            """
        ) { row in
            guard let id = row.text(0), let from = row.date(1) else { return }
            people[id]?.away.append((from, row.date(2)))
        }
    }
}
