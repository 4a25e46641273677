import Policy

/// Closed lists that several record kinds share.
extension Choice {
    static let pointNature: [Choice] = [
        .init("real", "真实"), .init("approximate", "近似"), .init("synthetic", "合成"),
    ]
    static let postHeld: [Choice] = [
        .init("president", "院长"), .init("vice_president", "副院长"), .init("department_head", "科主任"),
        .init("none", "无"),
    ]
    static let consortiumType: [Choice] = [
        .init("county_consortium", "县域医共体"), .init("urban_group", "城市医疗集团"),
        .init("specialty_alliance", "专科联盟"), .init("telemed_network", "远程医疗协作网"),
    ]
    static let department: [Choice] = [
        .init("party_committee", "党委"), .init("government", "人民政府"), .init("staffing", "机构编制"),
        .init("development", "发展改革"), .init("human_resources", "人力资源社会保障"), .init("finance", "财政"),
        .init("agriculture", "农业农村"), .init("health", "卫生健康"), .init("tcm", "中医药"),
        .init("disease_control", "疾控"), .init("insurance", "医保"), .init("drug", "药监"),
        .init("township_government", "乡镇政府、街道办"), .init("other", "其他"),
    ]
    static let programme: [Choice] = [
        .init("paired_assistance", "三级医院对口帮扶"), .init("urban_support", "城市医院支援"),
        .init("consortium", "医共体内帮扶"), .init("township_village", "乡带村"), .init("hundred_team", "百人团队进基层"),
        .init("thousand_physicians", "千名医师下基层"), .init("trusteeship", "托管"), .init("alliance", "医联体"),
        .init("gp_rotation", "全科医生轮岗"),
        .init("telemedicine", "远程医疗"), .init("public_health", "公卫帮扶"), .init("joint_hospital", "合作建院"),
        .init("joint_specialty", "专科共建"), .init("joint_department", "科室合作"),
        .init("specialty_alliance", "专科联盟"), .init("other", "其他"),
    ]
    static let session: [Choice] = [
        .init("am", "上午"), .init("pm", "下午"), .init("full", "全天"),
    ]
    static let assessmentLevel: [Choice] = [
        .init("below_basic", "未达基本标准"), .init("basic", "达到基本标准"), .init("recommended", "达到推荐标准"),
        .init("secondary", "二级水平"), .init("secondary_a", "二级甲等水平"), .init("not_passed", "未通过"),
        .init("passed", "通过"),
    ]
}
