import Planner
import Policy
import Quantities

extension PlanAsking {
    /// Makes the plan that is asked for and stores it.
    ///
    /// - Throws: what the making of its kind throws; `conflict` where it was abandoned. Nothing is stored then.
    package func make(
        _ standing: Standing, actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> Plan {
        if let changing {
            return try Plans.replan(
                standing, changing, loss, matrix: try matrix(), search: boardSearch, actor: actor, clock: clock,
                watch: watch)
        }
        switch form.kind {
        case .relations:
            let endings = list(.end).map { RelationEnding(relation: $0, reason: line(.reason)) }
            return try Plans.makeRelations(
                standing, region: region, from: from, limits: relationLimits, ending: endings, actor: actor,
                clock: clock, watch: watch
            ).plan
        case .postings:
            return try Plans.makePostings(
                standing, region: region, from: from, limits: postingLimits,
                search: PostingSearch(seconds: decimal(.postingSeconds) ?? 10, seed: seed), actor: actor, clock: clock,
                watch: watch
            ).plan
        case .rounds:
            return try Plans.makeRounds(
                standing, roundOrder, matrix: try matrix(), search: boardSearch, actor: actor, clock: clock,
                watch: watch
            ).plan
        case .tours:
            var order = TourOrder(region: region, from: from)
            order.months = whole(.tourMonths) ?? order.months
            order.terrain = terrain
            return try Plans.makeTours(standing, order, actor: actor, clock: clock, watch: watch).plan
        }
    }

    private var relationLimits: RelationLimits {
        RelationLimits(
            capacity: whole(.capacity) ?? 6, localReach: Nearness(rawValue: line(.reach)) ?? .sameCounty,
            mayBeEqual: isOn(.equal))
    }

    private var postingLimits: PostingLimits {
        var limits = PostingLimits()
        limits.months = whole(.postingMonths) ?? limits.months
        limits.shortest = whole(.shortest) ?? limits.shortest
        limits.longest = whole(.longest) ?? limits.longest
        limits.rest = whole(.rest) ?? limits.rest
        limits.most = whole(.most) ?? limits.most
        limits.keepPercent = whole(.keep) ?? limits.keepPercent
        limits.anew = isOn(.anewPostings)
        return limits
    }

    /// Of a new plan of rounds.
    var roundOrder: RoundOrder {
        var order = RoundOrder(region: region, from: from)
        order.weeks = whole(.weeks) ?? order.weeks
        order.terrain = terrain
        order.startsAnew = isOn(.anewRounds)
        order.needsVehicle = isOn(.needsVehicle)
        order.away = absences.isEmpty ? nil : absences
        order.day.leave = minutes(.leave) ?? order.day.leave
        order.day.back = minutes(.back) ?? order.day.back
        return order
    }

    private var terrain: PlanTerrain { PlanTerrain(rawValue: line(.terrain)) ?? .plain }

    private var boardSearch: Plans.RoundSearch {
        let rule =
            whole(.iterations).map { StoppingRule(seconds: 3_600, iterations: $0) }
            ?? StoppingRule(seconds: max(0.1, decimal(.boardSeconds) ?? 5))
        return Plans.RoundSearch(rule: rule, seed: seed)
    }
}
