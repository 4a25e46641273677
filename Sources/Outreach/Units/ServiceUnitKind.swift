import Policy

extension Kind {
    /// A centre, department, joint clinic or network node.
    static let serviceUnit = Kind(
        "service_unit", "服务单元",
        .init("A centre, department, joint clinic or network node", "中心、科室、联合门诊、远程节点等服务单元"),
        time: .interval(from: "from", to: "to"), place: ["region", "institution.region", "village.region"],
        [
            .text("name", "名称", .init("Name", "名称")),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("lab_centre", "医学检验中心"), .init("imaging_centre", "医学影像中心"),
                    .init("ecg_centre", "心电诊断中心"), .init("pathology_centre", "病理诊断中心"),
                    .init("sterile_centre", "消毒供应中心"), .init("tcm_centre", "中医药中心"),
                    .init("cancer_centre", "肿瘤防治中心"), .init("chronic_centre", "慢病管理中心"),
                    .init("minimally_invasive_centre", "微创介入中心"), .init("anaesthesia_centre", "麻醉疼痛诊疗中心"),
                    .init("icu_centre", "重症监护中心"), .init("chest_pain_centre", "胸痛中心"),
                    .init("stroke_centre", "卒中中心"), .init("trauma_centre", "创伤中心"),
                    .init("maternal_centre", "危重孕产妇救治中心"), .init("newborn_centre", "危重儿童和新生儿救治中心"),
                    .init("emergency_120", "“120”急救中心"), .init("treatment_unit", "胸痛救治单元"),
                    .init("treatment_point", "胸痛救治点"), .init("gp_department", "全科医学科"),
                    .init("feature_department", "特色科室"), .init("public_health_department", "公共卫生科"),
                    .init("tcm_specialty", "中医重点专科"),
                    .init("joint_clinic", "联合门诊"), .init("joint_ward", "联合病房"),
                    .init("expert_studio", "专家工作室"), .init("telemed_node", "远程医疗节点"),
                    .init("imaging_node", "影像互联节点"), .init("tcm_pavilion", "中医阁"),
                    .init("prevention_centre", "治未病中心"), .init("prevention_point", "治未病服务点"),
                    .init("management_centre", "管理中心"), .init("fever_clinic", "发热门诊"),
                    .init("tcm_pieces_centre", "中药饮片供应中心"),
                    .init("hr_centre", "人力资源管理中心"), .init("finance_centre", "财务管理中心"),
                    .init("quality_centre", "医疗质控中心"), .init("insurance_centre", "医保管理中心"),
                    .init("data_centre", "信息数据中心"), .init("central_pharmacy", "县域中心药房"),
                    .init("tcm_preparation_centre", "中药制剂中心"),
                    .init("tcm_shared_pharmacy", "共享中药房"),
                    .init("other", "其他"),
                ], required: true),
            .reference("institution", "机构", .init("Institution that holds it", "所属机构"), to: "institution"),
            .reference("village", "村", .init("Village, for nodes in villages", "所在村"), to: "village"),
            .reference("region", "区划", .init("Region it serves", "服务区划"), to: "region"),
            .reference("partner", "合作机构", .init("Partner or upstream node", "合作或上级机构"), to: "institution"),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("building", "建设中"), .init("open", "运行"), .init("suspended", "暂停"),
                ]),
            .date("standard_on", "达标日期", .init("Passed the standard", "达标日期")),
            .date("from", "启用日期", .init("Opened", "启用日期"), required: true),
            .date("to", "停用日期", .init("Closed", "停用日期")),
        ])
}
