import Policy

extension TourPlan {
    package var figures: [PlanFigure] {
        let loads = Dictionary(grouping: tours, by: \.team).values.map { Double($0.count) }
        return [
            PlanFigure(.init("Tours", "巡回次数"), Double(tours.count), unit: "次"),
            PlanFigure(
                .init("Tours missing", "排不上的次数"), Double(unmet.reduce(0) { $0 + $1.missing }), unit: "次"),
            PlanFigure(.init("Findings short before", "不排时未达"), Double(proof.before), unit: "项"),
            PlanFigure(.init("Findings short after", "照做后未达"), Double(proof.after), unit: "项"),
            PlanFigure(
                .init("Travel there and back", "往返行车"),
                Double(tours.reduce(0) { $0 + 2 * ($1.minutes ?? 0) }) / 60, unit: "小时"),
            PlanFigure(.init("Most tours of a team", "一队最多"), loads.max() ?? 0, unit: "次"),
            PlanFigure(.init("Fewest tours of a team sent", "出队的一队最少"), loads.min() ?? 0, unit: "次"),
        ]
    }
}
