/// Constants of the routing search; the defaults are those of Vidal 2022 (doi 10.1016/j.cor.2021.105643), table 1,
/// except where problems of many visits are concerned: those see few iterations in the time they are given, and then
/// come further with groups that start small and grow, and with children that differ less from one parent.
package struct RoutingSettings: Sendable, Equatable {
    /// Answers that survive in each of the two groups, once grown.
    package var minimum = 25
    /// Answers that come to them before the next selection, once grown.
    package var generation = 40
    /// A problem of more visits counts as large: its groups start smaller, by the square of what it is greater, but not
    /// smaller than this, and grow to the above in so many iterations.
    package var large = 350
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
    /// Share of children made by exchanging routes, in problems that are not large and in large ones, and the most
    /// routes that such a child takes from the other parent.
    package var graftShare = 0.7
    package var graftShareOfLarge = 0.9
    package var graftRoutes = 4
    /// Iterations between exchanges of best answers, where searches run beside each other.
    package var exchange = 500

    package init() {}

    /// As they hold for a problem of this many visits.
    func sized(visits: Int) -> RoutingSettings {
        var sized = self
        if visits > large { sized.graftShare = graftShareOfLarge }
        let share = visits <= large ? 1 : Double(large * large) / Double(visits * visits)
        sized.startingMinimum = max(startingMinimum, Int(Double(minimum) * share))
        sized.startingGeneration = max(startingGeneration, Int(Double(generation) * share))
        return sized
    }
}
