import Policy

extension Kind {
    /// A visit of a team to a village.
    static let round = Kind(
        "round", "巡诊",
        .init("A visit of a team to a village", "村级巡诊"),
        time: .event("date"), place: ["village.region"], identity: ["village", "date", "session"],
        [
            .reference("village", "村", .init("Village visited", "巡诊村"), to: "village", required: true),
            .date("date", "日期", .init("Day", "日期"), required: true),
            .choice("session", "时段", .init("Session", "时段"), Choice.session, required: true),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("planned", "计划"), .init("completed", "完成"), .init("cancelled", "取消"),
                    .init("missed", "未开展"),
                ], required: true),
            .reference("team", "巡诊团队", .init("Team", "团队"), to: "team"),
            .reference("institution", "巡诊机构", .init("Institution that does it", "开展巡诊的机构"), to: "institution"),
            .time("start", "开始时间", .init("Begun", "开始时间")),
            .time("end", "结束时间", .init("Ended", "结束时间")),
            .integer("encounters", "诊疗人次", .init("Patients diagnosed or treated", "诊疗人次"), unit: "人次"),
            .choices(
                "services", "服务内容", .init("Kinds of service", "服务内容"),
                [
                    .init("tcm_western_care", "中西医诊疗"), .init("public_health", "公共卫生服务"),
                    .init("contracting", "家庭医生签约"), .init("epidemic_control", "疫情防控"),
                    .init("chronic_care", "慢病管理"), .init("education", "健康教育"),
                ]),
            .choice(
                "place", "服务场所", .init("Where", "服务场所"),
                [
                    .init("clinic", "村卫生室"), .init("party_mass_centre", "村党群服务中心"), .init("home", "上门"),
                    .init("vehicle", "巡诊车"), .init("other", "其他"),
                ]),
            .reference("vehicle", "车辆", .init("Vehicle used", "使用车辆"), to: "vehicle"),
            .text("reason", "未开展原因", .init("Why it was missed or cancelled", "未开展或取消原因")),
        ])
}
