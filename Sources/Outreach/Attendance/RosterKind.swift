import Policy

extension Kind {
    /// A weekly shift of a posted person, as the recipient arranged it.
    static let roster = Kind(
        "roster", "派驻人员排班",
        .init("A weekly shift of a posted person, as the recipient arranged it", "受援单位为派驻人员安排的每周班次"),
        time: .interval(from: "from", to: "to"), place: ["posting.site.region", "posting.village.region"],
        identity: ["posting", "weekday", "session", "from"],
        [
            .reference("posting", "派驻", .init("Which posting", "所属派驻"), to: "posting", required: true),
            .integer("weekday", "星期", .init("1 Monday to 7 Sunday", "1 为星期一，7 为星期日"), required: true),
            .choice("session", "时段", .init("Session", "时段"), Choice.session, required: true),
            .time("start", "开始时间", .init("Begins", "开始时间")),
            .time("end", "结束时间", .init("Ends", "结束时间")),
            .choices(
                "services", "服务内容", .init("What is done in the shift", "本班次的服务内容"),
                [
                    .init("clinic", "门诊"), .init("ward_round", "查房"), .init("operation", "手术"),
                    .init("teaching", "带教"), .init("training", "培训"), .init("public_health", "公共卫生"),
                    .init("management", "管理"), .init("other", "其他"),
                ]),
            .boolean("in_hospital_roster", "列入本院排班",
                .init("Part of the recipient's own duty roster", "列入受援单位本院的医务人员排班")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
