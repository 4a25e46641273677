import Policy

extension Kind {
    /// A round or clinic vehicle.
    static let vehicle = Kind(
        "vehicle", "车辆",
        .init("A round or clinic vehicle", "巡诊（巡回医疗）车辆"),
        time: .interval(from: "from", to: "to"), place: ["institution.region"],
        [
            .reference("institution", "配备机构", .init("Institution", "配备机构"), to: "institution", required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("round_vehicle", "巡诊（巡回医疗）车"), .init("mobile_clinic", "流动医疗车"), .init("other", "其他"),
                ], required: true),
            .text("plate", "号牌", .init("Plate", "号牌")),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("in_service", "在用"), .init("in_repair", "维修"), .init("retired", "报废"),
                ]),
            .date("maintained_on", "最近维护日期", .init("Last maintenance", "最近维护日期")),
            .date("from", "投用日期", .init("In service from", "投用日期"), required: true),
            .date("to", "停用日期", .init("In service through", "停用日期")),
        ])
}
