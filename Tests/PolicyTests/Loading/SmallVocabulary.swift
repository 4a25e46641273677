import Policy

/// A few kinds of each time shape: enough to write any rule of the language.
enum SmallVocabulary {
    static let vocabulary = Vocabulary([region, village, round, posting, practitioner])

    static let region = Kind(
        "region", "地区", words,
        [.text("name", "名称", words), .reference("parent", "上级", words, to: "region")])
    static let village = Kind(
        "village", "村", words, place: ["region"],
        [
            .reference("region", "所属地区", words, to: "region", required: true),
            .choice("service_mode", "服务方式", words, [.init("rounds", "巡诊"), .init("posting", "派驻")]),
            .integer("population", "人口", words, unit: "人"),
            .integer("minutes", "车程", words, unit: "分钟"),
            .integer("approved_rounds", "批准每周次数", words, unit: "次"),
            .boolean("remote", "偏远", words), .date("built_on", "建成日期", words),
        ])
    static let round = Kind(
        "round", "巡诊", words, time: .event("date"),
        [
            .reference("village", "村", words, to: "village", required: true),
            .date("date", "日期", words, required: true),
            .choice("session", "时段", words, [.init("am", "上午"), .init("pm", "下午"), .init("full", "全天")]),
            .choice(
                "status", "状态", words,
                [.init("planned", "计划"), .init("completed", "已完成"), .init("cancelled", "取消")]),
            .choices("services", "服务内容", words, [.init("chronic", "慢病管理"), .init("education", "健康教育")]),
            .time("start", "开始时间", words), .time("end", "结束时间", words),
            .integer("encounters", "诊疗人次", words, unit: "人次"),
        ])
    static let posting = Kind(
        "posting", "派驻", words, time: .interval(from: "from", to: "to"),
        [
            .reference("village", "村", words, to: "village"),
            .reference("practitioner", "人员", words, to: "practitioner"),
            .date("from", "开始日期", words), .date("to", "结束日期", words),
        ])
    static let practitioner = Kind(
        "practitioner", "人员", words,
        [.text("name", "姓名", words), .integer("level", "职称级别", words), .words("specialties", "专业", words)])

    private static let words = Words("Note", "说明")
}
