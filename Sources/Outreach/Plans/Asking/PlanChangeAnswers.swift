import Policy
import Quantities

/// Answers of the form that changes a plan.
extension PlanAsking {
    /// What has fallen away.
    var loss: PlanLoss {
        var loss = PlanLoss()
        loss.lost = list(.withoutTeam) + list(.withoutVehicle) + list(.lostCrews)
        loss.closed = list(.closed).compactMap { CivilDate($0) }
        loss.away = absences
        loss.from = day(.changeFrom)
        return loss
    }

    /// What does not go together in a change.
    /// - Parameter losable: of the plan that is changed; nil leaves it to the making.
    func lossMistakes(_ losable: PlanLosable?) -> [PlanMistake] {
        let loss = loss
        if loss.isEmpty {
            let labels = form.options.prefix { $0 != .changeFrom }.map(\.label)
            return [
                PlanMistake(
                    option: "",
                    what: .init(
                        "nothing is lost; write at least one of: \(labels.map(\.en).joined(separator: ", "))",
                        "没有写明少了什么，至少写一项：\(labels.map(\.zh).joined(separator: "、"))"))
            ]
        }
        guard let losable else { return [] }
        return form.options.compactMap { option in
            let wrong: Words? =
                switch option.form {
                case .ids: losable.mistake(option, ids: list(option))
                case .days: losable.mistake(days: loss.closed)
                case .day: losable.mistake(days: loss.from.map { [$0] } ?? [])
                case .absences:
                    losable.mistake(option, ids: loss.away.map(\.person))
                        ?? losable.mistake(
                            days: loss.away.map { $0.from < losable.first ? min($0.to, losable.first) : $0.from })
                default: nil
                }
            return wrong.map { PlanMistake(option: option.name, what: $0) }
        }
    }
}
