import Policy

extension Kind {
    /// A person who took part in a round, tour or activity.
    static let participation = Kind(
        "participation", "参与",
        .init("A person who took part in a round, tour or activity", "人员参与巡诊、巡回医疗或活动"),
        [
            .reference("practitioner", "人员", .init("Who", "人员"), to: "practitioner", required: true),
            .reference("round", "巡诊", .init("Round", "巡诊"), to: "round"),
            .reference("tour", "巡回医疗", .init("Tour", "巡回医疗"), to: "tour"),
            .reference("activity", "活动", .init("Activity", "活动"), to: "activity"),
            .choice(
                "role", "角色", .init("Role", "角色"),
                [
                    .init("member", "队员"), .init("leader", "队长"), .init("lecturer", "授课"),
                    .init("trainee", "学员"),
                ]),
        ])
}
