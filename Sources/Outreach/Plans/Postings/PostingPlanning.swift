import Planner
import Policy
import Quantities

/// Solves the rosters of a region and makes their answers into postings.
struct PostingPlanning {
    struct Solved {
        var part: PostingRoster.Part
        var answer: RosterAnswer

        /// What the postings that stand cost by themselves.
        var standing: Int {
            let rule = part.problem.rule
            let counts = Dictionary(grouping: part.problem.pinned, by: \.person).values.map(\.count)
            return counts.reduce(0) { $0 + $1 * rule.handoverCost + ($1 - 1) * rule.repeatCost }
        }

        var shortage: Int {
            part.problem.gaps(in: answer.blocks).reduce(0) {
                $0 + $1.missing * part.problem.demands[$1.demand].weight
            }
        }
    }

    let roster: PostingRoster
    private let people: PostingPeople
    private let institutions: PlanInstitutions
    private let spans: [(first: CivilDate, last: CivilDate)]
    private(set) var solved: [Solved] = []

    init(
        _ roster: PostingRoster, _ people: PostingPeople, _ institutions: PlanInstitutions, _ limits: PostingLimits,
        from day: CivilDate
    ) {
        (self.roster, self.people, self.institutions) = (roster, people, institutions)
        spans = limits.spans(from: day)
    }

    /// Each part has the share of the time that its size asks for.
    mutating func solve(
        _ parts: [PostingRoster.Part], _ search: PostingSearch, _ limits: PostingLimits, _ watch: PlanWatch
    ) throws {
        guard limits.months >= limits.shortest else { return }
        let sizes = parts.map { part in part.problem.people.reduce(1) { $0 + $1.options.count } }
        let all = Double(max(1, sizes.reduce(0, +)))
        var done = (cost: 0, bound: 0, seconds: 0.0)
        for (part, size) in zip(parts, sizes) {
            let rule = StoppingRule(
                seconds: search.iterations == nil ? max(0.05, search.seconds * Double(size) / all) : nil,
                iterations: search.iterations, cancellation: watch.cancellation)
            let answer = try part.problem.solve(rule, seed: search.seed, progress: watch.sink(after: done))
            solved.append(Solved(part: part, answer: answer))
            done = (done.cost + answer.cost, done.bound + answer.bound, done.seconds + answer.seconds)
        }
    }

    /// The postings, by site and day.
    func assignments(newID: () -> String) -> [PostingPlan.Assignment] {
        var found: [PostingPlan.Assignment] = []
        for solved in solved {
            let pinned = Set(solved.part.problem.pinned)
            let blocks = solved.answer.blocks.filter { !pinned.contains($0) }
            let others = solved.part.problem.alternatives(toEach: blocks, in: solved.answer.blocks)
            for (block, others) in zip(blocks, others) {
                if let one = assignment(block, others, solved.part, newID()) { found.append(one) }
            }
        }
        return found.sorted { ($0.site.id, $0.from, $0.person.id) < ($1.site.id, $1.from, $1.person.id) }
    }

    private func assignment(
        _ block: RosterBlock, _ others: [RosterAlternative], _ part: PostingRoster.Part, _ id: String
    ) -> PostingPlan.Assignment? {
        let site = part.sites[block.site]
        guard let person = people.people[part.people[block.person]], let way = roster.ways[person.party.id]?[site],
            let origin = institutions.all[person.institution], let there = institutions.all[site]
        else { return nil }
        let served = way.needs.sorted().map { roster.needs[$0] }.filter { $0.window & block.months != 0 }
        let first = begin(block, served)
        var last = spans[block.end - 1].last
        // Who begins within a month, where others fall out, stays the full time all the same.
        if people.notBefore == first { last = max(last, first.adding(months: roster.limits.shortest) - 1) }
        return PostingPlan.Assignment(
            id: id, person: person.party, title: person.group.label, specialty: person.specialty,
            category: person.group.category, origin: origin.party, site: there.party,
            isVillage: there.type == "village",
            relation: way.variant.sender.relation, programme: way.variant.sender.programme,
            role: way.variant.role.rawValue, from: first, to: last,
            serves: served.map { PostingPlan.Served(rule: $0.rule, subject: $0.subject, member: $0.member) },
            distanceKilometres: institutions.kilometres(origin, there), nearness: institutions.nearness(origin, there),
            pastMonths: person.pastMonths, cost: way.cost * block.length,
            otherwise: others.compactMap { other in
                guard let instead = people.people[part.people[other.person]] else { return nil }
                return PostingPlan.Otherwise(
                    person: instead.party, title: instead.group.label,
                    origin: institutions.all[instead.institution]?.party
                        ?? PlanParty(id: instead.institution, name: instead.institution),
                    extraCost: other.extraCost, leavesOpen: other.extraCost >= PostingRoster.weight(.strive),
                    against: against(instead, beside: person, at: there))
            })
    }

    /// Why one person costs more than another, as costs are counted.
    private func against(
        _ other: PostingPeople.Person, beside person: PostingPeople.Person, at site: PlanInstitutions.Institution
    ) -> [String] {
        var reasons: [String] = []
        if max(3, other.group.level) > max(3, person.group.level) { reasons.append("职称更高，宜留在本院") }
        if other.group.isBackbone, !person.group.isBackbone { reasons.append("是技术骨干") }
        if other.group.leads, !person.group.leads { reasons.append("是院领导") }
        if other.pastMonths > person.pastMonths { reasons.append("近三年已派驻 \(other.pastMonths) 个月") }
        if other.institution != person.institution,
            let there = institutions.all[other.institution], let here = institutions.all[person.institution],
            institutions.kilometres(there, site) ?? 0 > institutions.kilometres(here, site) ?? 0
        {
            reasons.append("路更远")
        }
        return reasons
    }

    /// The first day of the month, or the day on which somebody is missing first, if the posting stays long enough.
    private func begin(_ block: RosterBlock, _ served: [PostingNeed]) -> CivilDate {
        let first = max(spans[block.start].first, people.notBefore ?? spans[block.start].first)
        let needed = served.compactMap { $0.missing[block.start] > 0 ? $0.since[block.start] : nil }.min() ?? first
        let ends = needed.adding(months: roster.limits.shortest) - 1
        return needed > first && ends <= spans[block.end - 1].last ? needed : first
    }
}
