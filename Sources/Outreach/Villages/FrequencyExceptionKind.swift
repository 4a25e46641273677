import Policy

extension Kind {
    /// An approved other frequency for a village of low demand.
    static let frequencyException = Kind(
        "frequency_exception", "巡诊频次调整",
        .init("An approved other frequency for a village of low demand", "对服务需求较小的村批准调整的巡诊频次"),
        time: .interval(from: "from", to: "to"),
        place: ["village.region"],
        identity: ["village", "from"],
        exclusive: [["village"]],
        [
            .reference("village", "村", .init("The village", "村"), to: "village", required: true),
            .decimal("rounds_per_week", "批准每周次数",
                .init(
                    "Approved rounds a week; 0.5 is one a fortnight",
                    "批准的每周巡诊次数，0.5 为两周一次"), unit: "次", required: true),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
            .text("basis", "依据", .init("Why", "调整依据"), required: true),
            .text("approved_by", "批准单位", .init("Who approved", "批准单位"), required: true),
            .date("approved_on", "批准日期", .init("When", "批准日期")),
        ])
}
