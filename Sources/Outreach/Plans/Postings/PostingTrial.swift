import Policy
import Quantities

/// The records as they will be in the time of a plan: postings that are planned are taken as carried out, those that
/// are planned anew are left out; more can be put in, in thought.
struct PostingTrial {
    let live: Assessor
    let region: String
    let rules: PostingRules
    /// The months of the plan.
    let spans: [(first: CivilDate, last: CivilDate)]
    /// Days on which the state of things may be worse than before, with their months.
    let days: [(day: CivilDate, month: Int)]
    let drafts: PostingDrafts
    /// Institutions and villages of which a rule asks who attends: postings there are supposed with their days.
    let attended: Set<String>
    /// Days after the last of a posting; empty where they are too many to be looked at.
    let gaps: Set<CivilDate>
    /// Where the making was abandoned, nothing more is asked of the rules: what comes out is thrown away.
    let watch: PlanWatch
    private let base: [RecordChange]

    var first: CivilDate { spans[0].first }
    var last: CivilDate { spans[spans.count - 1].last }

    /// More days within the months than this are not looked at one by one.
    private static let dayLimit = 80

    init(
        _ live: Assessor, region: String, from day: CivilDate, _ limits: PostingLimits, _ people: PostingPeople,
        _ watch: PlanWatch
    ) throws(Failure) {
        (self.live, self.region, self.watch) = (live, region, watch)
        rules = try PostingRules(live)
        let spans = limits.spans(from: day)
        self.spans = spans
        drafts = PostingDrafts(live.dataset.vocabulary)
        let end = spans[spans.count - 1].last
        attended = Self.attended(live, region, rules, asOf: end)
        let sites = attended
        let there = people.standing.filter { sites.contains($0.site) }
        base = Self.base(live, people) + Self.carried(people, drafts) + there.flatMap { [drafts] posting in
            drafts.attendance(of: posting.id, from: max(posting.from, day), through: min(posting.to ?? end, end))
        }
        let ends = Set(people.standing.compactMap(\.to).filter { $0 >= day && $0 < end }.map { $0 + 1 })
        gaps = ends.count <= Self.dayLimit ? ends : []
        days = Set(spans.map(\.first) + spans.map(\.last)).union(gaps).sorted().map { day in
            (day, spans.lastIndex { $0.first <= day } ?? 0)
        }
    }

    private static func attended(
        _ live: Assessor, _ region: String, _ rules: PostingRules, asOf day: CivilDate
    ) -> Set<String> {
        let ids = rules.counting.filter { $0.style == .attended && $0.subject != "consortium" }.map(\.id)
        if ids.isEmpty { return [] }
        let assessor = Assessor(
            live.book, live.dataset, calendar: live.calendar, asOf: day, recordsFrom: live.recordsFrom ?? day - 28)
        var found: Set<String> = []
        let week = Period(.week, holding: day - 7)
        let filter = FindingFilter(region: region, rules: ids, period: week)
        assessor.forEachCell(filter) { cell in
            guard cell.status != .notApplicable || cell.reason == .notDue else { return true }
            found.insert(live.dataset.tables[live.book.rules[cell.rule].subject].id(cell.subject))
            return true
        }
        return found
    }

    private static func base(_ live: Assessor, _ people: PostingPeople) -> [RecordChange] {
        guard let kind = live.dataset.vocabulary.index(of: "posting"),
            let status = live.dataset.vocabulary.kinds[kind].fields.firstIndex(where: { $0.name == "status" })
        else { return [] }
        let last = live.dataset.vocabulary.kinds[kind].fields.firstIndex { $0.name == "to" }
        return people.onRecord.filter { $0.status == "planned" || people.cut[$0.id] != nil }.map { posting in
            var change = live.dataset.change(kind: kind, id: posting.id)
            change.values?[status] = .choice("active")
            if let last, let end = people.cut[posting.id] { change.values?[last] = .date(end) }
            return change
        } + people.dropped.map { RecordChange(kind: kind, id: $0.id, values: nil) }
    }

    /// What a plan before proposed and this one keeps.
    private static func carried(_ people: PostingPeople, _ drafts: PostingDrafts) -> [RecordChange] {
        people.carried.map { one in
            drafts.posting(
                one.id, one.person.id, one.category,
                PostingSender(origin: one.origin.id, relation: one.relation, programme: one.programme),
                to: one.site.id, PostingRole(rawValue: one.role) ?? .general, isVillage: one.isVillage, from: one.from,
                through: one.to)
        }
    }

    /// The records with more in them.
    func future(_ more: [RecordChange] = []) -> Dataset { live.dataset.fork(base + more) }

    /// Years are judged from the one in which the plan begins, also where the records do not say since when they are
    /// kept.
    func assessor(_ dataset: Dataset, asOf day: CivilDate) -> Assessor {
        Assessor(
            live.book, dataset, calendar: live.calendar, asOf: day,
            recordsFrom: live.recordsFrom ?? CivilDate(year: first.year, month: 1, day: 1))
    }
}
