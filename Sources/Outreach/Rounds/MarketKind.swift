import Policy

extension Kind {
    /// A market that is held on certain days, to which people of the villages around come.
    static let market = Kind(
        "market", "集市",
        .init("A market held on certain days, to which people of the villages around come", "定期的集市（圩、墟、场），附近村民赶集的日子"),
        time: .interval(from: "from", to: "to"), place: ["region", "village.region"],
        [
            .text("name", "名称", .init("Name", "名称"), required: true),
            .reference("region", "所在乡镇",
                .init("Township where it is held", "所在乡镇（街道）"), to: "region", required: true),
            .reference("village", "所在村",
                .init("Village where it is held; empty: for all villages of the township", "所在村；空则为全乡镇的集"),
                to: "village"),
            .choice(
                "calendar", "日历", .init("By which calendar its days repeat", "集日按哪种日历重复"),
                [
                    .init("lunar_decade", "农历逢日"), .init("solar_decade", "公历逢日"), .init("weekday", "星期"),
                ], required: true),
            .choices(
                "days", "集日",
                .init(
                    "Last digits of the days (1;6 for the 1st, 6th, 11th …; 0 for the 10th), or weekdays 1 to 7",
                    "日子的末位数，如“1;6”为逢一、六，0 为逢十；按星期的写 1–7"),
                [
                    .init("1", "一"), .init("2", "二"), .init("3", "三"), .init("4", "四"), .init("5", "五"),
                    .init("6", "六"), .init("7", "七"), .init("8", "八"), .init("9", "九"), .init("0", "十"),
                ], required: true),
            .choice("session", "时段", .init("When it is busy", "热闹的时段；空则为全天"), Choice.session),
            .choice(
                "rounds", "巡诊与集日",
                .init("Whether rounds had better fall on its days", "巡诊宜在集日，还是宜避开（如村民都去镇上赶集）；空则为宜在集日"),
                [
                    .init("seek", "宜在集日"), .init("avoid", "宜避开集日"),
                ]),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
            .text("source", "来源", .init("Where the record comes from", "数据来源")),
        ])
}
