import Policy

extension Kind {
    /// A supporter helps a recipient under a programme.
    static let relation = Kind(
        "relation", "支援关系",
        .init("A supporter helps a recipient under a programme", "支援单位与受援单位的支援关系"),
        time: .interval(from: "from", to: "to"), place: ["recipient.region", "recipient.village.region"],
        [
            .reference("supporter", "支援单位", .init("Supporter", "支援单位"), to: "institution", required: true),
            .reference("recipient", "受援单位", .init("Recipient", "受援单位"), to: "institution", required: true),
            .choice("programme", "项目", .init("Programme", "项目"), Choice.programme, required: true),
            .choice(
                "form", "形式", .init("Form", "形式"),
                [
                    .init("one_to_one", "一对一"), .init("one_to_many", "一对多"), .init("many_to_one", "多对一"),
                ]),
            .words("specialties", "帮扶专业", .init("Specialties covered", "帮扶专业")),
            .text("approved_by", "批准单位", .init("Who fixed it", "确定（批准）单位")),
            .choice(
                "approval_level", "批准层级", .init("Level of the approver", "批准单位层级"),
                [
                    .init("nation", "国家"), .init("province", "省级"), .init("city", "市级"), .init("county", "县级"),
                ]),
            .date("approved_on", "批准日期", .init("When", "批准日期")),
            .boolean("in_plan", "列入规划", .init("In the published plan or table", "列入已公布的方案或关系表")),
            .integer("headcount", "计划派驻人数", .init("Planned head-count of postings", "计划派驻人数"), unit: "人"),
            .date("headcount_from", "派驻计划开始", .init("Planned start of postings", "计划派驻开始日期")),
            .date("headcount_to", "派驻计划结束", .init("Planned end of postings", "计划派驻结束日期")),
            .text("leader", "主要负责人", .init("Top leader responsible", "主要负责人")),
            .reference("replaces", "接替关系", .init("The relation it replaces", "接替的原支援关系"), to: "relation"),
            .text("change_reason", "调整理由", .init("Why it was changed", "调整理由")),
            .choice(
                "close_reason", "结束原因", .init("Why it ended", "结束原因"),
                [
                    .init("completed", "任务完成"), .init("adjusted", "调整"), .init("expired", "到期"),
                    .init("other", "其他"),
                ]),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
            .text("source", "来源", .init("Where the record comes from", "数据来源")),
        ])
}
