import Policy
import Quantities

/// A person of a class who is posted to a site in one of the ways that are open.
struct PostingVariant: Hashable {
    var site: String
    var sender: PostingSender
    var group: PostingClass
    var role: PostingRole
}

/// Which postings would count for which needs, and which would break a rule themselves: found by putting one of each
/// into the records and looking at what the rules count.
struct PostingOffers {
    /// By place of the need.
    private(set) var counting: [Set<PostingVariant>]
    /// By place of the need: the least demanding kind of person who would count, and who would send them.
    private(set) var wanted: [(asked: String, origin: String)?]
    /// Places of needs for which only institutions of another kind could send somebody.
    private(set) var foreign: Set<Int> = []
    /// Variants that break a rule on the person: by variant the rule.
    private(set) var unfit: [PostingVariant: String] = [:]

    private let trial: PostingTrial
    private let needs: [PostingNeed]

    private struct Tried {
        var variant: PostingVariant
        /// Place in the catalogue; nil for people on record.
        var catalogue: Int?
    }

    init(
        _ trial: PostingTrial, _ needs: [PostingNeed], _ sites: PostingSites, _ people: PostingPeople,
        _ institutions: PlanInstitutions
    ) {
        (self.trial, self.needs) = (trial, needs)
        counting = Array(repeating: [], count: needs.count)
        wanted = Array(repeating: nil, count: needs.count)
        var classes: [String: Set<PostingClass>] = [:]
        for person in people.people.values { classes[person.institution, default: []].insert(person.group) }
        let kinds = institutions.all.mapValues { $0.type == "cdc" }
        func tries(_ site: String) -> [Tried] {
            (sites.senders[site] ?? []).flatMap { sender in
                let own = (classes[sender.origin] ?? []).map { (group: $0, catalogue: Int?.none) }
                let all = own + PostingClass.catalogue.enumerated().map { ($1.group, $0) }
                return all.flatMap { group, catalogue in
                    group.roles(isControlCentre: kinds[sender.origin] ?? false).map { role in
                        Tried(
                            variant: PostingVariant(site: site, sender: sender, group: group, role: role),
                            catalogue: catalogue)
                    }
                }
            }
        }
        let single = needs.indices.filter { needs[$0].kind != "consortium" }
        let places = Set(single.flatMap { sites.sites(of: needs[$0].kind, needs[$0].subject) }).sorted()
        ask(single, places.map(tries), places, people)
        for place in needs.indices where needs[place].kind == "consortium" {
            let members = sites.sites(of: "consortium", needs[place].subject)
            askOfMembers(place, members, tries, people, institutions)
        }
        askElsewhere(sites, people, institutions)
    }

    /// For needs that nobody of the present senders could serve: whether people of other institutions would count.
    private mutating func askElsewhere(
        _ sites: PostingSites, _ people: PostingPeople, _ institutions: PlanInstitutions
    ) {
        let open = needs.indices.filter { counting[$0].isEmpty && wanted[$0] == nil }
        if open.isEmpty { return }
        let places = Set(open.compactMap { sites.sites(of: needs[$0].kind, needs[$0].subject).first }).sorted()
        let centres = institutions.all.values.filter { $0.type == "cdc" }.sorted { $0.party.id < $1.party.id }
        let tries = places.map { site in
            Self.examples(for: site, institutions.supporters + centres, institutions).flatMap { origin in
                [6, 8].flatMap { number in
                    ["urban_support", "paired_assistance"].flatMap { programme in
                        let group = PostingClass.catalogue[number].group
                        let sender = PostingSender(origin: origin.party.id, relation: nil, programme: programme)
                        return group.roles(isControlCentre: origin.type == "cdc").prefix(1).map { role in
                            Tried(
                                variant: PostingVariant(site: site, sender: sender, group: group, role: role),
                                catalogue: number)
                        }
                    }
                }
            }
        }
        ask(open, tries, places, people)
        foreign = Set(open.filter { wanted[$0] != nil })
    }

    /// The nearest institution of each kind.
    private static func examples(
        for site: String, _ all: [PlanInstitutions.Institution], _ institutions: PlanInstitutions
    ) -> [PlanInstitutions.Institution] {
        guard let own = institutions.all[site] else { return [] }
        var best: [Substring: (nearness: Int, one: PlanInstitutions.Institution)] = [:]
        for one in all where one.party.id != site {
            // The county is the last part.
            let kind = one.likeness.prefix(upTo: one.likeness.lastIndex(of: "|") ?? one.likeness.endIndex)
            let nearness = institutions.nearness(one, own).cost
            if best[kind].map({ nearness < $0.nearness }) ?? true { best[kind] = (nearness, one) }
        }
        return best.sorted { ($0.value.nearness, $0.key) < ($1.value.nearness, $1.key) }.map(\.value.one)
    }

