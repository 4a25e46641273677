import Policy

extension Kind {
    /// Membership of an institution.
    static let membership = Kind(
        "membership", "成员关系",
        .init("Membership of an institution", "机构加入医联体的关系"),
        time: .interval(from: "from", to: "to"),
        place: ["institution.region"],
        identity: ["consortium", "institution", "from"],
        exclusive: [["institution", "type"]],
        [
            .reference("consortium", "医联体", .init("Which", "医联体"), to: "consortium", required: true),
            .reference("institution", "机构", .init("Member", "成员单位"), to: "institution", required: true),
            .choice("type", "医联体类型",
                .init(
                    "Type of the consortium; an institution is in one of a type at a time",
                    "医联体类型，同一类型同时只能加入一个"), Choice.consortiumType, required: true),
            .choice(
                "role", "角色", .init("Lead or member", "牵头或成员"),
                [
                    .init("lead", "牵头医院"), .init("member", "成员单位"),
                ], required: true),
            .boolean("legal_person_kept", "法人资格保持",
                .init("Legal-person registration unchanged after joining", "加入后法人资格保持不变")),
            .date("from", "加入日期", .init("Joined", "加入日期"), required: true),
            .date("to", "退出日期", .init("Left", "退出日期")),
        ])
}
