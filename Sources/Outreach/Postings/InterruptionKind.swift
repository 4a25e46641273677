import Policy

extension Kind {
    /// Days on which a posted person was away.
    static let interruption = Kind(
        "interruption", "派驻中断",
        .init("Days on which a posted person was away", "派驻期间离岗"),
        time: .interval(from: "from", to: "to"),
        place: ["posting.site.region", "posting.village.region"],
        identity: ["posting", "from"],
        [
            .reference("posting", "派驻", .init("Which posting", "所属派驻"), to: "posting", required: true),
            .choice(
                "type", "类型", .init("Approved leave does not break continuity, withdrawal does", "批准休假不中断连续性，撤离则中断"),
                [
                    .init("leave", "批准休假"), .init("training", "培训"), .init("withdrawal", "撤离"),
                    .init("illness", "病假"), .init("other", "其他"),
                ], required: true),
            .text("reason", "原因", .init("Why", "原因")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日"), required: true),
        ])
}
