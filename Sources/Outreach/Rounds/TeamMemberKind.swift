import Policy

extension Kind {
    /// Membership of a person in a team.
    static let teamMember = Kind(
        "team_member", "团队成员",
        .init("Membership of a person in a team", "团队成员"),
        time: .interval(from: "from", to: "to"),
        place: ["team.institution.region"],
        identity: ["team", "practitioner", "from"],
        [
            .reference("team", "团队", .init("Team", "团队"), to: "team", required: true),
            .reference("practitioner", "人员", .init("Person", "人员"), to: "practitioner", required: true),
            .choice(
                "duty", "团队类别", .init("The one category this person counts for", "计入的人员类别"),
                [
                    .init("clinical_physician", "临床类别医师"), .init("tcm_physician", "中医类别医师"),
                    .init("nurse", "护士"), .init("public_health_staff", "公共卫生人员"),
                    .init("auxiliary_staff", "辅助科室人员"), .init("other", "其他"),
                ], required: true),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
