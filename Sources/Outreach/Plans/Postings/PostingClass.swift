import Policy

/// What rules look at in a person: people alike in this count alike.
struct PostingClass: Hashable, Codable, Sendable {
    var category: String
    var practiceClass: String?
    var isGP = false
    var isBackbone = false
    /// Post held at home; nil: none.
    var post: String?
    /// Highest title by series.
    var titles: [String: Int] = [:]

    var level: Int { titles.values.max() ?? 0 }
    var leads: Bool { post == "president" || post == "vice_president" }

    /// The roles in which such a person of the institution may be posted, the usual one first.
    func roles(isControlCentre: Bool) -> [PostingRole] {
        guard isControlCentre else { return level >= 3 ? [.general, .expert] : [.general] }
        return practiceClass == "public_health" ? [.publicHealth, .supervisor, .general] : [.supervisor, .general]
    }

    /// 主治医师 …, as an officer calls it.
    var label: String {
        let ranks = ["physician": ["医士", "医师", "主治医师", "副主任医师", "主任医师"],
            "public_health_physician": ["公卫医士", "公卫医师", "公卫主管医师", "公卫副主任医师", "公卫主任医师"],
            "nurse": ["护士", "护师", "主管护师", "副主任护师", "主任护师"],
            "pharmacist": ["药士", "药师", "主管药师", "副主任药师", "主任药师"],
            "technician": ["技士", "技师", "主管技师", "副主任技师", "主任技师"]]
        let best = titles.max { ($0.value, $1.key) < ($1.value, $0.key) }
        var word = (Kind.practitioner.field("category")?.type.choices ?? []).first { $0.code == category }?.label
            ?? category
        if let best, best.value > 0 {
            word = ranks[best.key].map { $0[min(best.value, 5) - 1] } ?? "\(Self.levels[min(best.value, 5) - 1])\(word)"
        } else {
            word += "（无职称记录）"
        }
        if practiceClass == "tcm" { word = "中医" + word }
        if leads { word += "、院领导" }
        return isBackbone ? word + "、技术骨干" : word
    }

    private static let levels = ["士级", "师级", "中级", "副高级", "正高级"]
}
