import Policy

extension Kind {
    /// A person holds a post or a named duty at an institution or consortium.
    static let appointment = Kind(
        "appointment", "任职与专人",
        .init("A person holds a post or a named duty at an institution or consortium", "机构或医联体的任职、指定专人"),
        time: .interval(from: "from", to: "to"), place: ["institution.region", "consortium.region"],
        [
            .reference("practitioner", "人员", .init("Who", "人员"), to: "practitioner", required: true),
            .reference("institution", "机构", .init("Where", "任职机构"), to: "institution"),
            .reference("consortium", "医联体", .init("Consortium", "任职医联体"), to: "consortium"),
            .choice(
                "post", "职务", .init("Post or duty", "职务或专责"),
                [
                    .init("consortium_leader", "医共体负责人"), .init("institution_leader", "机构负责人"),
                    .init("leading_group", "领导班子成员"), .init("chief_pharmacist", "总药师"),
                    .init("referral_contact", "转诊联系人"), .init("other", "其他"),
                ], required: true),
            .text("phone", "联系电话", .init("Telephone of the duty", "联系电话")),
            .reference("nominated_by", "提名单位", .init("Who nominated", "提名单位"), to: "institution"),
            .reference("consulted", "征求意见单位", .init("Who was consulted", "征求意见的单位"), to: "institution"),
            .date("consulted_on", "征求意见日期", .init("When it was consulted", "征求意见日期")),
            .reference("nominating_consortium", "提名医联体",
                .init("Consortium that nominated", "提名的医联体"), to: "consortium"),
            .reference("document", "任免文件", .init("Paper of the appointment", "任免文件"), to: "document"),
            .date("from", "开始日期", .init("First day", "起始日"), required: true),
            .date("to", "结束日期", .init("Last day", "截止日")),
        ])
}
