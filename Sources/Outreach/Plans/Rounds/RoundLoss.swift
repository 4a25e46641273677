import Quantities

/// What has changed since a plan was made.
package struct RoundLoss: Sendable, Equatable {
    /// Ids of teams that do not go out any more, and of vehicles that cannot be used.
    package var teams: [String] = []
    package var vehicles: [String] = []
    /// Dates on which nobody goes out.
    package var closed: [CivilDate] = []
    /// The first day that may change; nil is the first day of the plan.
    package var from: CivilDate?

    package init() {}

    package var isEmpty: Bool { teams.isEmpty && vehicles.isEmpty && closed.isEmpty }
}

extension RoundLoss {
    /// The order of the rest of a plan.
    func order(_ before: RoundsPlan) throws(Failure) -> RoundOrder {
        guard !isEmpty else {
            throw Failure(.invalid, "没有写明少了什么", remedy: "用 --without-team、--closed 或 --without-vehicle")
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
        return order
    }
}
