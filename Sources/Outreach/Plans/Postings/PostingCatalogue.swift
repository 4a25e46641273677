extension PostingClass {
    /// Kinds of people that might be found, the least demanding first, with what an officer would ask for.
    static let catalogue: [(asked: String, group: PostingClass)] = [
        ("一名卫生技术人员（师级以上，如护师）", .init(category: "nurse", titles: ["nurse": 2])),
        ("一名执业医师", .init(category: "physician", practiceClass: "clinical", titles: ["physician": 2])),
        ("一名主管护师", .init(category: "nurse", titles: ["nurse": 3])),
        ("一名主管药师", .init(category: "pharmacist", titles: ["pharmacist": 3])),
        ("一名中级以上管理人员", .init(category: "manager", titles: ["other": 3])),
        ("一名主治医师以上医师", .init(category: "physician", practiceClass: "clinical", titles: ["physician": 3])),
        (
            "一名公共卫生医师（中级以上）",
            .init(
                category: "public_health", practiceClass: "public_health", titles: ["public_health_physician": 3])
        ),
        (
            "一名主治医师以上技术骨干",
            .init(category: "physician", practiceClass: "clinical", isBackbone: true, titles: ["physician": 3])
        ),
        (
            "一名副主任医师以上医师",
            .init(category: "physician", practiceClass: "clinical", isBackbone: true, titles: ["physician": 4])
        ),
        (
            "一名院长或副院长",
            .init(
                category: "physician", practiceClass: "clinical", isBackbone: true, post: "vice_president",
                titles: ["physician": 4])
        ),
    ]
}
