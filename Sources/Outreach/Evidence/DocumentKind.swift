import Policy

extension Kind {
    /// A paper on file: system, plan, charter, standard, minutes.
    static let document = Kind(
        "document", "佐证文件",
        .init("A paper on file: system, plan, charter, standard, minutes", "在案文件：制度、方案、章程、标准、纪要等"),
        time: .interval(from: "from", to: "to"),
        place: [
            "region", "institution.region", "consortium.region", "relation.recipient.region", "posting.site.region",
            "posting.village.region", "practitioner.institution.region",
        ],
        [
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("tour_system", "巡回医疗制度"), .init("tour_plan", "年度巡回医疗计划"),
                    .init("tour_posting_mechanism", "巡回医疗和派驻服务机制"), .init("vertical_mechanism", "纵向协同工作机制"),
                    .init("joint_plan", "共同帮扶工作方案"), .init("hundred_team_plan", "百人团队进基层实施方案"),
                    .init("supporting_document", "配套文件或实施细则"), .init("referral_standard", "下转标准与操作指南"),
                    .init("decision_minutes", "重大决策会议纪要"), .init("acceptance", "达标验收材料"),
                    .init("result_use", "考核结果运用材料"),
                    .init("pay_attestation", "待遇保障证明"), .init("safeguard_record", "派驻保障落实材料"),
                    .init("preference_record", "优惠待遇落实材料"), .init("promotion_review", "职称晋升评审材料"),
                    .init("insurance_policy", "保险单"),
                    .init("charter", "章程"), .init("org_structure", "组织架构"), .init("mechanism", "推进机制"),
                    .init("work_rules", "工作规则"), .init("development_plan", "中长期发展规划"),
                    .init("specialty_plan", "专科建设规划"), .init("assessment_scheme", "考核方案"),
                    .init("service_list", "服务清单"), .init("inventory", "摸底台账"), .init("training_plan", "培训计划"),
                    .init("guideline", "诊疗指南"), .init("workflow_standard", "流程规范"),
                    .init("emergency_plan", "应急预案"), .init("deployment", "工作部署"), .init("timetable", "时间表路线图"),
                    .init("support_plan", "帮扶方案"), .init("safeguard_mechanism", "工作保障机制"),
                    .init("prevention_mechanism", "医防协同机制"), .init("supervision_system", "检查督导和考核评价制度"),
                    .init("incentive_policy", "激励保障政策"),
                    .init("working_mechanism", "工作机制或制度"), .init("duty_list", "责任清单"),
                    .init("annual_targets", "年度任务目标"), .init("internal_assessment_scheme", "内部考核方案"),
                    .init("unified_management", "统一管理方案"),
                    .init("drug_catalogue", "统一用药目录"), .init("insurance_agreement", "医保支付协议"),
                    .init("other", "其他"),
                ], required: true),
            .text("title", "标题", .init("Title", "标题"), required: true),
            .text("number", "文号", .init("Number", "文号")),
            .reference("region", "区划", .init("Region it binds", "适用区划"), to: "region"),
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("consortium", "医联体", .init("Consortium", "医联体"), to: "consortium"),
            .reference("relation", "支援关系", .init("Relation", "支援关系"), to: "relation"),
            .reference("posting", "派驻", .init("Posting it is about", "所涉派驻"), to: "posting"),
            .reference("practitioner", "人员", .init("Person it is about", "所涉人员"), to: "practitioner"),
            .reference("assessment", "考核", .init("Assessment whose result it uses", "所运用结果的考核"), to: "assessment"),
            .integer("year", "年度", .init("Year it plans for", "所属年度"), unit: "年"),
            .words("items", "覆盖事项", .init("What it covers", "文件覆盖的事项")),
            .text("issued_by", "印发单位", .init("Issuer", "印发单位")),
            .date("issued_on", "印发日期", .init("Issued", "印发日期")),
            .text("file", "文件", .init("File name or reference", "文件名或索引号")),
            .date("from", "生效日期", .init("Valid from", "生效日期"), required: true),
            .date("to", "失效日期", .init("Valid through", "失效日期")),
        ])
}
