import Policy

extension Kind {
    /// An inspection and what it found.
    static let inspection = Kind(
        "inspection", "督导检查",
        .init("An inspection and what it found", "督导检查"),
        time: .event("date"), place: ["institution.region", "region"],
        [
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("regular", "定期督导"), .init("spot_check", "抽查"), .init("unannounced", "暗访"),
                    .init("quality", "质量检查"),
                ], required: true),
            .date("date", "日期", .init("Day", "日期"), required: true),
            .reference("institution", "受检机构", .init("Inspected institution", "受检机构"), to: "institution"),
            .reference("practitioner", "受检人员", .init("Inspected person", "受检人员"), to: "practitioner"),
            .reference("region", "区划", .init("Region", "区划"), to: "region"),
            .text("finding", "发现问题", .init("What was found", "发现的问题")),
            .date("rectified_on", "整改日期", .init("Put right", "整改完成日期")),
        ])
}
