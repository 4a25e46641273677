import Policy

extension Kind {
    /// A recorded and approved reason for deviating from an in-principle rule.
    static let exemption = Kind(
        "exemption", "偏离说明",
        .init("A recorded and approved reason for deviating from an in-principle rule", "“原则上”条款的偏离理由及批准"),
        time: .interval(from: "from", to: "to"), identity: ["rule", "subject", "from"],
        [
            .text("rule", "条款编号", .init("Full id of the rule", "规则完整编号"), required: true),
            .text("subject", "对象编号", .init("Id of the subject", "对象编号"), required: true),
            .text("reason", "理由", .init("Why", "理由"), required: true),
            .text("approved_by", "批准单位", .init("Who approved; not in force without", "批准单位，未批准不生效")),
            .date("approved_on", "批准日期", .init("When", "批准日期")),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
