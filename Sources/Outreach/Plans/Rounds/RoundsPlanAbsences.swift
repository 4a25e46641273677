import Quantities

extension RoundsPlan {
    /// Categories of the team that are away on the day of a visit.
    func absent(_ visit: Visit) -> [Absent] {
        let date = date(visit.day)
        return (teams[visit.team].absent ?? []).filter { $0.from <= date && $0.to >= date }
    }

    /// Visits that take place without a category that the team has otherwise.
    var incomplete: [Visit] { visits.filter { !absent($0).isEmpty } }
}

extension RoundsPlanText {
    /// How many visits lack a category because members are away; the first teams by name.
    var absences: [String] {
        let visits = body.incomplete
        if visits.isEmpty { return [] }
        let teams = Dictionary(grouping: visits, by: \.team).sorted { $0.key < $1.key }
        return [
            "成员离岗（休假、培训、派驻在外、进出队伍）：\(teams.count) 支队伍照常出诊，其中 \(visits.count) 次当日少了类别，不计作配齐："
        ] + teams.prefix(8).map { team, own in "  \(absent(team))：\(own.count) 次" }
            + (teams.count > 8 ? ["  ……共 \(teams.count) 支，见 plan explain 队伍"] : [])
    }

    /// A team with its stretches.
    func absent(_ team: Int) -> String {
        let told = (body.teams[team].absent ?? []).map {
            "\($0.from == $0.to ? "\($0.from)" : "\($0.from) 至 \($0.to)")缺\($0.category)，\($0.why)"
        }
        return "\(body.teams[team].name)（\(told.joined(separator: "；"))）"
    }
}
