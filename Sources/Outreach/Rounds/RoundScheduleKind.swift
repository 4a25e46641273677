import Policy

extension Kind {
    /// A fixed weekday and session of a village, as published.
    static let roundSchedule = Kind(
        "round_schedule", "巡诊排期",
        .init("A fixed weekday and session of a village, as published", "公布的固定巡诊时间"),
        time: .interval(from: "from", to: "to"),
        place: ["village.region"],
        identity: ["village", "weekday", "session", "from"],
        [
            .reference("village", "村", .init("Village", "村"), to: "village", required: true),
            .integer("weekday", "星期", .init("1 Monday to 7 Sunday", "1 为星期一，7 为星期日"), required: true),
            .choice("session", "时段", .init("Session", "时段"), Choice.session, required: true),
            .reference("team", "巡诊团队", .init("Team", "团队"), to: "team"),
            .date("published_on", "公布日期", .init("Published", "公布日期")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
