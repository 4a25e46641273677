import Policy

/// Who could serve which needs, under which programme.
struct RelationOffers {
    /// By likeness of supporters, then place of the need: the programme under which a relation counts.
    private var programmes: [String: [Int: String]] = [:]

    /// Tries one supporter of each likeness under its usual programme; under others too for needs nobody serves so.
    init(_ needs: [RelationNeed], _ institutions: PlanInstitutions, _ trial: RelationTrial) {
        let candidates = Dictionary(grouping: institutions.supporters, by: \.likeness)
        for (likeness, group) in candidates {
            add(Array(needs.indices), needs, trial, likeness, group, group.first.map { [Self.usual($0)] } ?? [])
        }
        let known = Set(programmes.values.flatMap(\.keys))
        let unserved = needs.indices.filter { !known.contains($0) }
        if unserved.isEmpty { return }
        for (likeness, group) in candidates {
            add(unserved, needs, trial, likeness, group, ["joint_specialty", "paired_assistance", "telemedicine"])
        }
    }

    private mutating func add(
        _ places: [Int], _ needs: [RelationNeed], _ trial: RelationTrial, _ likeness: String,
        _ group: [PlanInstitutions.Institution], _ choices: [String]
    ) {
        // The first may be a recipient itself: a second of its kind answers for that need.
        for (number, example) in group.prefix(2).enumerated() {
            let asked = number == 0 ? places : places.filter { needs[$0].recipient == group[0].party.id }
            if asked.isEmpty { continue }
            for programme in choices {
                for place in trial.served(by: example.party.id, programme, asked.map { needs[$0] })
                where programmes[likeness]?[asked[place]] == nil {
                    programmes[likeness, default: [:]][asked[place]] = programme
                }
            }
        }
    }

    /// The programme under which the institution would serve the need; nil where it would not count.
    func programme(_ supporter: PlanInstitutions.Institution, _ need: Int) -> String? {
        programmes[supporter.likeness]?[need]
    }

    private static func usual(_ supporter: PlanInstitutions.Institution) -> String {
        switch supporter.type {
        case "township_hospital", "community_centre": "township_village"
        default: supporter.likeness.contains("|urban|") ? "urban_support" : "consortium"
        }
    }
}
