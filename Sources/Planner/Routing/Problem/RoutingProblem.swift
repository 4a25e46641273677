import Quantities

/// Who must be visited when, by which routes: an immutable routing problem in whole units.
///
/// One shape holds periodic, multi-depot, heterogeneous and optional visiting (the model of Vidal, Crainic, Gendreau,
/// Lahrichi, Rei 2012, doi 10.1287/opre.1120.1048, with depots, teams and sessions unfolded into slots):
/// - a **slot** is one (day or half-day session, depot) with its fleet of one or more kinds of vehicle and their
///   limits;
/// - a **customer** has **choices**: each is a set of slots that would serve it for the whole horizon, with a cost of
///   its own. Skills leave slots out; "same team" and "same weekday" list only such sets; an optional customer has a
///   choice without slots whose cost is the penalty for not serving it;
/// - a **window** says when service may start: before it a vehicle waits, after it may not come.
///
/// Cost: travel of all routes, the fixed costs of the vehicles that drive them and the cost of the choices. Travel,
/// durations and windows have the same unit.
package struct RoutingProblem: Sendable {
    package struct Customer: Sendable, Equatable {
        /// Taken from the vehicle's load at each visit.
        package var demand: Int
        /// Time at the customer at each visit, counted in the route's duration.
        package var service: Int
        package var choices: [Choice]
        /// When service may start, in every slot that `slotWindows` does not name; nil: at any time.
        package var window: Window?
        /// When service may start in single slots, by their index.
        package var slotWindows: [Int: Window]

        package init(
            demand: Int, service: Int, choices: [Choice], window: Window? = nil, slotWindows: [Int: Window] = [:]
        ) {
            self.demand = demand
            self.service = service
            self.choices = choices
            self.window = window
            self.slotWindows = slotWindows
        }
    }

    /// One way to serve a customer over the whole horizon.
    package struct Choice: Sendable, Equatable {
        /// Indices of slots, ascending, each once; empty: not served.
        package var slots: [Int]
        package var cost: Int

        package init(slots: [Int], cost: Int = 0) {
            self.slots = slots
            self.cost = cost
        }
    }

    /// A place on the plane; only directions are read from it, to leave out pairs of routes that lie far apart.
    package struct Point: Sendable, Equatable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    package let customers: [Customer]
    package let slots: [Slot]
    package let depots: Int
    /// Travel from place to place, row by row: customers in their order, then depots. May be asymmetric.
    package let travel: [Int32]
    /// Of the same places in the same order; empty where unknown.
    package let points: [Point]

    package var places: Int { customers.count + depots }

    /// Throws `invalid` for a matrix of wrong size, negative numbers, unknown slots, a customer without choice, or
    /// sizes beyond `RoutingLimits`.
    package init(
        customers: [Customer], slots: [Slot], depots: Int, travel: [Int32], points: [Point] = []
    ) throws(Failure) {
        self.customers = customers
        self.slots = slots
        self.depots = depots
        self.travel = travel
        self.points = points
        try check()
    }

    package func travel(from: Int, to: Int) -> Int { Int(travel[from * places + to]) }

    /// Whether any window is set; only then do routes have a clock and waiting.
    package var hasWindows: Bool {
        slots.contains { $0.window != nil } || customers.contains { $0.window != nil || !$0.slotWindows.isEmpty }
    }

    /// When service of a customer may start in a slot; nil: at any time.
    package func window(of customer: Int, in slot: Int) -> Window? {
        customers[customer].slotWindows[slot] ?? customers[customer].window
    }
}
