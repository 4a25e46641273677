import Foundation

/// The moves relocate and 2-opt of every visit with its nearest ones, on routes that neither can improve: only the
/// evaluation is measured.
package final class InnerLoop {
    private let search: LocalSearch
    private let base: Int
    private let reach: Int

    /// 300 customers at random, ten routes of about thirty, improved as far as the engine can.
    package init(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let customers = 300
        let points = (0...customers).map { _ in
            RoutingProblem.Point(x: Double(dice.below(10_000)), y: Double(dice.below(10_000)))
        }
        let travel = points.flatMap { from in
            points.map { Int32((hypot(from.x - $0.x, from.y - $0.y) * 100).rounded()) }
        }
        let problem = try RoutingProblem(
            customers: (0..<customers).map { _ in
                .init(demand: 1 + dice.below(9), service: 10, choices: [.init(slots: [0])])
            }, slots: [.init(depot: 0, vehicles: 11, maxLoad: 160, maxDuration: 9_000_000)], depots: 1, travel: travel,
            points: points)
        let tables = RoutingTables(problem)
        search = LocalSearch(tables, dice: dice)
        base = 0
        reach = 20
        Crossover(search.board).greedy(search, Penalties(tables))
        search.improve()
    }

    /// Pairs looked at and moves that would have paid (none).
    package func run(rounds: Int) -> (pairs: Int, paying: Int) {
        let (board, near, row) = (search.board, search.board.tables.near, search.board.tables.reach)
        var (pairs, paying) = (0, 0)
        for _ in 0..<rounds {
            for customer in 0..<board.customers {
                let u = board.spot(customer)
                let list = near + customer &* row
                for index in 0..<reach {
                    let v = board.spot(Int(list[index]))
                    pairs &+= 1
                    if board.relocate(u, v) != nil { paying &+= 1 }
                    if u.route == v.route, board.twoOpt(u, v) != nil { paying &+= 1 }
                }
            }
        }
        return (pairs, paying)
    }

    /// The same state as text for the loop in C++: sizes, penalties, limits, travel, demand, service, neighbours, routes.
    package func state() -> String {
        let (board, tables) = (search.board, search.board.tables)
        var lines = [
            [board.customers, tables.routes, reach, board.penalties.load, board.penalties.duration, tables.maxLoad[0],
                tables.maxDuration[0]].map(String.init).joined(separator: " ")
        ]
        for from in 0..<board.places {
            lines.append((0..<board.places).map { String(board.distance(from, $0)) }.joined(separator: " "))
        }
        lines.append((0..<board.places).map { String(tables.demand[$0]) }.joined(separator: " "))
        lines.append((0..<board.places).map { String(tables.service[$0]) }.joined(separator: " "))
        for customer in 0..<board.customers {
            lines.append((0..<reach).map { String(tables.near[customer * tables.reach + $0]) }.joined(separator: " "))
        }
        for route in 0..<tables.routes {
            var (visits, node): ([Int], Int) = ([], Int(board.nodes[board.start(of: route)].next))
            while node < board.sentinel {
                visits.append(node)
                node = Int(board.nodes[node].next)
            }
            lines.append(([visits.count] + visits).map(String.init).joined(separator: " "))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
