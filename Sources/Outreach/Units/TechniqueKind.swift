import Policy

extension Kind {
    /// A technique or item of care that an institution can provide.
    static let technique = Kind(
        "technique", "技术项目",
        .init("A technique or item of care that an institution provides", "机构能够开展的技术、业务项目"),
        time: .interval(from: "from", to: "to"), place: ["institution.region", "institution.village.region"],
        identity: ["institution", "type", "name", "from"],
        [
            .reference("institution", "机构", .init("Institution", "开展机构"), to: "institution", required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("tcm_appropriate", "中医药适宜技术"), .init("new_technology", "新技术新业务"),
                    .init("surgery", "手术"), .init("other", "其他"),
                ], required: true),
            .text("name", "项目名称", .init("Name of the item", "技术项目名称"), required: true),
            .choice(
                "category", "中医药技术类别", .init("Category of a TCM technique", "中医药技术类别"),
                [
                    .init("acupuncture", "针刺类"), .init("tuina", "推拿类"), .init("scraping", "刮痧类"),
                    .init("cupping", "拔罐类"), .init("moxibustion", "灸类"), .init("external", "敷熨熏浴类"),
                    .init("minimally_invasive", "中医微创类"), .init("orthopaedic", "骨伤类"),
                    .init("anorectal", "肛肠类"), .init("other", "其他类"),
                ]),
            .boolean("follows_norm", "按规范开展", .init("Done by the printed norm of operation", "按技术操作规范开展")),
            .reference("relation", "支援关系", .init("Relation that brought it", "带来该项目的支援关系"), to: "relation"),
            .boolean("fills_gap", "填补空白", .init("New to the institution or county", "填补本机构或本县空白")),
            .date("from", "开展日期", .init("Provided from", "开始开展日期"), required: true),
            .date("to", "停止日期", .init("Provided through", "停止开展日期")),
        ])
}
