import Policy

extension Kind {
    /// A team for rounds, tours, postings or contracting.
    static let team = Kind(
        "team", "团队",
        .init("A team for rounds, tours, postings or contracting", "巡诊、巡回医疗、派驻或签约团队"),
        time: .interval(from: "from", to: "to"), place: ["institution.region"],
        [
            .text("name", "名称", .init("Name", "名称"), required: true),
            .reference("institution", "所属机构", .init("Institution", "所属机构"), to: "institution", required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("round_team", "巡诊团队"), .init("tour_team", "巡回医疗队"), .init("posting_team", "派驻团队"),
                    .init("family_doctor_team", "家庭医生团队"), .init("expert_group", "专家组"),
                    .init("emergency_squad", "医疗应急小分队"),
                ], required: true),
            .choice(
                "field", "专业方向", .init("Field of an expert group", "专家组的专业方向"),
                [
                    .init("imaging", "医学影像"), .init("tcm_prevention", "中医治未病"), .init("emergency", "急诊急救"),
                    .init("other", "其他"),
                ]),
            .boolean("elite", "精品团队", .init("Elite family-doctor team", "精品团队")),
            .text("model", "模式", .init("For example 3+1+N", "模式，如“3+1+N”")),
            .date("from", "成立日期", .init("First day", "成立日期"), required: true),
            .date("to", "撤销日期", .init("Last day", "撤销日期")),
        ])
}
