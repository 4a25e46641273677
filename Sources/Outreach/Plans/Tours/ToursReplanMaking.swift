import Policy
import Quantities
import Store

extension Plans {
    /// Makes a new plan of tours out of a given one with the least change: tours keep hospital, team and day unless
    /// these have fallen away, or room must be made. Tours before the first day of the change stay as they are; those
    /// that have taken place are left to the records.
    ///
    /// - Throws: `missing` for a team or hospital that is not in the plan; `invalid` for a plan of another kind, a day
    ///   outside it, absences of single people, or where nothing is lost; `conflict` where records change meanwhile.
    package static func replanTours(
        _ standing: Standing, _ old: Plan, _ loss: PlanLoss, actor: String, clock: Clock,
        watch: PlanWatch = PlanWatch()
    ) throws -> (plan: Plan, body: TourPlan) {
        let before = try TourPlan.read(old)
        try loss.check(before.order.from, before.order.end)
        for id in loss.lost where !before.teams.contains(where: { $0.id == id || $0.institution.id == id }) {
            throw Failure(.missing, "计划中没有队伍或医院 \(id)", remedy: "用 plan show 查看；写编号")
        }
        if let one = loss.away.first {
            throw Failure(
                .invalid, "巡回医疗队没有按类别计的成员：\(one.person)", remedy: "整队不能出去的，用 --loses 队伍编号")
        }
        try watch.enter(.reading)
        let ours = Set(before.tours.map(\.id))
        let start = try TourStart(standing, before.order, replacing: ours)
        let homes = TourHomes(before, old.id, loss, settled: start.records.settled)
        let calendar = standing.calendar.lawful(from: before.order.from, through: before.order.end)
        let demands = TourDemands(start.before.needs, start.offers, start.records, calendar.closing(loss.closed))
        try watch.enter(.searching)
        let schedule = TourSchedule(
            demands.all, start.before.needs, start.offers, start.records, before.order, calendar.closing(loss.closed),
            homes: homes)
        return try keep(TourAssembly(start, demands, schedule), start, standing, old.region, actor, clock, watch)
    }
}
