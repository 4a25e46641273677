import Planner
import Policy

/// What a search for postings begins with: all that the rules were asked, at one moment of the records. The search
/// itself asks them no more.
struct PostingStart {
    private let making: PostingMaking
    private let trial: PostingTrial
    private let before: PostingNeeds
    private let offers: PostingOffers
    private let roster: PostingRoster
    private let parts: [PostingRoster.Part]

    /// - Throws: `conflict` where the making is abandoned meanwhile.
    init(_ making: PostingMaking, _ watch: PlanWatch) throws {
        self.making = making
        trial = try PostingTrial(
            making.live, region: making.region, from: making.day, making.limits, making.people, watch)
        before = PostingNeeds(trial, trial.future())
        offers = PostingOffers(trial, before.all, making.sites, making.people, making.institutions)
        try watch.check()
        roster = PostingRoster(
            before.all, offers, making.sites, making.people, making.institutions, making.limits, from: making.day)
        parts = try roster.parts().filter { !$0.problem.demands.isEmpty }
    }

    /// The rosters, solved; the records need not stand still meanwhile.
    func solved(_ search: PostingSearch, _ watch: PlanWatch) throws -> PostingPlanning {
        var planning = PostingPlanning(
            roster, making.people, making.institutions, making.limits, from: making.day)
        try planning.solve(parts, search, making.limits, watch)
        return planning
    }

    /// The plan, judged by the rules: only while the records are those it began with.
    func plan(_ planning: PostingPlanning, newID: () -> String) -> PostingPlan {
        let people = making.people
        var plan = PostingPlan(
            limits: making.limits, last: trial.last, kept: people.onRecord.count,
            dropped: people.dropped.map {
                .init(id: $0.id, practitioner: $0.practitioner, origin: $0.origin, from: $0.from)
            },
            people: roster.ways.count, untitled: roster.ways.keys.count { people.people[$0]?.group.level == 0 })
        plan.assignments = planning.assignments(newID: newID)
        plan.cost = planning.solved.reduce(0) { $0 + $1.answer.cost - $1.standing }
        plan.bound = planning.solved.reduce(0) { $0 + $1.answer.bound - $1.standing }
        plan.shortage = planning.solved.reduce(0) { $0 + $1.shortage }
        plan.seconds = planning.solved.reduce(0) { $0 + $1.answer.seconds }
        (plan.unknown, plan.unread) = (before.unknown, before.unread)
        making.prove(&plan, trial, before, planning.blocks(offers, making.sites, making.limits))
        if let keeping = making.keeping { making.replan(&plan, keeping) }
        plan.onRecord = onRecord(plan)
        return plan
    }

    /// Postings that stand where the plan sends people or knows of a need.
    private func onRecord(_ plan: PostingPlan) -> [PostingPlan.OnRecord] {
        let sites = Set(plan.assignments.map(\.site.id) + plan.open.map(\.served.subject))
        let (people, institutions) = (making.people, making.institutions)
        return people.onRecord.filter { sites.contains($0.site) }.map { one in
            PostingPlan.OnRecord(
                person: people.people[one.practitioner]?.party
                    ?? PlanParty(id: one.practitioner, name: one.practitioner),
                origin: institutions.party(one.origin), site: institutions.party(one.site), isVillage: one.isVillage,
                from: one.from, to: one.to)
        }
    }
}
