import Policy
import Quantities

extension PostingMaking {
    /// Judges the records with the plan in them: what is still unmet is what the plan names as open.
    func prove(
        _ plan: inout PostingPlan, _ trial: PostingTrial, _ before: PostingNeeds,
        _ blocks: [String: PostingPlanning.Blocked]
    ) {
        let future = trial.future(plan.assignments.flatMap { PostingPlan.carriedOut($0, trial) })
        let after = PostingNeeds(trial, future)
        let left = Set(after.all.map(\.key))
        for need in before.all {
            plan.tallies[need.rule, default: .init(before: 0, beforeMonths: 0, after: 0, afterMonths: 0)].before += 1
            plan.tallies[need.rule]?.beforeMonths += need.personMonths
            guard !left.contains(need.key) else { continue }
            let change = PlanChange(
                rule: need.rule, subject: need.subject, name: name(need.kind, need.subject),
                before: FindingStatus.short.rawValue,
                after: FindingStatus.met.rawValue)
            if !plan.changes.contains(change) { plan.changes.append(change) }
        }
        for need in after.all {
            plan.tallies[need.rule, default: .init(before: 0, beforeMonths: 0, after: 0, afterMonths: 0)].after += 1
            plan.tallies[need.rule]?.afterMonths += need.personMonths
            plan.open.append(open(need, blocks[need.key], trial))
        }
        plan.lost = after.lost.map { .init(rule: $0.rule, name: name($0.kind, $0.subject), days: $0.days) }
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
            name: name(need.kind, need.subject), isVillage: need.kind == "village",
            missing: need.style == .inPeriod ? need.total : need.missing.max() ?? 0,
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

    private func name(_ kind: String, _ subject: String) -> String {
        switch kind {
        case "relation":
            sites.relations[subject].map { pair in
                let names = [pair.supporter, pair.recipient].map { institutions.all[$0]?.party.name ?? $0 }
                return "\(names[0])对\(names[1])的支援"
            } ?? subject
        case "consortium":
            sites.members[subject]?.first.flatMap { institutions.all[$0].map { "\($0.party.name)牵头的医共体" } }
                ?? subject
        default: institutions.all[subject]?.party.name ?? subject
        }
    }
}
