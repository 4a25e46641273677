import Testing

@testable import Planner

@Suite struct StretchTests {
    /// Random routes of a problem with windows.
    private func routes(_ seed: UInt64) -> (RoutingProblem, [RoutingPlan.Route]) {
        let problem = RandomProblems.problem(seed, withWindows: true)
        var dice = Dice(seed: seed)
        return (
            problem,
            (0..<4).map { slot in
                var all = Array(problem.customers.indices)
                dice.shuffle(&all)
                return RoutingPlan.Route(slot: slot, customers: Array(all.prefix(1 + dice.below(6))))
            }
        )
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `lateness and duration are those of the best of all departures`(_ seed: UInt64) {
        let (problem, routes) = routes(seed)
        for route in routes {
            let walk = RouteWalk(problem: problem, slot: route.slot, customers: route.customers)
            let best = walk.bestByTryingAll(until: 4_000)
            let length = problem.length(of: route)
            #expect(length.lateness == best.lateness)
            #expect(best == walk.best())
            #expect(length.duration == walk.duration)
            #expect(length.travel == walk.travel)
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `stretches may be joined in any grouping`(_ seed: UInt64) {
        var dice = Dice(seed: seed)
        func stretch() -> Stretch {
            let earliest = dice.below(300)
            return Stretch(service: dice.below(50), earliest: earliest, latest: earliest + dice.below(200))
        }
        for _ in 0..<50 {
            let (a, b, c) = (stretch(), stretch(), stretch())
            let (one, two) = (dice.below(150), dice.below(150))
            #expect(a.then(b, after: one).then(c, after: two) == a.then(b.then(c, after: two), after: one))
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `a schedule leaves, waits and arrives as a drive would`(_ seed: UInt64) {
        let (problem, routes) = routes(seed)
        for route in routes {
            let schedule = problem.schedule(of: route)
            let walk = RouteWalk(problem: problem, slot: route.slot, customers: route.customers)
            let drive = walk.drive(leaving: schedule.departure)
            #expect(drive == walk.best())
            #expect(schedule.stops.map(\.lateness).reduce(0, +) + schedule.latenessAtEnd == drive.lateness)
            for (stop, customer) in zip(schedule.stops, route.customers) {
                guard let window = problem.window(of: customer, in: route.slot) else { continue }
                #expect(stop.start >= window.earliest && stop.start >= stop.arrival - stop.lateness)
                #expect(stop.start <= window.latest)
            }
        }
    }
}
