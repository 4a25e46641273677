import Policy

extension Kind {
    /// A result of an assessment of capability, a person, a consortium or a relation.
    static let assessment = Kind(
        "assessment", "评估考核",
        .init(
            "A result of an assessment of capability, a person, a consortium or a relation",
            "能力评估、人员评价、医共体或支援关系考核结果"),
        time: .event("date"),
        place: [
            "region", "institution.region",
            "consortium.region", "relation.recipient.region", "practitioner.institution.region",
        ],
        [
            .choice(
                "scheme", "评估类别", .init("Scheme", "评估类别"),
                [
                    .init("county_hospital_capability", "县医院医疗服务能力"),
                    .init("county_tcm_capability", "县级中医医院医疗服务能力"), .init("quality_service", "优质服务基层行"),
                    .init("village_clinic_capability", "村卫生室服务能力"), .init("hospital_grade", "医院等级评审"),
                    .init("sub_centre", "县域医疗次中心评估"), .init("consortium_criteria", "医共体达标评价"),
                    .init("consortium_monitoring", "医共体监测评价"),
                    .init("consortium_performance", "医共体绩效考核"), .init("relation_effect", "帮扶成效考核"),
                    .init("individual", "人员综合评价"), .init("programme", "项目考核"),
                ], required: true),
            .choice("programme", "项目", .init("Programme assessed", "项目考核所考核的项目"), Choice.programme),
            .date("date", "日期", .init("Day", "日期"), required: true),
            .integer("year", "年度", .init("Year it is about", "所属年度"), unit: "年"),
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("consortium", "医联体", .init("Consortium", "医联体"), to: "consortium"),
            .reference("relation", "支援关系", .init("Relation", "支援关系"), to: "relation"),
            .reference("posting", "派驻", .init("Posting", "派驻"), to: "posting"),
            .reference("practitioner", "人员", .init("Person", "人员"), to: "practitioner"),
            .reference("region", "区划", .init("Region", "区划"), to: "region"),
            .choice("level", "结果等级", .init("Level reached", "评估结果"), Choice.assessmentLevel),
            .choice("previous_level", "此前等级", .init("Level before", "此前等级"), Choice.assessmentLevel),
            .decimal("score", "得分", .init("Score", "得分")),
            .choices("departments", "考核部门", .init("Departments that took part", "参加考核的部门"), Choice.department),
            .words("items", "满足事项", .init("Criteria satisfied", "满足的指标或条件")),
        ])
}
