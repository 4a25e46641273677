import Policy

extension Kind {
    /// A key person in training.
    static let trainee = Kind(
        "trainee", "骨干培养",
        .init("A key person in training", "骨干人才培养"),
        time: .interval(from: "from", to: "to"), place: ["institution.region"],
        [
            .reference("practitioner", "人员", .init("Who", "人员"), to: "practitioner", required: true),
            .reference("institution", "派出机构", .init("Home institution", "派出机构"), to: "institution", required: true),
            .reference("host", "接收机构", .init("Where trained", "接收机构"), to: "institution"),
            .reference("relation", "支援关系", .init("Under which relation", "所属支援关系"), to: "relation"),
            .choice(
                "type", "形式", .init("Form", "培养形式"),
                [
                    .init("apprenticeship", "师带徒"), .init("job_shadowing", "跟岗"),
                    .init("residency", "住院医师规范化培训"), .init("further_study", "进修"),
                ], required: true),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("applied", "已申请"), .init("enrolled", "在训"), .init("completed", "结业"),
                    .init("dropped", "退出"), .init("rejected", "未录取"),
                ], required: true),
            .boolean("eligible", "符合条件", .init("Eligible as the host's rules say", "符合接收机构的招收条件")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
