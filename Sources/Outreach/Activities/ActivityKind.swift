import Policy

extension Kind {
    /// A teaching, training, remote or management activity.
    static let activity = Kind(
        "activity", "活动",
        .init("A teaching, training, remote or management activity", "教学、培训、远程或管理活动"),
        time: .event("date"), place: ["region", "institution.region", "tour.destination", "consortium.region"],
        [
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("lecture", "学术讲座"), .init("teaching_round", "教学查房"),
                    .init("case_discussion", "病例讨论"), .init("training", "业务培训"), .init("mentoring", "带教"),
                    .init("drill", "演练"), .init("tele_consult", "远程会诊"), .init("tele_round", "远程查房"),
                    .init("tele_training", "远程培训"), .init("tele_case_discussion", "远程病例讨论"),
                    .init("clinic", "门诊"), .init("operation", "手术"), .init("meeting", "会议"),
                    .init("decision_meeting", "议事协商会议"),
                    .init("quality_inspection", "质量检查"), .init("guidance", "业务指导"),
                    .init("free_clinic", "义诊"),
                ], required: true),
            .date("date", "日期", .init("Day", "日期"), required: true),
            .text("topic", "主题", .init("Topic", "主题")),
            .words("items", "涉及内容", .init("What was dealt with", "讲授、检查或讨论的各项内容")),
            .choice(
                "place", "场所类别", .init("Kind of place", "活动所在场所的类别"),
                [
                    .init("institution", "医疗卫生机构"), .init("village", "农村"), .init("community", "社区"),
                    .init("enterprise", "企业"), .init("school", "学校"), .init("other", "其他"),
                ]),
            .reference("team", "团队", .init("Team that did it", "开展活动的团队"), to: "team"),
            .reference("tour", "巡回医疗", .init("Part of which tour", "所属巡回医疗"), to: "tour"),
            .reference("posting", "派驻", .init("Part of which posting", "所属派驻"), to: "posting"),
            .reference("relation", "支援关系", .init("Under which relation", "所属支援关系"), to: "relation"),
            .reference("institution", "开展机构", .init("Where", "开展活动的机构"), to: "institution"),
            .reference("organiser", "组织机构", .init("Who organised", "组织机构"), to: "institution"),
            .reference("consortium", "医联体", .init("Of which consortium", "所属医联体"), to: "consortium"),
            .reference("region", "区划", .init("Region", "区划"), to: "region"),
            .integer("attendees", "参加人次", .init("Persons attending", "参加人次"), unit: "人次"),
        ])
}
