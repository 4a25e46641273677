import Planner
import Policy
import Quantities
import Store

/// From the records to a plan of postings.
struct PostingMaking {
    let live: Assessor
    let region: String
    let day: CivilDate
    let limits: PostingLimits
    let people: PostingPeople
    let institutions: PlanInstitutions
    let sites: PostingSites

    init(_ snapshot: Snapshot, _ live: Assessor, region: String, from day: CivilDate, _ limits: PostingLimits) throws {
        (self.live, self.region, self.day, self.limits) = (live, region, day, limits)
        people = try PostingPeople(snapshot, from: day, limits)
        guard !people.people.isEmpty else {
            throw Failure(.missing, "记录中没有卫生技术人员", remedy: "请先导入 practitioner 表")
        }
        var places = try PlanInstitutions(snapshot, region: region, day: day, vocabulary: live.dataset.vocabulary)
        sites = try PostingSites(snapshot, &places, first: day, last: day.adding(months: limits.months) - 1)
        institutions = places
        guard !sites.senders.isEmpty else {
            throw Failure(
                .missing, "计划期内没有支援关系，也没有医共体牵头医院或疾控中心可以派人",
                remedy: "先用 xiachen plan relations 编制支援关系，或导入 relation、membership 表")
        }
    }

    func plan(_ search: PostingSearch, newID: () -> String) throws -> PostingPlan {
        let trial = try PostingTrial(live, region: region, from: day, limits, people)
        let before = PostingNeeds(trial, trial.future())
        let offers = PostingOffers(trial, before.all, sites, people, institutions)
        let roster = PostingRoster(before.all, offers, sites, people, institutions, limits, from: day)
        var planning = PostingPlanning(roster, people, institutions, limits, from: day)
        try planning.solve(search, limits)
        var plan = PostingPlan(
            limits: limits, last: trial.last, kept: people.standing.count, 
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
        prove(&plan, trial, before, planning.blocks(offers, sites, limits))
        return plan
    }
}
