/// Which move was made; for tests and statistics.
enum RoutingMove: Int, CaseIterable {
    case relocate, relocatePair, relocatePairTurned, exchange, exchangePairForOne, exchangePairs
    case twoOpt, twoOptStar, twoOptStarTurned, swapStar, exchangeVehicles, changeChoice, exchangeChoices, crossTails
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
            board.era &+= 1
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

    /// Puts an improved answer onto the board and takes its moves for exhausted: only what is changed from here on will
    /// be looked at.
    func resume(_ individual: Individual, _ penalties: Penalties) {
        clear(penalties)
        board.load(individual)
        for node in 0..<board.sentinel { board.nodes[node].tested = board.moves }
        for route in 0..<board.tables.routes { board.routes[route].starTested = board.moves }
        for slot in 0..<board.tables.slots { dirty[slot] = false }
        for customer in 0..<board.customers {
            lookedAt[customer] = board.moves
            exchangedAt[customer] = board.moves
            crossedAt[customer] = board.moves
        }
    }

    /// Has the routes that break limits looked at again: after dearer prices no move of others alone can pay.
    func reopenExcess() {
        board.moves &+= 1
        for route in 0..<board.tables.routes where board.routes[route].penalty > 0 {
            board.refresh(route)
            dirty[Int(board.routes[route].slot)] = true
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

    /// Without branches on who is there: they would be guessed wrong half the time.
    private func gatherNear(_ slot: Int) {
        let home = board.home + slot * board.customers
        let (reach, granularity) = (board.tables.reach, granularity)
        for customer in order {
            let list = near + customer &* (granularity &+ 1)
            let all = board.tables.near + customer &* reach
            var (count, index) = (0, 0)
            while index < reach, count < granularity {
                let other = all[index]
                list[count] = other
                count &+= home[Int(other)] >= 0 ? 1 : 0
                index &+= 1
            }
            list[count] = -1
        }
    }
}
