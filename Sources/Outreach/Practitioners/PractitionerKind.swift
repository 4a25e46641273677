import Policy

extension Kind {
    /// A person who works in health care.
    static let practitioner = Kind(
        "practitioner", "卫生技术人员",
        .init("A person who works in health care", "卫生技术人员或管理人员"),
        place: ["institution.region"],
        [
            .text("name", "姓名", .init("Name", "姓名"), required: true),
            .reference("institution", "所在机构",
                .init("Home institution", "所在（派出）机构"), to: "institution", required: true),
            .choice(
                "category", "人员类别", .init("Staff category", "人员类别"),
                [
                    .init("physician", "医师"), .init("nurse", "护士"), .init("pharmacist", "药师"),
                    .init("technician", "医技人员"), .init("manager", "管理人员"), .init("public_health", "公共卫生人员"),
                    .init("other", "其他"),
                ], required: true),
            .choice(
                "practice_class", "执业类别", .init("Practice class of a physician", "医师执业类别"),
                [
                    .init("clinical", "临床"), .init("tcm", "中医"), .init("public_health", "公共卫生"),
                    .init("dental", "口腔"),
                ]),
            .text("specialty", "专业特长", .init("Specialty", "专业特长")),
            .boolean("is_gp", "全科医生", .init("General practitioner", "全科医生")),
            .boolean("is_backbone", "技术骨干", .init("Counts as key technical staff", "技术骨干")),
            .choice("post_at_home", "所在机构职务", .init("Post at the home institution", "在所在机构担任的职务"), Choice.postHeld),
            .boolean("synthetic", "合成", .init("Invented for demonstration", "为演示而合成")),
        ])
}
