/// When a route leaves, arrives, serves and is back, on the clock of its slot.
package struct RoutingSchedule: Sendable, Equatable {
    package struct Stop: Sendable, Equatable {
        package var arrival: Int
        /// When service starts: after waiting for the window; at its end for a vehicle that is too late.
        package var start: Int
        package var lateness: Int
    }

    /// The earliest that makes lateness, and then waiting, smallest.
    package var departure: Int
    /// In the order of the visits.
    package var stops: [Stop]
    package var back: Int
    /// How much after the depot's end the vehicle is back.
    package var latenessAtEnd: Int
}

extension RoutingProblem {
    /// The clock of one route. Too late, it is turned back to the window's end, so that each lateness counts once.
    package func schedule(of route: RoutingPlan.Route) -> RoutingSchedule {
        let depot = customers.count + slots[route.slot].depot
        let home = Stretch(service: 0, slots[route.slot].window)
        var (whole, at) = (home, depot)
        for customer in route.customers {
            let stop = Stretch(service: customers[customer].service, window(of: customer, in: route.slot))
            whole = whole.then(stop, after: travel(from: at, to: customer))
            at = customer
        }
        whole = whole.then(home, after: travel(from: at, to: depot))
        var clock = whole.earliest
        var schedule = RoutingSchedule(departure: clock, stops: [], back: 0, latenessAtEnd: 0)
        at = depot
        for customer in route.customers {
            clock += travel(from: at, to: customer)
            let window = window(of: customer, in: route.slot) ?? Window(earliest: 0, latest: Stretch.never)
            let start = min(max(clock, window.earliest), window.latest)
            schedule.stops.append(.init(arrival: clock, start: start, lateness: max(0, clock - window.latest)))
            clock = start + customers[customer].service
            at = customer
        }
        schedule.back = clock + travel(from: at, to: depot)
        schedule.latenessAtEnd = max(0, schedule.back - (slots[route.slot].window?.latest ?? Stretch.never))
        return schedule
    }
}
