import Policy
import Quantities

extension RoundsPlan {
    package var figures: [PlanFigure] {
        let loads = Dictionary(grouping: slots, by: \.team).values.map { Double($0.count) / Double(cycle) }
        return [
            PlanFigure(.init("Visits", "巡诊次数"), Double(visits.count), unit: "次"),
            PlanFigure(.init("Visits missing", "排不上的次数"), Double(unmet.reduce(0) { $0 + $1.missing }), unit: "次"),
            PlanFigure(.init("Findings short before", "不排时未达"), Double(proof.before), unit: "项"),
            PlanFigure(.init("Findings short after", "照做后未达"), Double(proof.after), unit: "项"),
            PlanFigure(.init("Travel a week", "每周行车"), minutesOfWeek / 60, unit: "小时"),
            PlanFigure(.init("Moved visits", "挪动的次数"), Double(visits.filter { $0.moved != nil }.count), unit: "次"),
            PlanFigure(.init("Most half-days of a team a week", "一队每周最多"), loads.max() ?? 0, unit: "个半天"),
            PlanFigure(.init("Fewest half-days of a team a week", "一队每周最少"), loads.min() ?? 0, unit: "个半天"),
            PlanFigure(
                .init("Visits that suit market days", "合集日意愿的次数"), marketVisits.map { Double($0.suited) }, unit: "次"),
            PlanFigure(.init("Published times that end", "改掉的公布排期"), Double(ended.count), unit: "项"),
        ]
    }
}
