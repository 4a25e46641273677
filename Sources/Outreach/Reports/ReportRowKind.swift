import Policy

extension Kind {
    /// A county's row in a report filed.
    static let reportRow = Kind(
        "report_row", "报表行",
        .init("A county's row in a report filed", "已报送报表中的一县"),
        place: ["region"], identity: ["report", "region"],
        [
            .reference("report", "报送记录", .init("Report", "报送记录"), to: "report_filed", required: true),
            .reference("region", "县（市、区）", .init("County", "县（市、区）"), to: "region", required: true),
        ])
}
