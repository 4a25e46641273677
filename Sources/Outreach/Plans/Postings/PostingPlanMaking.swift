import Foundation
import Planner
import Policy
import Quantities
import Store

extension Plans {
    /// Proposes postings for a region: the unmet obligations that more postings would meet, month by month, postings on
    /// record kept; judged again with the proposal in the records, and stored.
    ///
    /// - Parameters:
    ///   - region: code of the region whose institutions receive.
    ///   - day: first day of the plan.
    /// - Throws: `missing` where the region is not on record, or it has neither people nor relations to plan with;
    ///   `invalid` for limits outside their bounds.
    package static func makePostings(
        _ standing: Standing, region: String, from day: CivilDate, limits: PostingLimits = PostingLimits(),
        search: PostingSearch = PostingSearch(), actor: String, clock: Clock
    ) throws -> (plan: Plan, body: PostingPlan) {
        try limits.check()
        let (body, seq) = try standing.judging(asOf: day) { live, seq in
            try live.dataset.check(region: region)
            let making = try standing.database.read {
                try PostingMaking($0, live, region: region, from: day, limits)
            }
            return (try making.plan(search, newID: Identifier(clock: clock).next), seq)
        }
        return (try keep(body, standing, region: region, from: day, seq, actor: actor, clock: clock), body)
    }
}

/// From the records to a plan of postings.
struct PostingMaking {
    private let live: Assessor
    private let region: String
    private let day: CivilDate
    private let limits: PostingLimits
    private let people: PostingPeople
    private let institutions: PlanInstitutions
    private let sites: PostingSites

    init(_ snapshot: Snapshot, _ live: Assessor, region: String, from day: CivilDate, _ limits: PostingLimits) throws {
        (self.live, self.region, self.day, self.limits) = (live, region, day, limits)
        people = try PostingPeople(snapshot, from: day, limits)
        guard !people.people.isEmpty else {
            throw Failure(.missing, "记录中没有卫生技术人员", remedy: "请先导入 practitioner 表")
        }
        institutions = try PlanInstitutions(snapshot, region: region, day: day, vocabulary: live.dataset.vocabulary)
        sites = try PostingSites(
            snapshot, institutions, first: day, last: day.adding(months: limits.months) - 1)
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

    /// Judges the records with the plan in them: what is still unmet is what the plan names as open.
    private func prove(
        _ plan: inout PostingPlan, _ trial: PostingTrial, _ before: PostingNeeds,
        _ blocks: [String: PostingPlanning.Blocked]
    ) {
        let future = trial.future(plan.assignments.map { PostingPlan.record($0, trial.drafts) })
        let after = PostingNeeds(trial, future)
        let left = Set(after.all.map(\.key))
        for need in before.all {
            plan.tallies[need.rule, default: .init(before: 0, beforeMonths: 0, after: 0, afterMonths: 0)].before += 1
            plan.tallies[need.rule]?.beforeMonths += need.personMonths
            guard !left.contains(need.key) else { continue }
            let change = PlanChange(
                rule: need.rule, subject: need.subject, name: name(need), before: FindingStatus.short.rawValue,
                after: FindingStatus.met.rawValue)
            if !plan.changes.contains(change) { plan.changes.append(change) }
        }
        for need in after.all {
            plan.tallies[need.rule, default: .init(before: 0, beforeMonths: 0, after: 0, afterMonths: 0)].after += 1
            plan.tallies[need.rule]?.afterMonths += need.personMonths
            plan.open.append(open(need, blocks[need.key], trial))
        }
        let assessor = trial.assessor(future, asOf: trial.last)
        let own = Set(plan.assignments.map(\.id))
        let rules = trial.rules.personal + trial.rules.following
        assessor.judge(FindingFilter(rules: rules))
        let table = future.table("posting")
        var following: [String: Set<String>] = [:]
        assessor.forEachCell(FindingFilter(rules: rules, statuses: [.short])) { cell in
            if let id = table?.id(cell.subject), own.contains(id) {
                following[live.book.rules[cell.rule].id, default: []].insert(id)
            }
            return true
        }
        plan.following = following.mapValues(\.count)
    }

    private func open(
        _ need: PostingNeed, _ blocked: PostingPlanning.Blocked?, _ trial: PostingTrial
    ) -> PostingPlan.Open {
        let runs = PostingRoster.runs(need.window)
        return PostingPlan.Open(
            served: .init(rule: need.rule, subject: need.subject, member: need.member),
            name: name(need), missing: need.style == .inPeriod ? need.total : need.missing.max() ?? 0,
            stretches: runs.map {
                .init(from: trial.spans[$0.start].first, to: trial.spans[$0.start + $0.length - 1].last)
            },
            block: blocked?.block ?? .unproved, obstacles: blocked?.obstacles ?? [:], wanted: blocked?.wanted,
            sender: blocked?.sender.flatMap { institutions.all[$0]?.party },
            senderStaff: blocked?.sender.map { sender in
                people.people.values.count { $0.institution == sender }
            } ?? 0,
            senders: (blocked?.senders ?? []).compactMap { institutions.all[$0]?.party },
            people: (blocked?.people ?? []).compactMap { people.people[$0]?.party }, lostDays: need.lostDays)
    }

    private func name(_ need: PostingNeed) -> String {
        switch need.kind {
        case "relation":
            sites.relations[need.subject].map { pair in
                let names = [pair.supporter, pair.recipient].map { institutions.all[$0]?.party.name ?? $0 }
                return "\(names[0])对\(names[1])的支援"
            } ?? need.subject
        case "consortium":
            sites.members[need.subject]?.first.flatMap { institutions.all[$0].map { "\($0.party.name)牵头的医共体" } }
                ?? need.subject
        default: institutions.all[need.subject]?.party.name ?? need.subject
        }
    }
}
