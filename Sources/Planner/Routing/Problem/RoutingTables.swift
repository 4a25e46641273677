import Foundation

/// The problem laid out for the hot loops: flat tables without bounds, counts of references or optionals. Nothing
/// writes to them once they are made, so threads share them.
final class RoutingTables: @unchecked Sendable {
    static let unlimited = 1 << 60

    let problem: RoutingProblem
    let customers: Int
    let places: Int
    let slots: Int
    /// Routes of all slots; those of slot s are `routeStart[s]..<routeStart[s + 1]`.
    let routes: Int
    let travel: UnsafeMutablePointer<Int32>
    /// Travel to each place from all others, row by row; the same table where travel is symmetric.
    let inward: UnsafeMutablePointer<Int32>
    let demand: UnsafeMutablePointer<Int>
    let service: UnsafeMutablePointer<Int>
    let routeStart: UnsafeMutablePointer<Int>
    let depotPlace: UnsafeMutablePointer<Int>
    /// Limits and fixed costs of routes; routes of a kind lie side by side, kinds in the order of the fleet.
    let maxLoad: UnsafeMutablePointer<Int>
    let maxDuration: UnsafeMutablePointer<Int>
    let fixedCost: UnsafeMutablePointer<Int>
    let hasFixedCosts: Bool
    /// The first route of each kind of vehicle, slot by slot: those of slot s are `kinds[kindStart[s]..<kindStart[s +
    /// 1]]`.
    let kinds: UnsafeMutablePointer<Int>
    let kindStart: UnsafeMutablePointer<Int>
    /// When service may start, by slot, then by customer; then the slots' own. One entry where no problem has windows.
    let windows: UnsafeMutablePointer<RoutingProblem.Window>
    let isTimed: Bool
    /// Choices of customer c: `choiceStart[c]..<choiceStart[c + 1]`; slots of choice k: `choiceSlots` between
    /// `choiceSlotStart[k]` and `choiceSlotStart[k + 1]`.
    let choiceStart: UnsafeMutablePointer<Int32>
    let choiceCost: UnsafeMutablePointer<Int>
    let choiceSlotStart: UnsafeMutablePointer<Int32>
    let choiceSlots: UnsafeMutablePointer<Int32>
    /// Equal for choices with the same slots.
    let patternOfChoice: UnsafeMutablePointer<Int32>
    /// For each customer the others, nearest first, `reach` of them.
    let near: UnsafeMutablePointer<Int32>
    let reach: Int
    let isSymmetric: Bool
    let greatestTravel: Int
    let greatestDemand: Int
    /// Visits that a plan has, the customers' choices taken on average.
    let visits: Int

