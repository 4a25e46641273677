import Policy

extension Kind {
    /// A day or half-day at the site.
    static let attendance = Kind(
        "attendance", "出勤",
        .init("A day or half-day at the site", "派驻人员出勤"),
        time: .event("date"),
        place: ["posting.site.region", "posting.village.region"],
        identity: ["posting", "date", "session"],
        [
            .reference("posting", "派驻", .init("Which posting", "所属派驻"), to: "posting", required: true),
            .date("date", "日期", .init("Day", "日期"), required: true),
            .choice("session", "时段", .init("Half-day or full day", "时段"), Choice.session, required: true),
            .time("start", "开始时间", .init("Arrived", "到岗时间")),
            .time("end", "结束时间", .init("Left", "离岗时间")),
            .integer("encounters", "诊疗人次", .init("Patients served", "诊疗人次"), unit: "人次"),
            .choice(
                "proof", "依据", .init("Source of proof", "出勤依据"),
                [
                    .init("sign_in", "签到"), .init("phone", "手机定位"), .init("roster", "排班"),
                    .init("report", "填报"),
                ]),
            .boolean("synthetic", "合成", .init("Invented for demonstration", "为演示而合成")),
        ])
}
