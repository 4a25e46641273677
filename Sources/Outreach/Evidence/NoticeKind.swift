import Policy

extension Kind {
    /// What residents were told, when and where.
    static let notice = Kind(
        "notice", "公示公告",
        .init("What residents were told, when and where", "对居民的公示公告"),
        time: .event("published_on"), place: ["region", "institution.region", "village.region"],
        [
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("supporter_card", "支援人员公示"), .init("round_calendar", "巡诊安排"),
                    .init("tour_announcement", "巡回医疗公告"), .init("other", "其他"),
                ], required: true),
            .reference("posting", "派驻", .init("Posting shown", "公示的派驻"), to: "posting"),
            .reference("tour", "巡回医疗", .init("Tour announced", "公告的巡回医疗"), to: "tour"),
            .reference("village", "村", .init("Village", "村"), to: "village"),
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("region", "区划", .init("Region", "区划"), to: "region"),
            .choices(
                "shows", "公示内容", .init("What is shown", "公示内容"),
                [
                    .init("name", "姓名"), .init("title", "职称"), .init("specialty", "专业特长"),
                    .init("clinic_hours", "门诊时间"),
                ]),
            .text("channel", "渠道", .init("Where", "渠道")),
            .date("published_on", "发布日期", .init("Published", "发布日期"), required: true),
            .date("withdrawn_on", "撤下日期", .init("Withdrawn", "撤下日期")),
        ])
}
