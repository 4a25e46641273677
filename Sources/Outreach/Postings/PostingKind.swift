import Policy

extension Kind {
    /// A person works at a lower-level site for a time.
    static let posting = Kind(
        "posting", "派驻",
        .init("A person works at a lower-level site for a time", "人员派驻"),
        time: .interval(from: "from", to: "to"), place: ["site.region", "village.region"],
        [
            .reference("practitioner", "人员", .init("Who", "派驻人员"), to: "practitioner", required: true),
            .reference("origin", "派出单位", .init("Sent by", "派出单位"), to: "institution", required: true),
            .reference("site", "派驻机构", .init("Institution posted to", "派驻机构"), to: "institution"),
            .reference("village", "派驻村", .init("Village posted to", "派驻村"), to: "village"),
            .reference("relation", "支援关系", .init("Under which relation", "所属支援关系"), to: "relation"),
            .reference("team", "派驻团队", .init("Group-style team", "所属团队"), to: "team"),
            .choice("programme", "项目", .init("Programme", "项目"), Choice.programme),
            .boolean("resident", "常驻", .init("Resident on site", "是否常驻")),
            .choice(
                "discipline", "专业领域", .init("Field of work", "专业领域"),
                [
                    .init("medical", "医疗"), .init("pharmacy", "药学"), .init("nursing", "护理"),
                    .init("management", "管理"), .init("public_health", "公共卫生"), .init("technical", "医技"),
                ]),
            .choice(
                "role", "派驻角色", .init("Role", "派驻角色"),
                [
                    .init("expert", "专家"), .init("general", "一般派驻"), .init("cdc_supervisor", "疾控监督员"),
                    .init("public_health_physician", "公共卫生医师"),
                ]),
            .choice("post_at_recipient", "受援单位职务",
                .init("Post taken at the recipient", "在受援单位担任的职务"), Choice.postHeld),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("planned", "计划"), .init("active", "在岗"), .init("completed", "完成"),
                    .init("withdrawn", "撤回"),
                ], required: true),
            .reference("replaces", "接替派驻",
                .init("The posting it replaces inside one cycle", "周期内接替的派驻"), to: "posting"),
            .choice(
                "end_reason", "结束原因", .init("Why it ended", "结束原因"),
                [
                    .init("completed", "任务完成"), .init("withdrawn", "撤回"), .init("replaced", "更换"),
                    .init("illness", "疾病"), .init("other", "其他"),
                ]),
            .text("short_reason", "短周期理由", .init("Recorded reason for less than six months", "不足六个月的理由")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
            .boolean("synthetic", "合成", .init("Invented for demonstration", "为演示而合成")),
        ])
}
