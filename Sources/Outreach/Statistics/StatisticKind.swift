import Policy

extension Kind {
    /// A figure that another system holds, for a month or a year.
    static let statistic = Kind(
        "statistic", "统计数据",
        .init("A figure that another system holds, for a month or a year", "其他系统提供的月度或年度统计数"),
        time: .event("period_to"), place: ["region", "institution.region", "consortium.region"],
        covering: "period_from",
        [
            .choice(
                "indicator", "指标", .init("What is counted", "指标"),
                [
                    .init("visits", "诊疗人次"), .init("discharges", "出院人数"), .init("medical_cost", "医疗费用"),
                    .init("reimbursed", "医保报销金额"), .init("fund_total", "医保基金支出"),
                    .init("fund_in_county", "县域内基金支出"), .init("fund_primary", "县域内基层机构基金支出"),
                    .init("satisfaction", "满意度"), .init("first_contact_minutes", "首次医疗接触时间中位数"),
                    .init("first_intervention_minutes", "首次医疗干预时间中位数"), .init("mortality", "急危重症死亡率"),
                    .init("disability", "急危重症致残率"), .init("wait_consultation", "其他患者接诊等待中位数"),
                    .init("wait_examination", "其他患者检查等待中位数"), .init("wait_admission", "其他患者住院等待中位数"),
                    .init("down_referred_patients", "下转患者人数"), .init("served_population", "服务人口"),
                    .init("operations", "手术人次"), .init("technical_posts", "专业技术岗位数"),
                    .init("middle_senior_posts", "中级、高级专业技术岗位数"),
                    .init("contracted", "家庭医生签约人数"), .init("contracted_key", "重点人群签约人数"),
                    .init("key_population", "重点人群人数"), .init("reports_missed", "传染病等漏报例数"),
                    .init("reports_late", "传染病等迟报例数"),
                ], required: true),
            .choice(
                "level", "机构层级", .init("Level of the institutions counted", "机构层级"),
                [
                    .init("primary", "基层医疗卫生机构"), .init("township", "乡级"), .init("village", "村级"),
                    .init("county", "县级"), .init("above", "县级以上"), .init("all", "全部"),
                ]),
            .reference("region", "区划", .init("Region", "区划"), to: "region"),
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("consortium", "医联体", .init("Consortium", "医联体"), to: "consortium"),
            .date("period_from", "统计期起", .init("First day counted", "统计期首日"), required: true),
            .date("period_to", "统计期止", .init("Last day counted", "统计期末日"), required: true),
            .decimal("value", "数值", .init("Value", "数值"), required: true),
            .text("source", "来源", .init("System it comes from", "来源系统"), required: true),
            .date("obtained_on", "取得日期", .init("When obtained", "取得日期")),
            .boolean("synthetic", "合成", .init("Invented for demonstration", "为演示而合成")),
        ])
}
