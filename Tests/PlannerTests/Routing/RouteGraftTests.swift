import Testing

@testable import Planner

@Suite struct RouteGraftTests {
    /// Two improved answers of a random problem, and a child that takes routes from the second.
    private func child(_ seed: UInt64) -> (mother: Individual, father: Individual, search: LocalSearch) {
        let problem = RandomProblems.problem(seed, customers: 30, slots: 3, isOnce: seed % 3 == 0)
        let tables = RoutingTables(problem)
        let search = LocalSearch(tables, dice: Dice(seed: seed), granularity: 8)
        let crossover = Crossover(search.board)
        let penalties = Penalties(load: 5000, duration: 300)
        let parents = (0..<2).map { _ in
            crossover.random(search, penalties)
            search.improve()
            return Individual(search.board)
        }
        crossover.graft(parents[0], parents[1], search, penalties, limit: 4)
        return (parents[0], parents[1], search)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `a child of exchanged routes visits everyone as one of its choices says`(_ seed: UInt64) {
        let board = child(seed).search.board
        let tables = board.tables
        for customer in 0..<board.customers {
            let visited = (0..<tables.slots).filter { board.nodes[$0 * board.customers + customer].route >= 0 }
            #expect(visited == tables.slots(of: Int(board.choice[customer])).map { Int($0) })
        }
        #expect(board.cost == MoveDeltaTests.scratch(board))
    }

    @Test func `a child has routes of both parents`() {
        var (own, others) = (0, 0)
        for seed in 1...60 as ClosedRange<UInt64> {
            let (mother, father, search) = child(seed)
            let made = Individual(search.board)
            for route in 0..<search.board.tables.routes where !made.visits(of: route).isEmpty {
                let visits = made.visits(of: route)
                if mother.visits(of: route) == visits { own += 1 } else if father.holds(visits) { others += 1 }
            }
        }
        #expect(own > 50)
        #expect(others > 20)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `what was remembered for a parent holds when it comes back`(_ seed: UInt64) {
        let (mother, _, search) = child(seed)
        let board = search.board
        search.improve()
        search.resume(mother, board.penalties)
        search.improve()
        #expect(Individual(board).visits == mother.visits)
        let memory = InsertionMemory(board)
        for customer in 0..<board.customers {
            for route in 0..<board.tables.routes {
                let remembered = search.insertions.best(customer, into: route).pointee.cost0
                let fresh = memory.best(customer, into: route).pointee.cost0
                #expect(remembered == fresh)
            }
        }
    }
}

extension Individual {
    fileprivate func holds(_ route: ArraySlice<Int32>) -> Bool {
        routeStart.indices.dropLast().contains { visits(of: $0) == route }
    }
}
