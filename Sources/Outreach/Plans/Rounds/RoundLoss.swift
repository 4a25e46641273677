import Quantities

/// What has changed since a plan of rounds was made.
package struct RoundLoss: Sendable, Equatable {
    /// Ids of teams that do not go out any more, and of vehicles that cannot be used.
    package var teams: [String] = []
    package var vehicles: [String] = []
    /// Dates on which nobody goes out.
    package var closed: [CivilDate] = []
    /// Members who are away, while their team goes as long as one is left.
    package var away: [PlanAbsence] = []
    /// The first day that may change; nil is the first day of the plan.
    package var from: CivilDate?

    package init() {}

    package var isEmpty: Bool { teams.isEmpty && vehicles.isEmpty && closed.isEmpty && away.isEmpty }
}

extension RoundLoss {
    /// - Throws: `missing` for an id that is neither a team nor a vehicle of the plan.
    init(_ loss: PlanLoss, _ before: RoundsPlan) throws(Failure) {
        (closed, away, from) = (loss.closed, loss.away, loss.from)
        for id in loss.lost {
            if before.teams.contains(where: { $0.id == id }) {
                teams.append(id)
            } else if before.vehicles.contains(where: { $0.id == id }) {
                vehicles.append(id)
            } else {
                throw Failure(.missing, "计划中没有队伍或车辆 \(id)", remedy: "用 plan show 查看；写编号")
            }
        }
    }

    /// The order of the rest of a plan.
    func order(_ before: RoundsPlan) throws(Failure) -> RoundOrder {
        guard !isEmpty else {
            throw Failure(.invalid, "没有写明少了什么", remedy: "用 --loses、--closed 或 --away")
        }
        for team in teams where !before.teams.contains(where: { $0.id == team }) {
            throw Failure(.missing, "计划中没有队伍 \(team)", remedy: "用 plan show 查看；队伍写编号")
        }
        for vehicle in vehicles where !before.vehicles.contains(where: { $0.id == vehicle }) {
            throw Failure(.missing, "计划中没有车辆 \(vehicle)", remedy: "车辆写编号")
        }
        var order = before.order
        let first = from ?? order.from
        for day in closed + [first] where day < order.from || day > order.end {
            throw Failure(.invalid, "\(day) 不在计划之内", remedy: "计划自 \(order.from) 至 \(order.end)")
        }
        order.weeks = (order.end - first) / 7 + 1
        order.from = first
        if !away.isEmpty { order.away = (order.away ?? []) + away }
        return order
    }
}