    /// One site of each kind answers for those like it.
    private mutating func askOfMembers(
        _ place: Int, _ members: [String], _ tries: (String) -> [Tried], _ people: PostingPeople,
        _ institutions: PlanInstitutions
    ) {
        let alike = Dictionary(grouping: members) { institutions.all[$0]?.likeness ?? $0 }
        for group in alike.values {
            let examples = Dictionary(grouping: group) { site in
                Set(tries(site).map(\.variant.sender.origin)).sorted().joined(separator: "|")
            }
            for sites in examples.values {
                guard let example = sites.first else { continue }
                let before = counting[place]
                ask([place], [tries(example)], members, people)
                let new = counting[place].subtracting(before)
                for site in sites.dropFirst() {
                    for tried in tries(site) {
                        let same = new.contains {
                            $0.site == example && $0.sender.origin == tried.variant.sender.origin
                                && $0.sender.programme == tried.variant.sender.programme
                                && $0.group == tried.variant.group && $0.role == tried.variant.role
                        }
                        if same { counting[place].insert(tried.variant) }
                    }
                }
            }
        }
    }

    /// At most so many of one site in one trial: a finding names fifty records.
    private static let batch = 36

    private mutating func ask(
        _ places: [Int], _ tries: [[Tried]], _ emptied: [String], _ people: PostingPeople
    ) {
        if places.isEmpty { return }
        let sites = Set(emptied)
        let removed = people.standing.filter { sites.contains($0.site) }.compactMap { posting in
            trial.live.dataset.vocabulary.index(of: "posting").map {
                RecordChange(kind: $0, id: posting.id, values: nil)
            }
        }
        let days = Dictionary(grouping: places) { askedOn(needs[$0]) }
        for (day, places) in days.sorted(by: { $0.key < $1.key }) {
            for round in 0..<(tries.map { ($0.count + Self.batch - 1) / Self.batch }.max() ?? 0) {
                let chosen = tries.flatMap { $0.dropFirst(round * Self.batch).prefix(Self.batch) }
                if !chosen.isEmpty { judge(places, chosen, removed, day) }
            }
        }
    }

    /// The end of the plan where the rule still holds then: what counts does not hang on the day.
    private func askedOn(_ need: PostingNeed) -> CivilDate {
        let end = trial.live.book.rule(need.rule)?.inForce.to
        return end.map { $0 < trial.last } ?? false ? need.unmetOn : trial.last
    }

    private mutating func judge(_ places: [Int], _ tried: [Tried], _ removed: [RecordChange], _ day: CivilDate) {
        let last = max(trial.last, trial.first.adding(months: 12))
        var changes = removed
        for (number, one) in tried.enumerated() {
            let (id, variant) = ("trial|\(number)", one.variant)
            changes += trial.drafts.person(id, of: variant.sender.origin, like: variant.group, since: trial.first)
            changes.append(
                trial.drafts.posting(
                    id, id, variant.group.category, variant.sender, to: variant.site, variant.role,
                    from: trial.first, through: last))
        }
        let assessor = trial.assessor(trial.future(changes), asOf: day)
        let rules = Set(places.map { needs[$0].rule }).sorted()
        assessor.judge(FindingFilter(rules: rules + trial.rules.personal))
        var counted: [String: Set<Int>] = [:]
        let period = Period(.continuous, from: trial.first, through: trial.last)
        assessor.forEach(FindingFilter(region: trial.region, rules: rules, period: period)) { finding in
            guard finding.evidenceKind == "posting" else { return }
            let numbers = finding.evidence.compactMap(Self.number)
            if !numbers.isEmpty { counted["\(finding.rule)|\(finding.subject)", default: []].formUnion(numbers) }
        }
        for place in places {
            let need = needs[place]
            for number in counted["\(need.rule)|\(need.subject)"] ?? [] { note(tried[number], place) }
        }
        readUnfit(assessor, tried)
    }

    private static func number(_ id: String) -> Int? { id.hasPrefix("trial|") ? Int(id.dropFirst(6)) : nil }

    private mutating func note(_ one: Tried, _ place: Int) {
        let need = needs[place]
        if let member = need.member, PostingDrafts.discipline(one.variant.group.category) != member { return }
        guard let catalogue = one.catalogue else {
            counting[place].insert(one.variant)
            return
        }
        let asked = PostingClass.catalogue[catalogue].asked
        let known = wanted[place].flatMap { known in PostingClass.catalogue.firstIndex { $0.asked == known.asked } }
        if known.map({ catalogue < $0 }) ?? true { wanted[place] = (asked, one.variant.sender.origin) }
    }

    /// A rule on the person that some of those tried meet and others do not.
    private mutating func readUnfit(_ assessor: Assessor, _ tried: [Tried]) {
        var short: [String: Set<Int>] = [:]
        var met: Set<String> = []
        let table = assessor.dataset.table("posting")
        assessor.forEachCell(FindingFilter(rules: trial.rules.personal, statuses: [.short, .met])) { cell in
            guard let number = table.flatMap({ Self.number($0.id(cell.subject)) }) else { return true }
            let rule = assessor.book.rules[cell.rule].id
            if cell.status == .met { met.insert(rule) } else { short[rule, default: []].insert(number) }
            return true
        }
        for (rule, numbers) in short where met.contains(rule) {
            for number in numbers { unfit[tried[number].variant] = rule }
        }
    }
}
