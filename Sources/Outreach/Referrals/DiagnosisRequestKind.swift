import Policy

extension Kind {
    /// Examined below, diagnosed above.
    static let diagnosisRequest = Kind(
        "diagnosis_request", "远程诊断申请",
        .init("Examined below, diagnosed above", "基层检查、上级诊断申请"),
        time: .event("date"), place: ["institution.region", "institution.village.region"],
        [
            .reference("institution", "申请机构", .init("Where examined", "申请机构"), to: "institution", required: true),
            .reference("centre", "诊断中心", .init("Where diagnosed", "诊断中心"), to: "institution"),
            .choice(
                "modality", "类别", .init("Modality", "类别"),
                [
                    .init("imaging", "影像"), .init("ecg", "心电"), .init("pathology", "病理"),
                    .init("laboratory", "检验"), .init("ultrasound", "超声"),
                ], required: true),
            .date("date", "申请日期", .init("Requested", "申请日期"), required: true),
            .decimal("uploaded_minutes", "上传用时",
                .init("From end of examination to upload", "检查结束至上传用时"), unit: "分钟"),
            .decimal("reported_minutes", "出报告用时", .init("From upload to report", "上传至出具报告用时"), unit: "分钟"),
            .choice(
                "status", "状态", .init("State", "状态"),
                [
                    .init("requested", "已申请"), .init("reported", "已出报告"), .init("returned", "已退回"),
                    .init("cancelled", "取消"),
                ], required: true),
            .reference("signed_by", "签发医师", .init("Who signed", "签发医师"), to: "practitioner"),
        ])
}
