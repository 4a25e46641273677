/// The vehicles of all slots in a row, one a route: slot by slot, kind by kind.
struct RoutingFleet {
    var routeStarts = [0]
    var kindStarts = [0]
    var kinds: [Int] = []
    var maxLoads: [Int] = []
    var maxDurations: [Int] = []
    var fixedCosts: [Int] = []

    init(_ problem: RoutingProblem) {
        for slot in problem.slots {
            for vehicle in slot.fleet {
                kinds.append(maxLoads.count)
                maxLoads += Array(repeating: vehicle.maxLoad ?? RoutingTables.unlimited, count: vehicle.count)
                maxDurations += Array(repeating: vehicle.maxDuration ?? RoutingTables.unlimited, count: vehicle.count)
                fixedCosts += Array(repeating: vehicle.fixedCost, count: vehicle.count)
            }
            routeStarts.append(maxLoads.count)
            kindStarts.append(kinds.count)
        }
    }
}

extension RoutingTables {
    /// Routes of each kind of vehicle of a slot.
    func kindRanges(_ slot: Int) -> [Range<Int>] {
        (kindStart[slot]..<kindStart[slot + 1]).map { kind in
            kinds[kind]..<(kind + 1 < kindStart[slot + 1] ? kinds[kind + 1] : routeStart[slot + 1])
        }
    }

    /// The kind of vehicle of a route, as its position in the fleet of its slot.
    func kind(of route: Int, in slot: Int) -> Int {
        kindRanges(slot).firstIndex { $0.contains(route) } ?? 0
    }
}
