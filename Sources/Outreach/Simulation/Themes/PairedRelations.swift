import Quantities

/// Pairings of tertiary hospitals with county hospitals, 2022 to 2025, in every third county.
struct PairedRelations {
    let scene: Scene
    let relations: Relations

    /// Of six counties one changes its supporter on the way, one has two supporters for its lead hospital.
    func write(_ county: SimulatedCounty) throws {
        guard scene.relations.isEmpty, scene.profile.programme != "hundred_team", county.index % 3 == 0,
            scene.supporters.count > 1
        else { return }
        let from = CivilDate(year: 2022, month: 1, day: 1)!, to = CivilDate(year: 2025, month: 12, day: 31)!
        let change = CivilDate(year: 2025, month: 7, day: 1)!
        let changes = county.index % 6 == 3
        try add(county, "paired", supporter(county, 0), county.lead, from, changes ? change - 1 : to, headcount: 5)
        if changes {
            let reason = county.index % 12 == 3 ? "受援专科需求变化，经省级同意调整（合成）" : nil
            try add(
                county, "paired2", supporter(county, 1), county.lead, change, to, headcount: 5,
                replaces: "\(county.code)-paired",
                reason: reason)
        } else {
            try add(county, "paired2", supporter(county, 2), county.lead, from, to, headcount: 2)
        }
        if let tcm = county.tcm { try add(county, "paired3", supporter(county, 3), tcm, from, to, headcount: 3) }
    }

    private func supporter(_ county: SimulatedCounty, _ offset: Int) -> String {
        scene.supporters[(county.index + offset) % scene.supporters.count]
    }

    private func add(
        _ county: SimulatedCounty, _ suffix: String, _ supporter: String, _ recipient: String, _ from: CivilDate,
        _ to: CivilDate, headcount: Int, replaces: String? = nil, reason: String? = nil
    ) throws {
        try relations.add(
            county, suffix, from: supporter, to: recipient, programme: "paired_assistance", begin: from, end: to,
            approved: true,
            headcount: headcount, specialties: [], replaces: replaces, reason: reason)
    }
}
