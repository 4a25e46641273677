import Quantities
import Store

extension Plans {
    /// Proposes tours for a county or city: what the rules ask for in the months, by hospitals that may, judged as if
    /// carried out, and stored. The records are not locked while days are given.
    ///
    /// - Throws: `missing` where the region is not on record; `invalid` for an order outside its bounds or a division
    ///   that is neither county nor city; `conflict` where records change meanwhile.
    package static func makeTours(
        _ standing: Standing, _ order: TourOrder, actor: String, clock: Clock, watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: TourPlan) {
        try order.check()
        try watch.enter(.reading)
        let start = try TourStart(standing, order)
        let calendar = standing.calendar.lawful(from: order.from, through: order.end)
        let demands = TourDemands(start.before.needs, start.offers, start.records, calendar)
        try watch.enter(.searching)
        let schedule = TourSchedule(
            demands.all, start.before.needs, start.offers, start.records, order, calendar)
        return try keep(
            TourAssembly(start, demands, schedule), start, standing, order.region, actor, clock, watch)
    }

    /// Judges a plan of tours as if carried out, and stores it.
    static func keep(
        _ assembly: TourAssembly, _ start: TourStart, _ standing: Standing, _ region: String, _ actor: String,
        _ clock: Clock, _ watch: PlanWatch
    ) throws -> (plan: Plan, body: TourPlan) {
        let order = start.order
        var body = assembly.body(newID: Identifier(clock: clock).next)
        body.notes = TourNotes(start, assembly.schedule, standing.calendar).lines
        try watch.enter(.proving)
        try standing.judging(asOf: order.from) { live, now in
            guard now == start.seq else { throw Failure(.conflict, "编制期间记录有变化", remedy: "请再试一次") }
            try TourProof(start).judge(live, &body)
        }
        let plan = try keep(
            body, standing, region: region, from: order.from, start.seq, actor: actor, clock: clock,
            watch: watch)
        return (plan, body)
    }
}
