@testable import Planner

/// A route driven step by step on a clock, without anything of the engine but the problem's values: the honest and slow
/// judge of windows.
struct RouteWalk {
    let problem: RoutingProblem
    let slot: Int
    let customers: [Int]

    /// One drive: leaving at `departure`, waiting where it is too early, turning the clock back where it is too late.
    func drive(leaving departure: Int) -> (waiting: Int, lateness: Int) {
        let depot = problem.customers.count + problem.slots[slot].depot
        var (clock, at, waiting, lateness) = (departure, depot, 0, 0)
        for customer in customers {
            clock += problem.travel(from: at, to: customer)
            if let window = problem.window(of: customer, in: slot) {
                waiting += max(0, window.earliest - clock)
                clock = max(clock, window.earliest)
                lateness += max(0, clock - window.latest)
                clock = min(clock, window.latest)
            }
            clock += problem.customers[customer].service
            at = customer
        }
        clock += problem.travel(from: at, to: depot)
        if let window = problem.slots[slot].window {
            waiting += max(0, window.earliest - clock)
            lateness += max(0, clock - window.latest)
        }
        return (waiting, lateness)
    }

    /// The least lateness of all departures, and the least waiting with that. Where the clock is not held at a window
    /// it goes with the departure, so only departures matter that arrive just as a window opens or closes.
    func best() -> (waiting: Int, lateness: Int) {
        least(leaving: departures)
    }

    /// The same by trying every minute from 0 to `end`.
    func bestByTryingAll(until end: Int) -> (waiting: Int, lateness: Int) {
        let window = problem.slots[slot].window ?? .init(earliest: 0, latest: end)
        return least(leaving: Array(window.earliest...window.latest))
    }

    private func least(leaving departures: [Int]) -> (waiting: Int, lateness: Int) {
        if customers.isEmpty { return (0, 0) }
        let all = departures.map { drive(leaving: $0) }
        let least = all.map(\.lateness).min() ?? 0
        return (all.filter { $0.lateness == least }.map(\.waiting).min() ?? 0, least)
    }

    private var departures: [Int] {
        let own = problem.slots[slot].window
        let first = own?.earliest ?? 0
        var (way, at, all) = (0, problem.customers.count + problem.slots[slot].depot, [first])
        if let own { all.append(own.latest) }
        for customer in customers {
            way += problem.travel(from: at, to: customer)
            if let window = problem.window(of: customer, in: slot) {
                all += [window.earliest - way, window.latest - way]
            }
            way += problem.customers[customer].service
            at = customer
        }
        if let own {
            way += problem.travel(from: at, to: problem.customers.count + problem.slots[slot].depot)
            all += [own.earliest - way, own.latest - way]
        }
        return all.filter { $0 >= first && $0 <= own?.latest ?? .max }
    }

    var travel: Int {
        let depot = problem.customers.count + problem.slots[slot].depot
        let stops = [depot] + customers + [depot]
        return zip(stops, stops.dropFirst()).map { problem.travel(from: $0, to: $1) }.reduce(0, +)
    }

    var load: Int { customers.map { problem.customers[$0].demand }.reduce(0, +) }

    /// Travel, service and the least waiting.
    var duration: Int { travel + customers.map { problem.customers[$0].service }.reduce(0, +) + best().waiting }
}
