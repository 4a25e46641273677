import Policy

extension Kind {
    /// A concrete task or milestone with a person responsible.
    static let task = Kind(
        "task", "任务",
        .init("A concrete task or milestone with a person responsible", "具体任务或里程碑"),
        place: ["region", "relation.recipient.region", "posting.site.region"],
        [
            .text("title", "任务", .init("What is to be done", "任务内容"), required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("annual_task", "年度任务"), .init("posting_task", "派驻任务"), .init("milestone", "里程碑"),
                    .init("assistance", "帮扶任务"),
                ]),
            .reference("region", "区划", .init("Whose task", "所属区划"), to: "region"),
            .reference("relation", "支援关系", .init("Relation", "所属支援关系"), to: "relation"),
            .reference("posting", "派驻", .init("Posting", "所属派驻"), to: "posting"),
            .integer("year", "年度", .init("Year", "年度"), unit: "年"),
            .text("responsible", "责任人", .init("Person or department", "责任人或责任部门")),
            .date("due_on", "应完成日期", .init("Due", "应完成日期")),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("planned", "计划"), .init("in_progress", "进行中"), .init("completed", "完成"),
                    .init("cancelled", "取消"),
                ], required: true),
            .date("completed_on", "完成日期", .init("Done", "完成日期")),
        ])
}
