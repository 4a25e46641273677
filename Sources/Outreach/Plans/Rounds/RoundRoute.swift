extension RoundsPlan {
    /// A team's day of the board, its stops in order.
    struct Route {
        var week: Int
        var weekday: Int
        var team: Int
        var stops: [Slot]
    }

    var routes: [Route] {
        Dictionary(grouping: slots) { [$0.week, $0.weekday, $0.team] }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { key, stops in
                Route(
                    week: key[0], weekday: key[1], team: key[2],
                    stops: stops.sorted { !$0.isAfternoon && $1.isAfternoon })
            }
    }
}
