/// The three cheapest places for a customer in a route, by extra travel (Vidal 2022, section 3.2).
struct Insertions {
    /// The move count when they were found; older than the route's change: stale.
    var found: Int32 = -1
    /// The nodes to insert behind; -1 where there is none.
    var node0: Int32 = -1
    var node1: Int32 = -1
    var node2: Int32 = -1
    var cost0 = Int.max
    var cost1 = Int.max
    var cost2 = Int.max

    @inline(__always) mutating func offer(_ cost: Int, _ node: Int32) {
        if cost >= cost2 { return }
        if cost >= cost1 {
            (cost2, node2) = (cost, node)
        } else if cost >= cost0 {
            (cost2, node2) = (cost1, node1)
            (cost1, node1) = (cost, node)
        } else {
            (cost2, node2) = (cost1, node1)
            (cost1, node1) = (cost0, node0)
            (cost0, node0) = (cost, node)
        }
    }
}

/// Remembers the best insertions of each customer into each route until the route changes.
final class InsertionMemory {
    private let board: RouteBoard
    private let memory: UnsafeMutablePointer<Insertions>

    init(_ board: RouteBoard) {
        self.board = board
        memory = .filled(Insertions(), count: board.tables.routes * board.customers)
    }

    deinit { memory.deallocate() }

    /// Forgets everything: after the board was cleared.
    func clear() {
        for place in 0..<(board.tables.routes * board.customers) { memory[place].found = -1 }
    }

    @inline(__always) func best(_ customer: Int, into route: Int) -> UnsafeMutablePointer<Insertions> {
        let entry = memory + (route &* board.customers &+ customer)
        if entry.pointee.found < board.routes[route].changed { fill(entry, customer, route) }
        return entry
    }

    private func fill(_ entry: UnsafeMutablePointer<Insertions>, _ customer: Int, _ route: Int) {
        var found = Insertions()
        found.found = board.moves
        let nodes = board.nodes
        let (places, travel) = (board.places, board.travel)
        let from = travel + customer * places
        var node = board.start(of: route)
        let last = board.end(of: route)
        var place = Int(nodes[node].place)
        while node != last {
            let next = Int(nodes[node].next)
            let there = Int(nodes[next].place)
            let row = travel + place &* places
            let extra = Int(row[customer]) &+ Int(from[there]) &- (place == there ? 0 : Int(row[there]))
            found.offer(extra, Int32(truncatingIfNeeded: node))
            node = next
            place = there
        }
        entry.pointee = found
    }
}
