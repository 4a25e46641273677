import Policy

extension Kind {
    /// Equipment of an institution or service site.
    static let equipment = Kind(
        "equipment", "设备",
        .init("Equipment of an institution or service site", "机构或服务场所的设备设施"),
        time: .interval(from: "from", to: "to"), place: ["institution.region", "village.region"],
        [
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("village", "村", .init("Village of a service site", "服务场所所在村"), to: "village"),
            .choice(
                "type", "类型", .init("What is there", "设备设施类型"),
                [
                    .init("fixed_place", "固定场所"), .init("basic_facilities", "基本设施"), .init("drugs", "必备药品"),
                    .init("computer", "电脑"), .init("medical_equipment", "医疗设备"),
                    .init("insurance_link", "医保联网"), .init("imaging", "影像设备"), .init("other", "其他"),
                ], required: true),
            .integer("quantity", "数量", .init("Number", "数量")),
            .date("from", "投用日期", .init("From", "投用日期"), required: true),
            .date("to", "停用日期", .init("Through", "停用日期")),
        ])
}
