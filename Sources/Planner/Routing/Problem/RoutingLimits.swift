import Quantities

/// What the routing engine takes at most; beyond it sums could leave the range of whole numbers or memory run out.
package enum RoutingLimits {
    package static let places = 5_000
    package static let slots = 2_000
    package static let visits = 4_000_000
    package static let routes = 20_000
    package static let choices = 10_000
    package static let threads = 64
    package static let travel: Int32 = 700_000_000
    /// Demand or service time of one visit.
    package static let visit = 1_000_000_000
    /// Limits and fixed costs of vehicles, and costs of choices.
    package static let amount = 1_000_000_000_000
    /// Bounds of windows.
    package static let clock = 1_000_000_000
    package static let kinds = 1_000
}

extension RoutingProblem {
    func check() throws(Failure) {
        try limit(places, 0...RoutingLimits.places, "地点数")
        try limit(depots, 1...RoutingLimits.places, "出发点数")
        try limit(slots.count, 1...RoutingLimits.slots, "时段数")
        try limit(slots.count * customers.count, 0...RoutingLimits.visits, "时段×服务点")
        guard travel.count == places * places else {
            throw Failure(.invalid, "里程矩阵有 \(travel.count) 格，应为 \(places)×\(places)", remedy: "请补全矩阵")
        }
        guard points.isEmpty || points.count == places else {
            throw Failure(.invalid, "坐标有 \(points.count) 个，地点有 \(places) 个", remedy: "请补全坐标，或全部不给")
        }
        for (index, value) in travel.enumerated() where value < 0 || value > RoutingLimits.travel {
            throw Failure(
                .invalid, "第 \(index / places) 处到第 \(index % places) 处的里程 \(value) 不在 0…\(RoutingLimits.travel)",
                remedy: "请更正里程，或换更大的单位")
        }
        for place in 0..<places where travel[place * places + place] != 0 {
            throw Failure(
                .invalid, "第 \(place) 处到自身的里程是 \(travel[place * places + place])，应为 0", remedy: "请更正里程矩阵")
        }
        for (index, slot) in slots.enumerated() { try check(slot, index) }
        try limit(slots.reduce(0) { $0 + $1.vehicles }, 0...RoutingLimits.routes, "车次总数")
        try limit(slots.reduce(0) { $0 + $1.vehicles } * customers.count, 0...4 * RoutingLimits.visits, "车次×服务点")
        for (index, customer) in customers.enumerated() { try check(customer, index) }
    }

    private func check(_ slot: Slot, _ index: Int) throws(Failure) {
        try limit(slot.depot, 0...depots - 1, "时段 \(index) 的出发点")
        try limit(slot.fleet.count, 0...RoutingLimits.kinds, "时段 \(index) 的车型数")
        for (kind, vehicle) in slot.fleet.enumerated() {
            let name = slot.fleet.count == 1 ? "时段 \(index) 的" : "时段 \(index) 车型 \(kind) 的"
            try limit(vehicle.count, 0...RoutingLimits.routes, name + "车数")
            try limit(vehicle.maxLoad ?? 0, 0...RoutingLimits.amount, name + "载量上限")
            try limit(vehicle.maxDuration ?? 0, 0...RoutingLimits.amount, name + "时长上限")
            try limit(vehicle.fixedCost, 0...RoutingLimits.amount, name + "固定费用")
        }
        try check(slot.window, "时段 \(index) 的")
    }

    private func check(_ window: Window?, _ whose: String) throws(Failure) {
        guard let window else { return }
        try limit(window.earliest, 0...RoutingLimits.clock, whose + "最早时刻")
        try limit(window.latest, 0...RoutingLimits.clock, whose + "最晚时刻")
        guard window.earliest <= window.latest else {
            throw Failure(
                .invalid, "\(whose)时间窗在打开之前关闭：最早 \(window.earliest)，最晚 \(window.latest)",
                remedy: "最早时刻不得晚于最晚时刻，请更正")
        }
    }

    private func check(_ customer: Customer, _ index: Int) throws(Failure) {
        try limit(customer.demand, 0...RoutingLimits.visit, "服务点 \(index) 的需求")
        try limit(customer.service, 0...RoutingLimits.visit, "服务点 \(index) 的服务时长")
        try limit(customer.choices.count, 1...RoutingLimits.choices, "服务点 \(index) 的可选方案数")
        try check(customer.window, "服务点 \(index) 的")
        for (slot, window) in customer.slotWindows.sorted(by: { $0.key < $1.key }) {
            try limit(slot, 0...slots.count - 1, "服务点 \(index) 的时间窗所在时段")
            try check(window, "服务点 \(index) 在时段 \(slot) 的")
        }
        for choice in customer.choices {
            try limit(choice.cost, 0...RoutingLimits.amount, "服务点 \(index) 的方案代价")
            guard zip(choice.slots, choice.slots.dropFirst()).allSatisfy({ $0 < $1 }),
                choice.slots.allSatisfy({ slots.indices.contains($0) && slots[$0].vehicles > 0 })
            else {
                throw Failure(
                    .invalid, "服务点 \(index) 的方案 \(choice.slots) 含未知、无车、重复或未排序的时段",
                    remedy: "时段为 0…\(slots.count - 1)，升序，且至少有一辆车")
            }
        }
    }

    private func limit(_ value: Int, _ range: ClosedRange<Int>, _ what: String) throws(Failure) {
        guard !range.contains(value) else { return }
        throw Failure(
            .invalid, "\(what) \(value) 不在 \(range.lowerBound)…\(range.upperBound)", remedy: "请更正，或分块求解")
    }
}
