/// Constants of the routing search; the defaults are those of Vidal 2022 (doi 10.1016/j.cor.2021.105643), table 1,
/// except that the groups start small and grow with the iterations: large problems see few iterations in the time
/// they are given, and a small group then comes further.
package struct RoutingSettings: Sendable, Equatable {
    /// Answers that survive in each of the two groups, once grown.
    package var minimum = 25
    /// Answers that come to them before the next selection, once grown.
    package var generation = 40
    /// Sizes at the start, and the iterations in which they grow to the above.
    package var startingMinimum = 8
    package var startingGeneration = 12
    package var growth = 5_000
    /// Best answers that selection by diversity cannot lose.
    package var elite = 4
    /// Nearest answers that diversity is measured against.
    package var close = 5
    /// Share of new answers that should keep each limit.
    package var feasibleTarget = 0.2
    /// Neighbours that moves look at.
    package var granularity = 20
    /// Answers built before the first crossing.
    package var first = 32
    /// Children without a better answer before the search starts afresh.
    package var restartAfter = 20_000

    /// Share of children made by exchanging routes, and the most routes that they take from the other parent.
    package var graftShare = 0.5
    package var graftRoutes = 12
    /// Iterations between exchanges of best answers, where searches run beside each other.
    package var exchange = 500

    package init() {}
}
