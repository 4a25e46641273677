/// Periodic crossover with insertions (PIX; Vidal et al. 2012, doi 10.1287/opre.1120.1048, section 4.3): some slots
/// from one parent, some from the other, some mixed, then missing visits at the cheapest places.
final class Crossover {
    let tables: RoutingTables
    let words: Int
    /// The slots of each choice, and those that the child has so far, as bits.
    let masks: [UInt64]
    private var present: [UInt64]
    private var tours: [[Int32]]
    private var split: Split
    let slotOfRoute: [Int]

    init(_ board: RouteBoard) {
        tables = board.tables
        words = (tables.slots + 63) / 64
        let choices = Int(tables.choiceStart[tables.customers])
        var masks = [UInt64](repeating: 0, count: choices * words)
        for choice in 0..<choices {
            for slot in board.tables.slots(of: choice) {
                masks[choice * words + Int(slot) / 64] |= 1 << UInt64(slot % 64)
            }
        }
        self.masks = masks
        present = Array(repeating: 0, count: tables.customers * words)
        tours = Array(repeating: [], count: tables.slots)
        split = Split(board)
        slotOfRoute = (0..<tables.slots).flatMap { slot in
            board.tables.routeStart[slot]..<board.tables.routeStart[slot + 1]
        }.map { Int(board.routes[$0].slot) }
    }

    /// Lays a child of two answers onto the search's board, not yet improved.
    func child(_ mother: Individual, _ father: Individual, _ search: LocalSearch, _ penalties: Penalties) {
        search.clear(penalties)
        reset()
        inherit(mother, father, &search.dice)
        for slot in tours.indices { split.lay(tours[slot], slot) }
        complete(search)
    }

    /// An answer built by giving each customer, in random order, its cheapest choice.
    func greedy(_ search: LocalSearch, _ penalties: Penalties) {
        search.clear(penalties)
        reset()
        complete(search)
    }

    /// A random answer: any choice for each customer, slots in random order.
    func random(_ search: LocalSearch, _ penalties: Penalties) {
        search.clear(penalties)
        reset()
        for customer in 0..<tables.customers {
            let choices = tables.choices(of: customer)
            let choice = choices.lowerBound + search.dice.below(choices.count)
            search.board.choice[customer] = Int32(choice)
            for slot in tables.slots(of: choice) { tours[Int(slot)].append(Int32(customer)) }
        }
        for slot in tours.indices {
            search.dice.shuffle(&tours[slot])
            split.lay(tours[slot], slot)
        }
    }

    func reset() {
        for index in present.indices { present[index] = 0 }
        for slot in tours.indices { tours[slot].removeAll(keepingCapacity: true) }
    }

    private func inherit(_ mother: Individual, _ father: Individual, _ dice: inout Dice) {
        var order = Array(0..<tables.slots)
        dice.shuffle(&order)
        let (one, other) = (dice.below(tables.slots + 1), dice.below(tables.slots + 1))
        let (fromMother, fromFather) = tables.slots == 1 ? (0, 0) : (min(one, other), max(one, other))
        var rest: [(slot: Int, start: Int)] = []
        for (place, slot) in order.enumerated() {
            if place >= fromMother, place < fromFather {
                rest.append((slot, 0))
                continue
            }
            let tour = tour(mother, slot)
            if place < fromMother {
                for customer in tour { add(customer, slot) }
                continue
            }
            let (from, to) = (dice.below(tour.count), dice.below(tour.count))
            let taken = from <= to ? Array(tour[..<to].dropFirst(from)) : Array(tour[..<to] + tour[from...])
            for customer in taken { add(customer, slot) }
            rest.append((slot, to))
        }
        dice.shuffle(&rest)
        for (slot, start) in rest {
            let tour = tour(father, slot)
            guard !tour.isEmpty else { continue }
            let cut = start % tour.count
            for customer in tour[cut...] + tour[..<cut] where fits(Int(customer), slot) { add(customer, slot) }
        }
    }

    private func tour(_ parent: Individual, _ slot: Int) -> [Int32] {
        var tour: [Int32] = []
        for route in parent.order[tables.routeStart[slot]..<tables.routeStart[slot + 1]] {
            tour += parent.visits(of: Int(route))
        }
        return tour
    }

    private func add(_ customer: Int32, _ slot: Int) {
        tours[slot].append(customer)
        mark(Int(customer), slot)
    }

    func mark(_ customer: Int, _ slot: Int) { present[customer * words + slot / 64] |= 1 << UInt64(slot % 64) }

    /// Whether the slot is new for the customer, and some choice holds it with all that the child has.
    func fits(_ customer: Int, _ slot: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(slot % 64)
        if present[customer * words + slot / 64] & bit != 0 { return false }
        return tables.choices(of: customer).contains { choice in
            masks[choice * words + slot / 64] & bit != 0 && covers(choice, customer)
        }
    }

    private func covers(_ choice: Int, _ customer: Int) -> Bool {
        (0..<words).allSatisfy { present[customer * words + $0] & ~masks[choice * words + $0] == 0 }
    }

    /// Settles the choice of each customer: the one whose visits the child has, else the cheapest that completes them.
    func complete(_ search: LocalSearch) {
        var missing: [Int] = []
        for customer in 0..<tables.customers {
            let has = present[(customer * words)..<((customer + 1) * words)]
            let isAway = has.allSatisfy { $0 == 0 }
            let equal = tables.choices(of: customer).filter { choice in
                masks[(choice * words)..<((choice + 1) * words)].elementsEqual(has)
            }
            if !isAway, let choice = equal.min(by: { tables.choiceCost[$0] < tables.choiceCost[$1] }) {
                search.board.choice[customer] = Int32(choice)
            } else {
                missing.append(customer)
            }
        }
        search.dice.shuffle(&missing)
        for customer in missing {
            var best = (cost: Int.max, choice: -1)
            for choice in tables.choices(of: customer) where covers(choice, customer) {
                var cost = tables.choiceCost[choice]
                for slot in tables.slots(of: choice)
                where search.board.nodes[Int(slot) * tables.customers + customer].route < 0 {
                    cost += search.insertions.enter(customer, Int(slot)).cost
                }
                if cost < best.cost { best = (cost, choice) }
            }
            search.take(customer, best.choice)
        }
    }
}
