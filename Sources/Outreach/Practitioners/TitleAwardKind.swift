import Policy

extension Kind {
    /// A title, from the day it was awarded.
    static let titleAward = Kind(
        "title_award", "职称取得",
        .init("A title, from the day it was awarded", "职称取得记录"),
        time: .event("awarded_on"),
        place: ["practitioner.institution.region"],
        identity: ["practitioner", "awarded_on"],
        [
            .reference("practitioner", "人员", .init("Who", "人员"), to: "practitioner", required: true),
            .choice(
                "series", "职称系列", .init("Title series", "职称系列"),
                [
                    .init("physician", "医师"), .init("public_health_physician", "公共卫生医师"),
                    .init("pharmacist", "药师"), .init("nurse", "护理"), .init("technician", "技师"),
                    .init("other", "其他"),
                ], required: true),
            .integer("level", "职称级别",
                .init(
                    "1 士级, 2 师级, 3 intermediate, 4 deputy-senior, 5 senior",
                    "1 士级，2 师级，3 中级，4 副高，5 正高"), unit: "级", required: true),
            .text("title", "职称名称", .init("As printed on the certificate", "证书所载职称")),
            .integer("credited_days", "计入基层工作天数",
                .init(
                    "Days of grassroots work that the review of this title counted",
                    "本次晋升评审中计入的基层工作经历天数"), unit: "天"),
            .date("awarded_on", "取得日期", .init("Day of award", "取得日期"), required: true),
        ])
}
