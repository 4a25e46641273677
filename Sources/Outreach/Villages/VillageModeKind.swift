import Policy

extension Kind {
    /// How a village is served, from a day on.
    static let villageMode = Kind(
        "village_mode", "村级服务方式",
        .init("How a village is served, from a day on", "村级服务方式（按时段）"),
        time: .interval(from: "from", to: "to"),
        place: ["village.region"],
        identity: ["village", "from"],
        exclusive: [["village"]],
        [
            .reference("village", "村", .init("The village", "村"), to: "village", required: true),
            .choice(
                "mode", "服务方式", .init("Service mode", "服务方式"),
                [
                    .init("own_clinic", "自设村卫生室"), .init("integrated_clinic", "一体化村卫生室"),
                    .init("joint_clinic", "联合设置村卫生室"), .init("neighbour_clinic", "邻近村卫生室"),
                    .init("rounds", "巡诊"), .init("posting", "派驻"), .init("service_point", "村级医疗服务点"),
                ], required: true),
            .reference("responsible", "责任机构",
                .init("Institution responsible for the village", "负责该村服务的机构"), to: "institution"),
            .reference("served_by", "服务村卫生室",
                .init("The clinic that serves it, where in another village", "由其他村卫生室服务时的村卫生室"), to: "institution"),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day; empty while it lasts", "截止日，未结束留空")),
            .text("basis", "依据", .init("Document or decision", "依据文件或决定")),
        ])
}
