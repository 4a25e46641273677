import Policy

extension Kind {
    /// Slots, beds or examinations of a week, and the part reserved.
    static let resourcePool = Kind(
        "resource_pool", "预留资源",
        .init("Slots, beds or examinations of a week, and the part reserved", "号源、床位、检查的总量与预留量"),
        time: .event("date"), place: ["institution.region"], identity: ["institution", "resource", "date"],
        [
            .reference("institution", "机构", .init("Hospital", "医院"), to: "institution", required: true),
            .choice(
                "resource", "资源", .init("Kind", "资源类别"),
                [
                    .init("expert_slot", "专家号源"), .init("bed", "住院床位"), .init("exam", "预约检查"),
                    .init("community_slot", "下沉社区的门诊号源"), .init("community_bed", "下沉社区的住院床位"),
                ], required: true),
            .reference("recipient", "下沉对象",
                .init(
                    "Community centre that gets them; such a row needs an id of its own",
                    "号源、床位下沉到的社区卫生服务中心；此类记录须自带编号"), to: "institution"),
            .date("date", "统计周起始日", .init("Monday of the week", "统计周的星期一"), required: true),
            .integer("total", "总量", .init("Released in all", "总量"), required: true),
            .integer("reserved", "预留量", .init("Reserved for family-doctor referrals", "为家庭医生转诊预留量"), required: true),
            .integer("used", "预留使用量", .init("Used by referrals", "转诊使用量")),
            .integer("released", "释放量", .init("Released unused", "未用释放量")),
        ])
}
