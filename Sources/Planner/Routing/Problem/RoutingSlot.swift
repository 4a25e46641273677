extension RoutingProblem {
    /// One day or half-day session at one depot, with the vehicles that may start there.
    package struct Slot: Sendable, Equatable {
        /// Index of the depot, from 0.
        package var depot: Int
        /// Kinds of vehicle, each with its number; a route names its kind by the position here.
        package var fleet: [Vehicle]
        /// Vehicles leave the depot at its start at the earliest and are back by its end; nil: no bounds.
        package var window: Window?

        /// Routes at most, over all kinds.
        package var vehicles: Int { fleet.reduce(0) { $0 + $1.count } }

        /// A slot whose vehicles are all alike: `maxLoad` and `maxDuration` of one route at most; nil: no limit.
        package init(
            depot: Int, vehicles: Int, maxLoad: Int? = nil, maxDuration: Int? = nil, window: Window? = nil
        ) {
            self.init(
                depot: depot, fleet: [Vehicle(count: vehicles, maxLoad: maxLoad, maxDuration: maxDuration)],
                window: window)
        }

        package init(depot: Int, fleet: [Vehicle], window: Window? = nil) {
            self.depot = depot
            self.fleet = fleet
            self.window = window
        }
    }

    /// A kind of vehicle of a slot.
    package struct Vehicle: Sendable, Equatable {
        /// Routes at most.
        package var count: Int
        /// Load of one route at most; nil: no limit.
        package var maxLoad: Int?
        /// Travel, service and waiting of one route at most; nil: no limit.
        package var maxDuration: Int?
        /// Paid once for each route that takes any time; in the unit of travel.
        package var fixedCost: Int

        package init(count: Int, maxLoad: Int? = nil, maxDuration: Int? = nil, fixedCost: Int = 0) {
            self.count = count
            self.maxLoad = maxLoad
            self.maxDuration = maxDuration
            self.fixedCost = fixedCost
        }
    }

    /// From when until when, on the clock of its slot, both included; not negative.
    package struct Window: Sendable, Equatable {
        package var earliest: Int
        package var latest: Int

        package init(earliest: Int, latest: Int) {
            self.earliest = earliest
            self.latest = latest
        }
    }
}
