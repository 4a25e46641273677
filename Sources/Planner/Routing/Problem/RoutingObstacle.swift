/// Why a customer cannot be served in a slot even by a vehicle that visits nobody else.
package struct RoutingObstacle: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        /// Its demand, and the most that a vehicle of the slot carries.
        case load(Int, most: Int)
        /// Travel and service, and the longest that a vehicle of the slot may be away.
        case duration(Int, most: Int)
        /// The earliest arrival, and the end of the window.
        case closed(arrival: Int, latest: Int)
        /// When the vehicle would be back, and the end of the slot.
        case back(Int, latest: Int)
        /// Each limit is kept by some kind of vehicle, but all by none.
        case noKind
    }

    package var customer: Int
    package var slot: Int
    package var reason: Reason
}

extension RoutingProblem {
    /// For each customer that none of its choices can serve, what stands in the way of the first; a choice without
    /// slots stands always open. Excesses of up to `tolerance` units, as rounding makes them, are let pass.
    package func obstacles(tolerance: Int = 0) -> [RoutingObstacle] {
        customers.indices.compactMap { customer in
            var first: RoutingObstacle?
            for choice in customers[customer].choices {
                var found: RoutingObstacle?
                for slot in choice.slots where found == nil {
                    found = reason(customer, slot, tolerance).map { .init(customer: customer, slot: slot, reason: $0) }
                }
                guard let found else { return nil }
                first = first ?? found
            }
            return first
        }
    }

    private func reason(_ customer: Int, _ slot: Int, _ tolerance: Int) -> RoutingObstacle.Reason? {
        let route = RoutingPlan.Route(slot: slot, customers: [customer])
        let length = length(of: route)
        let fleet = slots[slot].fleet.filter { $0.count > 0 }
        if length.lateness > tolerance {
            let schedule = schedule(of: route)
            if let stop = schedule.stops.first, stop.lateness > 0 {
                return .closed(arrival: stop.arrival, latest: stop.arrival - stop.lateness)
            }
            return .back(schedule.back, latest: schedule.back - schedule.latenessAtEnd)
        }
        func carries(_ vehicle: Vehicle) -> Bool { length.load <= vehicle.maxLoad ?? .max }
        func lasts(_ vehicle: Vehicle) -> Bool { length.duration - tolerance <= vehicle.maxDuration ?? .max }
        if fleet.contains(where: { carries($0) && lasts($0) }) { return nil }
        if !fleet.contains(where: carries) { return .load(length.load, most: fleet.compactMap(\.maxLoad).max() ?? 0) }
        if !fleet.contains(where: lasts) {
            return .duration(length.duration, most: fleet.compactMap(\.maxDuration).max() ?? 0)
        }
        return .noKind
    }
}
