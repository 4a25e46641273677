import Formats
import Policy
import Quantities

extension RoundsPlan {
    package static var kind: Plan.Kind { .rounds }

    package static var restsOn: [PlanSource] {
        [
            PlanSource(table: "round_schedules", label: "巡诊排期"), PlanSource(table: "villages", label: "村"),
            PlanSource(table: "village_modes", label: "村级服务方式"), PlanSource(table: "teams", label: "团队"),
            PlanSource(table: "frequency_exceptions", label: "巡诊频次调整"),
            PlanSource(table: "exemptions", label: "豁免"), PlanSource(table: "institutions", label: "机构"),
        ]
    }

    package func records(of plan: Plan) -> [PlanRecords] { RoundsPlanRecords(self, plan).all }

    package func text(of plan: Plan, _ book: PolicyBook) -> any PlanText { RoundsPlanText(self, book) }

    package func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable] { RoundsPlanTables(self).all }

    package func events(of plan: Plan) -> [CalendarEvent] { RoundsPlanEvents(self, plan).all }

    package var map: PlanMap {
        var map = PlanMap()
        let used = Set(slots.map(\.team))
        for institution in Set(used.map { teams[$0].institution }).sorted(by: { $0.id < $1.id }) {
            guard let point = institution.point else { continue }
            map.places.append(.init(name: institution.name, role: "depot", point: point))
        }
        let open = Set(unmet.map(\.village))
        for (number, village) in villages.enumerated() where !village.isOutside {
            guard let point = village.point else { continue }
            let note = village.basis == .own ? nil : "近似位置"
            map.places.append(
                .init(name: village.name, role: open.contains(number) ? "unmet" : "village", point: point, note: note))
        }
        for day in routes {
            let stops = day.stops.compactMap { villages[$0.village].point }
            guard let home = teams[day.team].institution.point, stops.count == day.stops.count else { continue }
            let name = "\(teams[day.team].name) \(RoundWords.day(day.week, day.weekday, cycle))"
            let note = day.stops.map { villages[$0.village].name }.joined(separator: " → ")
            map.ways.append(.init(name: name, points: [home] + stops + [home], note: note))
        }
        return map
    }

    package var figures: [PlanFigure] {
        let loads = Dictionary(grouping: slots, by: \.team).values.map { Double($0.count) / Double(cycle) }
        return [
            PlanFigure(.init("Visits", "巡诊次数"), Double(visits.count), unit: "次"),
            PlanFigure(.init("Visits missing", "排不上的次数"), Double(unmet.reduce(0) { $0 + $1.missing }), unit: "次"),
            PlanFigure(.init("Findings short before", "不排时未达"), Double(proof.before), unit: "条"),
            PlanFigure(.init("Findings short after", "照做后未达"), Double(proof.after), unit: "条"),
            PlanFigure(.init("Travel a week", "每周行车"), Double(travel) / Double(cycle) / 60, unit: "小时"),
            PlanFigure(.init("Moved visits", "挪动的次数"), Double(visits.filter { $0.moved != nil }.count), unit: "次"),
            PlanFigure(.init("Most half-days of a team a week", "一队每周最多"), loads.max() ?? 0, unit: "个半天"),
            PlanFigure(.init("Fewest half-days of a team a week", "一队每周最少"), loads.min() ?? 0, unit: "个半天"),
            PlanFigure(.init("Published times that end", "改掉的公布排期"), Double(ended.count), unit: "条"),
        ]
    }

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
