import Policy

extension Kind {
    /// Money of a year: what was due, arranged and paid.
    static let funding = Kind(
        "funding", "经费与补助",
        .init("Money of a year: what was due, arranged and paid", "年度经费、补助的应安排、已安排与已拨付"),
        place: ["region", "institution.region", "practitioner.institution.region"],
        [
            .choice(
                "type", "类型", .init("What it is for", "经费类型"),
                [
                    .init("basic_public_health", "基本公共卫生服务补助"), .init("family_doctor", "家庭医生签约服务补助"),
                    .init("village_clinic", "村卫生室运行补助"), .init("essential_medicines", "基本药物制度补助"),
                    .init("capital", "基本建设和设备购置"), .init("allowance", "派驻巡诊工作补助"),
                    .init("accident_insurance", "交通意外险"), .init("other", "其他"),
                ], required: true),
            .integer("year", "年度", .init("Year it is for", "所属年度"), unit: "年", required: true),
            .reference("region", "区划", .init("Region that pays", "负担经费的区划"), to: "region"),
            .reference("institution", "机构", .init("Institution", "机构"), to: "institution"),
            .reference("practitioner", "人员", .init("Person it is for", "受补助人员"), to: "practitioner"),
            .reference("posting", "派驻", .init("Posting it is for", "所属派驻"), to: "posting"),
            .boolean("remote", "偏远地区", .init("For service in remote areas", "为偏远地区服务发放")),
            .decimal("rate", "补助标准", .init("Rate of an allowance", "补助标准（每人每天）"), unit: "元"),
            .decimal("entitled", "应安排金额", .init("Due by the rules", "按规定应安排金额"), unit: "元"),
            .decimal("budgeted", "已安排金额", .init("In the budget", "预算已安排金额"), unit: "元"),
            .decimal("paid", "已拨付金额", .init("Paid", "已拨付金额"), unit: "元"),
            .date("due_on", "应拨付日期", .init("To be paid by", "应拨付日期")),
            .date("paid_on", "拨付日期", .init("Paid in full on", "全部拨付日期")),
            .text("basis", "依据", .init("Document or standard", "依据文件或标准")),
        ])
}
