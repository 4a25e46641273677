import Testing

@testable import Planner

/// Each move's told change of cost is what a recomputation from scratch sees.
@Suite struct MoveDeltaTests {
    /// How often each move was made over many random problems, and how often what it said was wrong.
    private typealias Tally = [RoutingMove: (made: Int, wrong: Int)]

    private static let plain = tally(withWindows: false, withKinds: false)
    private static let mixed = tally(withWindows: false, withKinds: true)
    private static let timed = tally(withWindows: true, withKinds: false)
    private static let timedMixed = tally(withWindows: true, withKinds: true)

    private static func tally(withWindows: Bool, withKinds: Bool) -> Tally {
        var tally: Tally = [:]
        for seed in 1...60 as ClosedRange<UInt64> {
            let problem = RandomProblems.problem(
                seed, customers: 30, slots: 3, isOnce: seed % 3 == 0, withWindows: withWindows, withKinds: withKinds)
            let tables = RoutingTables(problem)
            let search = LocalSearch(tables, dice: Dice(seed: seed), granularity: 8)
            let crossover = Crossover(search.board)
            crossover.random(search, Penalties(load: 5000, duration: 300, warp: 400))
            var cost = search.board.cost
            search.witness = { move, delta in
                let now = scratch(search.board)
                tally[move, default: (0, 0)].made += 1
                if now - cost != delta || now != search.board.cost { tally[move, default: (0, 0)].wrong += 1 }
                cost = now
            }
            search.improve()
        }
        return tally
    }

    /// Penalised cost by walking along all links.
    static func scratch(_ board: RouteBoard) -> Int {
        let tables = board.tables
        var sum = 0
        for route in 0..<tables.routes {
            let slot = Int(board.routes[route].slot)
            var (node, load, duration, travel) = (board.start(of: route), 0, 0, 0)
            var customers: [Int] = []
            while node != board.end(of: route) {
                let next = Int(board.nodes[node].next)
                let (from, to) = (Int(board.nodes[node].place), Int(board.nodes[next].place))
                if !(from == to) { travel += tables.problem.travel(from: from, to: to) }
                if next < board.sentinel { customers.append(to) }
                if next < board.sentinel { load += tables.demand[to] }
                if next < board.sentinel { duration += tables.service[to] }
                node = next
            }
            duration += travel
            sum += travel
            let excess = max(0, load - tables.maxLoad[route])
            guard tables.isTimed else {
                sum += board.penalties.cost(load: excess, duration: max(0, duration - tables.maxDuration[route]))
                if duration > 0 { sum += tables.fixedCost[route] }
                continue
            }
            let best = RouteWalk(problem: tables.problem, slot: slot, customers: customers).best()
            duration += best.waiting
            let long = max(0, duration - tables.maxDuration[route])
            sum += (excess * board.penalties.load) >> 8
            sum += (long * board.penalties.duration + best.lateness * board.penalties.warp) >> 8
            if duration > 0 { sum += tables.fixedCost[route] }
        }
        for customer in 0..<board.customers { sum += tables.choiceCost[Int(board.choice[customer])] }
        return sum
    }

    private func check(_ tally: Tally, _ move: RoutingMove) {
        let seen = tally[move] ?? (0, 0)
        #expect(seen.made > 0, "the random problems never make this move")
        #expect(seen.wrong == 0)
    }

    @Test(arguments: RoutingMove.allCases.filter { $0 != .exchangeVehicles })
    func `a move changes the cost by what it says`(_ move: RoutingMove) { check(Self.plain, move) }

    @Test(arguments: RoutingMove.allCases)
    func `a move between vehicles of several kinds changes the cost by what it says`(_ move: RoutingMove) {
        check(Self.mixed, move)
    }

    @Test(arguments: RoutingMove.allCases.filter { $0 != .exchangeVehicles })
    func `with windows a move changes the cost by what driving the route says`(_ move: RoutingMove) {
        check(Self.timed, move)
    }

    @Test(arguments: RoutingMove.allCases)
    func `with windows and kinds of vehicle a move changes the cost by what it says`(_ move: RoutingMove) {
        check(Self.timedMixed, move)
    }
}
