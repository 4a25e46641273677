import Quantities

/// What a plan that was made out of another changed against it.
package struct PlanReplanned: Codable, Sendable, Equatable {
    /// Id of the plan before.
    package var plan: String
    /// What has fallen away, in words.
    package var what: String
    /// Visits (tours, postings) of the plan before from the day on.
    package var visits: Int
    /// Those that could not stay, and how many of them have a place again.
    package var mustMove: Int
    package var replaced: Int
    /// Those that could have stayed and were moved to make room.
    package var needNotMove: Int
    /// The first day that may change.
    package var from: CivilDate
    /// By id of the village, tour or posting: how the plan before had it, where it is otherwise now.
    package var former: [String: String] = [:]
    /// Those that nothing asks for any more; nil where that is not counted.
    package var needless: Int?
}

extension PlanWords {
    /// The change in two lines.
    static func replanned(_ replan: PlanReplanned, unit: String) -> [String] {
        let stay = max(1, replan.visits - replan.mustMove)
        let share = (Double(replan.needNotMove) / Double(stay) * 1_000).rounded() / 10
        let needless = replan.needless.map { $0 == 0 ? "" : "；已无要求而撤下的 \($0) \(unit)" } ?? ""
        return [
            "重排：在计划 \(replan.plan.suffix(8)) 上，\(replan.what)，自 \(replan.from) 起。",
            "  原有 \(replan.visits) \(unit)中，\(replan.mustMove) \(unit)不能照旧，其中 \(replan.replaced) \(unit)已另行安排；"
                + "本可不动而为腾位置挪动的 \(replan.needNotMove) \(unit)（\(RoundsPlanText.number(share))%）\(needless)。",
        ]
    }
}
