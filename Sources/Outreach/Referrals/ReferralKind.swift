import Policy

extension Kind {
    /// A patient referred up or down; no personal data.
    static let referral = Kind(
        "referral", "转诊",
        .init("A patient referred up or down; no personal data", "双向转诊（不含个人信息）"),
        time: .event("date"), place: ["from_institution.region", "from_institution.village.region"],
        [
            .choice(
                "direction", "方向", .init("Direction", "转诊方向"),
                [
                    .init("up", "上转"), .init("down", "下转"),
                ], required: true),
            .boolean("emergency", "急诊", .init("Emergency", "是否急诊")),
            .reference("from_institution", "转出机构", .init("From", "转出机构"), to: "institution", required: true),
            .reference("to_institution", "转入机构", .init("To", "转入机构"), to: "institution", required: true),
            .text("patient", "患者代码",
                .init("Pseudonymous reference, stable for a person", "患者化名代码，同一人不变"), required: true),
            .text("disease", "病种", .init("Disease", "病种")),
            .reference("initiated_by", "发起家庭医生",
                .init("Family doctor who started it", "发起转诊的家庭医生"), to: "practitioner"),
            .date("date", "发起日期", .init("Initiated", "发起日期"), required: true),
            .date("accepted_on", "接收日期", .init("Accepted", "接收日期")),
            .date("completed_on", "完成日期", .init("Arrived and treated", "到达并完成日期")),
            .decimal("information_lead", "信息提前时间",
                .init("From the patient's data to his arrival; below 0 if he was first", "患者信息先于患者到达的时间，后到为负"),
                unit: "分钟"),
            .date("tracked_on", "最近跟踪日期", .init("Last tracking entry", "最近跟踪日期")),
            .date("followed_up_on", "随访日期", .init("Follow-up after return", "接续随访日期")),
            .boolean("discharge_summary", "附住院诊治信息", .init("Inpatient summary attached", "附住院期间诊治信息")),
            .boolean("followup_plan", "附后续治疗方案", .init("Follow-up plan attached", "附后续治疗方案")),
            .boolean("priority", "优先标识", .init("Priority given", "已给予优先")),
            .decimal("wait_consultation", "接诊等待", .init("Wait for consultation", "接诊等待"), unit: "天"),
            .decimal("wait_examination", "检查等待", .init("Wait for examination", "检查等待"), unit: "天"),
            .decimal("wait_admission", "住院等待", .init("Wait for admission", "住院等待"), unit: "天"),
            .decimal("deductible_standard", "起付线标准",
                .init("Deductible of the receiving hospital", "转入医院住院起付线标准"), unit: "元"),
            .decimal("deductible_before", "已计起付线",
                .init("Deductible charged before in this illness", "转诊前本次住院已计起付线"), unit: "元"),
            .decimal("deductible_charged", "实收起付线",
                .init("Deductible charged after the referral", "转诊后实收起付线"), unit: "元"),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("initiated", "已发起"), .init("accepted", "已接收"), .init("rejected", "被拒绝"),
                    .init("completed", "完成"), .init("returned", "已回转"), .init("cancelled", "取消"),
                ], required: true),
            .boolean("synthetic", "合成", .init("Invented for demonstration", "为演示而合成")),
        ])
}
