import Policy

extension Kind {
    /// A signed agreement of a pairing.
    static let agreement = Kind(
        "agreement", "帮扶协议",
        .init("A signed agreement of a pairing", "对口帮扶协议"),
        time: .interval(from: "from", to: "to"), place: ["relation.recipient.region"],
        [
            .reference("relation", "支援关系", .init("Which relation", "所属支援关系"), to: "relation", required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("base", "协议"), .init("supplementary", "补充协议"),
                ]),
            .date("signed_on", "签订日期", .init("Signed", "签订日期")),
            .choices(
                "parties", "签订方", .init("Who signed", "已签订方"),
                [
                    .init("supporter", "支援医院"), .init("recipient", "受援医院"),
                    .init("county_government", "县级人民政府"),
                ]),
            .text("goal", "总体目标", .init("Overall goal", "总体目标")),
            .words("indicators", "考核指标", .init("Indicators", "考核指标")),
            .words("task_years", "年度任务年份", .init("Years with yearly tasks", "列有年度任务的年份")),
            .reference("previous", "前一协议", .init("The agreement before", "前一协议"), to: "agreement"),
            .date("from", "生效日期", .init("First day", "生效日期"), required: true),
            .date("to", "到期日期", .init("Last day", "到期日期")),
        ])
}
