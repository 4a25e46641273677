import Policy

extension Kind {
    /// A mobile tour of a hospital team.
    static let tour = Kind(
        "tour", "巡回医疗",
        .init("A mobile tour of a hospital team", "巡回医疗"),
        time: .event("date"), place: ["destination"],
        [
            .reference("origin", "派出机构",
                .init("Hospital that sends the team", "派出机构"), to: "institution", required: true),
            .reference("destination", "目的地",
                .init("County or township visited", "目的地区划"), to: "region", required: true),
            .choice(
                "destination_level", "目的地层级", .init("Level of the destination", "目的地层级"),
                [
                    .init("county", "县级"), .init("township", "乡级"), .init("village", "村级"),
                ], required: true),
            .reference("village", "目的村", .init("Village, where it goes to one", "目的村"), to: "village"),
            .reference("institution", "接待机构", .init("Host institution", "接待机构"), to: "institution"),
            .date("date", "日期", .init("First day", "开始日期"), required: true),
            .date("end_on", "结束日期", .init("Last day of the tour", "结束日期")),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("planned", "计划"), .init("announced", "已公告"), .init("completed", "完成"),
                    .init("cancelled", "取消"),
                ], required: true),
            .text("programme", "项目", .init("Programme", "项目")),
            .reference("team", "巡回医疗队", .init("Team", "团队"), to: "team"),
            .reference("vehicle", "车辆", .init("Vehicle", "车辆"), to: "vehicle"),
            .integer("encounters", "诊疗人次", .init("Patients diagnosed or treated", "诊疗人次"), unit: "人次"),
            .text("reason", "取消原因", .init("Why cancelled", "取消原因")),
        ])
}
