import Policy

extension Kind {
    /// A county medical consortium, urban group or alliance.
    static let consortium = Kind(
        "consortium", "医联体",
        .init("A county medical consortium, urban group or alliance", "县域医共体、城市医疗集团或专科联盟"),
        time: .interval(from: "from", to: "to"), place: ["region"],
        [
            .text("name", "名称", .init("Name", "名称"), required: true),
            .choice("type", "类型", .init("Type", "类型"), Choice.consortiumType, required: true),
            .reference("region", "所在县", .init("County it covers", "所在县（市、区）"), to: "region", required: true),
            .boolean("close_knit", "紧密型", .init("Close-knit", "是否紧密型")),
            .integer("leader_posts", "负责人员职数", .init("Posts of its leaders", "核定的负责人员职数"), unit: "人"),
            .date("from", "组建日期", .init("Founded", "组建日期"), required: true),
            .date("to", "终止日期", .init("Ended", "终止日期")),
        ])
}
