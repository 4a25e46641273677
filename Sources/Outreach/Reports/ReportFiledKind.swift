import Policy

extension Kind {
    /// A report that was completed or sent upward.
    static let reportFiled = Kind(
        "report_filed", "报送记录",
        .init("A report that was completed or sent upward", "已完成或已报送的报告"),
        time: .event("submitted_on"), place: ["region"],
        [
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("fujian_annex", "工作量统计表"), .init("county_summary", "县级年度总结"),
                    .init("annual_report", "年度报告"), .init("progress_report", "工作进展报告"),
                    .init("monitoring", "监测评价报告"),
                ], required: true),
            .reference("region", "报送区划", .init("Who reports", "报送区划"), to: "region", required: true),
            .integer("year", "年度", .init("Year it is about", "所属年度"), unit: "年", required: true),
            .choice(
                "addressee", "报送对象", .init("To whom", "报送对象"),
                [
                    .init("nhc_medical", "国家卫生健康委医政医管局"), .init("natcm_medical", "国家中医药管理局医政司"),
                    .init("military_health", "中央军委后勤保障部卫生局"), .init("province_commission", "省卫生健康委"),
                    .init("city_commission", "市卫生健康委"), .init("government", "同级人民政府"), .init("other", "其他"),
                ]),
            .text("unit", "填报单位", .init("Reporting unit", "填报单位")),
            .text("contact", "联系人", .init("Contact person", "联系人")),
            .text("phone", "联系电话", .init("Telephone", "联系电话")),
            .date("cut_off", "数据截止日期", .init("Data up to", "数据截止日期")),
            .date("completed_on", "完成日期", .init("Completed", "完成日期")),
            .date("submitted_on", "报送日期", .init("Sent (for a summary: finished)", "报送日期（总结为完成日期）"), required: true),
        ])
}
