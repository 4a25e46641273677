/// Which move was made; for tests and statistics.
enum RoutingMove: Int, CaseIterable {
    case relocate, relocatePair, relocatePairTurned, exchange, exchangePairForOne, exchangePairs
    case twoOpt, twoOptStar, twoOptStarTurned, swapStar, changeChoice, exchangeChoices, crossTails
}

/// Improves routes and choices until no move of the neighbourhoods pays: route improvement and pattern improvement in
/// turn (Vidal et al. 2012, section 4.4), with the granular moves of Vidal 2022.
final class LocalSearch {
    let board: RouteBoard
    let insertions: InsertionMemory
    var dice: Dice
    /// Slots whose routes changed since their moves were last exhausted.
    let dirty: UnsafeMutablePointer<Bool>
    let slotChange: UnsafeMutablePointer<Int>
    /// When each customer's choices were last looked at, by the count of moves made.
    let lookedAt: UnsafeMutablePointer<Int32>
    let exchangedAt: UnsafeMutablePointer<Int32>
    let crossedAt: UnsafeMutablePointer<Int32>
    let removalsOfOne: UnsafeMutablePointer<Removal>
    let removalsOfOther: UnsafeMutablePointer<Removal>
    /// For each customer of the slot in work its nearest others there, `granularity` at most, ended by -1.
    let near: UnsafeMutablePointer<Int32>
    let granularity: Int
    /// Pairs of visits, or choices, that were looked at: "moves" of the benchmark.
    var evaluated = 0
    /// Told of each move that is made and of its change of cost; for tests.
    var witness: ((RoutingMove, Int) -> Void)?
    private let isPeriodic: Bool
    private var order: [Int] = []
    private var slotOrder: [Int]

    init(_ tables: RoutingTables, dice: Dice, granularity: Int = 20) {
        board = RouteBoard(tables)
        insertions = InsertionMemory(board)
        self.dice = dice
        self.granularity = granularity
        isPeriodic = tables.problem.customers.contains { $0.choices.count > 1 }
        dirty = .filled(true, count: tables.slots)
        slotChange = .filled(0, count: tables.slots)
        lookedAt = .filled(-1, count: tables.customers)
        exchangedAt = .filled(-1, count: tables.customers)
        crossedAt = .filled(-1, count: tables.customers)
        let nothing = Removal(node: 0, gain: 0)
        removalsOfOne = .filled(nothing, count: tables.customers)
        removalsOfOther = .filled(nothing, count: tables.customers)
        near = .filled(-1, count: tables.customers * (granularity + 1))
        slotOrder = Array(0..<tables.slots)
    }

    deinit {
        dirty.deallocate()
        slotChange.deallocate()
        for table in [lookedAt, exchangedAt, crossedAt] { table.deallocate() }
        for table in [removalsOfOne, removalsOfOther] { table.deallocate() }
        near.deallocate()
    }

    /// Empties the board, ready for routes that are linked by the caller.
    func clear(_ penalties: Penalties) {
        board.penalties = penalties
        if board.moves > 1 << 30 {
            board.moves = 0
            insertions.clear()
        }
        board.clear()
        for slot in 0..<board.tables.slots { dirty[slot] = true }
        for customer in 0..<board.customers {
            lookedAt[customer] = -1
            exchangedAt[customer] = -1
            crossedAt[customer] = -1
        }
    }

    /// Runs to a local optimum of all neighbourhoods.
    func improve() {
        var order = Array(0..<board.customers)
        while true {
            dice.shuffle(&slotOrder)
            for slot in slotOrder where dirty[slot] {
                improveRoutes(slot)
                dirty[slot] = false
            }
            dice.shuffle(&order)
            if !improveChoices(order) { return }
        }
    }

    /// Exhausts the moves of customers between slots; true where one was made.
    private func improveChoices(_ order: [Int]) -> Bool {
        guard isPeriodic else { return false }
        var hasChanged = false
        var last = -1
        while true {
            var changedInPass = false
            for customer in order {
                if customer == last { return hasChanged }
                if changeChoice(customer) || exchangeChoices(customer) || crossTails(customer) {
                    (hasChanged, changedInPass, last) = (true, true, customer)
                }
            }
            if !changedInPass { return hasChanged }
        }
    }

    @inline(__always) func applied(_ delta: Int, _ move: RoutingMove) { witness?(move, delta) }

    /// Exhausts the moves between the visits of one slot.
    func improveRoutes(_ slot: Int) {
        let base = slot * board.customers
        order.removeAll(keepingCapacity: true)
        for customer in 0..<board.customers where board.nodes[base + customer].route >= 0 { order.append(customer) }
        guard !order.isEmpty else { return }
        gatherNear(slot)
        dice.shuffle(&order)
        var round = 0
        var isDone = false
        while !isDone {
            if round > 1 { isDone = true }
            for index in order.indices {
                let customer = order[index]
                let node = base &+ customer
                let tested = board.nodes[node].tested
                board.nodes[node].tested = board.moves
                if tryNear(node, base, near + customer &* (granularity &+ 1), tested) { isDone = false }
                if round > 0, tryEmptyRoute(node, slot, round > 1 ? tested : -1) { isDone = false }
            }
            if tryStars(slot) { isDone = false }
            round += 1
        }
    }

    private func gatherNear(_ slot: Int) {
        let base = slot * board.customers
        let tables = board.tables
        for customer in order {
            let list = near + customer &* (granularity &+ 1)
            let all = tables.near + customer &* tables.reach
            var count = 0
            var index = 0
            while index < tables.reach, count < granularity {
                let other = all[index]
                if board.nodes[base &+ Int(other)].route >= 0 {
                    list[count] = other
                    count &+= 1
                }
                index &+= 1
            }
            list[count] = -1
        }
    }
}