    init(_ problem: RoutingProblem, reach limit: Int = 150) {
        self.problem = problem
        customers = problem.customers.count
        places = problem.places
        slots = problem.slots.count
        reach = max(0, min(customers - 1, limit))
        travel = .allocate(capacity: max(1, places * places))
        travel.initialize(from: problem.travel, count: places * places)
        let size = places
        isSymmetric = (0..<size).allSatisfy { a in
            (0..<a).allSatisfy { problem.travel[a * size + $0] == problem.travel[$0 * size + a] }
        }
        inward = isSymmetric ? travel : .filled((0..<size * size).map { problem.travel[$0 % size * size + $0 / size] })
        demand = .filled(problem.customers.map(\.demand) + Array(repeating: 0, count: problem.depots))
        service = .filled(problem.customers.map(\.service) + Array(repeating: 0, count: problem.depots))
        let fleet = RoutingFleet(problem)
        routes = fleet.maxLoads.count
        routeStart = .filled(fleet.routeStarts)
        kinds = .filled(fleet.kinds)
        kindStart = .filled(fleet.kindStarts)
        maxLoad = .filled(fleet.maxLoads)
        maxDuration = .filled(fleet.maxDurations)
        fixedCost = .filled(fleet.fixedCosts)
        hasFixedCosts = fleet.fixedCosts.contains { $0 > 0 }
        isTimed = problem.hasWindows
        windows = .filled(isTimed ? problem.allWindows : [])
        let count = customers
        depotPlace = .filled(problem.slots.map { count + $0.depot })
        var (choiceStarts, slotStarts): ([Int32], [Int32]) = ([0], [0])
        var (costs, members): ([Int], [Int32]) = ([], [])
        for customer in problem.customers {
            for choice in customer.choices {
                costs.append(choice.cost)
                members += choice.slots.map { Int32($0) }
                slotStarts.append(Int32(members.count))
            }
            choiceStarts.append(Int32(costs.count))
        }
        choiceStart = .filled(choiceStarts)
        choiceCost = .filled(costs)
        choiceSlotStart = .filled(slotStarts)
        choiceSlots = .filled(members)
        var patterns: [[Int]: Int32] = [:]
        var numbers: [Int32] = []
        for choice in problem.customers.flatMap(\.choices) {
            let number = patterns[choice.slots] ?? Int32(patterns.count)
            patterns[choice.slots] = number
            numbers.append(number)
        }
        patternOfChoice = .filled(numbers)
        near = .filled(problem.neighbours(reach))
        visits = problem.customers.reduce(0) { sum, customer in
            sum + customer.choices.reduce(0) { $0 + $1.slots.count } / customer.choices.count
        }
        greatestTravel = Int(problem.travel.max() ?? 0)
        greatestDemand = problem.customers.map(\.demand).max() ?? 0
    }

    deinit {
        if !isSymmetric { inward.deallocate() }
        for table in [demand, service, routeStart, depotPlace, choiceCost] { table.deallocate() }
        for table in [maxLoad, maxDuration, fixedCost, kinds, kindStart] { table.deallocate() }
        for table in [travel, choiceStart, choiceSlotStart, choiceSlots, near, patternOfChoice] { table.deallocate() }
        windows.deallocate()
    }

    /// Whether the slot has vehicles of several kinds.
    @inline(__always) func isMixed(_ slot: Int) -> Bool { kindStart[slot + 1] - kindStart[slot] > 1 }

    func choices(of customer: Int) -> Range<Int> { Int(choiceStart[customer])..<Int(choiceStart[customer + 1]) }

    func slots(of choice: Int) -> UnsafeBufferPointer<Int32> {
        let start = Int(choiceSlotStart[choice])
        return UnsafeBufferPointer(start: choiceSlots + start, count: Int(choiceSlotStart[choice + 1]) - start)
    }

    /// The customer's choice with the same slots as `choice`; -1 where there is none.
    @inline(__always) func choice(of customer: Int, like choice: Int) -> Int {
        let pattern = patternOfChoice[choice]
        for own in choices(of: customer) where patternOfChoice[own] == pattern { return own }
        return -1
    }

    /// The customer's choice of this slot alone; -1 where there is none.
    @inline(__always) func choice(of customer: Int, sole slot: Int) -> Int {
        for own in choices(of: customer) {
            let slots = slots(of: own)
            if slots.count == 1, Int(slots[0]) == slot { return own }
        }
        return -1
    }
}

extension UnsafeMutablePointer {
    /// A block of memory with these values; at least one place long. Whoever asks gives it back.
    static func filled(_ values: [Pointee]) -> UnsafeMutablePointer<Pointee> {
        let block = UnsafeMutablePointer<Pointee>.allocate(capacity: Swift.max(1, values.count))
        block.initialize(from: values, count: values.count)
        return block
    }

    /// A block of `count` equal values.
    static func filled(_ value: Pointee, count: Int) -> UnsafeMutablePointer<Pointee> {
        let block = UnsafeMutablePointer<Pointee>.allocate(capacity: Swift.max(1, count))
        block.initialize(repeating: value, count: count)
        return block
    }
}
