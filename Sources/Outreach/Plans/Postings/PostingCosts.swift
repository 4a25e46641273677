import Policy

extension PostingRoster {
    /// A month's cost: the kilometres, or what stands for them; a higher title than intermediate is spared.
    func cost(
        _ origin: String, _ site: String, _ group: PostingClass, _ institutions: PlanInstitutions
    ) -> Int {
        guard let a = institutions.all[origin], let b = institutions.all[site] else { return 1_000 }
        let way = institutions.kilometres(a, b).map { Int($0.rounded()) } ?? institutions.nearness(a, b).cost
        let other = b.type == "village" && group.category != "physician" ? 100 : 0
        return way + other + 15 * max(0, group.level - 3) + (group.isBackbone ? 10 : 0) + (group.leads ? 60 : 0)
    }

    /// One stronger obligation outweighs many weaker ones, and every cost.
    static func weight(_ strength: Strength) -> Int {
        switch strength {
        case .must: 2_000_000
        case .inPrinciple: 400_000
        case .encouraged: 100_000
        case .whereConditionsPermit: 60_000
        case .strive: 40_000
        }
    }
}
