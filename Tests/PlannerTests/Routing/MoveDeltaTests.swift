import Testing

@testable import Planner

/// Each move's told change of cost is what a recomputation from scratch sees.
@Suite struct MoveDeltaTests {
    /// How often each move was made over many random problems; complains of a wrong change.
    private static let tally: [RoutingMove: (made: Int, wrong: Int)] = {
        var tally: [RoutingMove: (made: Int, wrong: Int)] = [:]
        for seed in 1...60 as ClosedRange<UInt64> {
            let problem = RandomProblems.problem(seed, customers: 30, slots: 3, isOnce: seed % 3 == 0)
            let tables = RoutingTables(problem)
            let search = LocalSearch(tables, dice: Dice(seed: seed), granularity: 8)
            let crossover = Crossover(search.board)
            crossover.random(search, Penalties(load: 5000, duration: 300))
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
    }()

    /// Penalised cost by walking along all links.
    static func scratch(_ board: RouteBoard) -> Int {
        let tables = board.tables
        var sum = 0
        for route in 0..<tables.routes {
            let slot = Int(board.routes[route].slot)
            var (node, load, duration, travel) = (board.start(of: route), 0, 0, 0)
            while node != board.end(of: route) {
                let next = Int(board.nodes[node].next)
                let (from, to) = (Int(board.nodes[node].place), Int(board.nodes[next].place))
                if !(from == to) { travel += tables.problem.travel(from: from, to: to) }
                if next < board.sentinel { load += tables.demand[to] }
                if next < board.sentinel { duration += tables.service[to] }
                node = next
            }
            duration += travel
            sum += travel
            sum += board.penalties.cost(
                load: max(0, load - tables.maxLoad[slot]), duration: max(0, duration - tables.maxDuration[slot]))
        }
        for customer in 0..<board.customers { sum += tables.choiceCost[Int(board.choice[customer])] }
        return sum
    }

    @Test(arguments: RoutingMove.allCases)
    func `a move changes the cost by what it says`(_ move: RoutingMove) {
        let seen = Self.tally[move] ?? (0, 0)
        #expect(seen.made > 0, "the random problems never make this move")
        #expect(seen.wrong == 0)
    }
}
