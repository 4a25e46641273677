import Policy

extension Kind {
    /// A medical or health institution, or an authority.
    static let institution = Kind(
        "institution", "机构",
        .init("A medical or health institution, or an authority", "医疗卫生机构或主管部门"),
        place: ["region", "village.region"],
        [
            .text("name", "名称", .init("Registered name", "登记名称"), required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("general_hospital", "综合医院"), .init("tcm_hospital", "中医医院"),
                    .init("tcm_western_hospital", "中西医结合医院"), .init("specialised_hospital", "专科医院"),
                    .init("township_hospital", "乡镇卫生院"), .init("community_centre", "社区卫生服务中心"),
                    .init("community_station", "社区卫生服务站"), .init("village_clinic", "村卫生室"),
                    .init("village_service_point", "村级医疗服务点"), .init("cdc", "疾病预防控制机构"),
                    .init("mch_centre", "妇幼保健机构"), .init("emergency_centre", "急救中心"),
                    .init("authority", "主管部门"), .init("medical_school", "医学院校"), .init("other", "其他"),
                ], required: true),
            .choice("department", "部门", .init("Field of an authority", "主管部门所属部门类别"), Choice.department),
            .reference("region", "所在区划", .init("Where it stands", "所在区划"), to: "region"),
            .reference("village", "所在村", .init("For village institutions", "村级机构所在村"), to: "village"),
            .choice(
                "level", "隶属层级", .init("Level it belongs to", "隶属层级"),
                [
                    .init("nation", "国家"), .init("province", "省级"), .init("city", "市级"), .init("county", "县级"),
                    .init("township", "乡级"), .init("village", "村级"),
                ]),
            .choice(
                "setting", "城乡", .init("Urban or in a county", "城市或县域"),
                [
                    .init("urban", "城市"), .init("county", "县域"),
                ]),
            .choice(
                "grade", "等级", .init("Hospital grade", "医院等级"),
                [
                    .init("tertiary", "三级"), .init("secondary", "二级"), .init("primary", "一级"),
                    .init("none", "未定级"),
                ]),
            .choice(
                "grade_class", "等次", .init("Class within the grade", "等次"),
                [
                    .init("a", "甲等"), .init("b", "乙等"), .init("none", "未定等"),
                ]),
            .choice(
                "ownership", "所有制", .init("Ownership", "所有制"),
                [
                    .init("public", "公立"), .init("private", "社会办"),
                ]),
            .choice(
                "profit", "经营性质", .init("Profit nature", "经营性质"),
                [
                    .init("non_profit", "非营利性"), .init("for_profit", "营利性"),
                ]),
            .choice(
                "system", "系统", .init("Civil or military", "地方或军队"),
                [
                    .init("civil", "地方"), .init("military", "军队"),
                ]),
            .reference("parent", "上级管理机构",
                .init(
                    "For example the township hospital of a village clinic",
                    "上级管理机构，如村卫生室所属乡镇卫生院"), to: "institution"),
            .boolean("legal_person", "独立法人", .init("Has its own legal-person registration", "具有独立法人资格")),
            .boolean("near_urban_core", "靠近中心城区",
                .init("Township hospital near the urban core, as the authority says", "由主管部门认定是否靠近城市中心城区")),
            .choice(
                "echelon", "帮扶梯次", .init("Echelon of support", "帮扶梯次"),
                [
                    .init("first", "第一梯次"), .init("second", "第二梯次"), .init("third", "第三梯次"),
                ]),
            .date("echelon_from", "梯次启动日期", .init("Day its echelon was activated", "所在梯次启动日期")),
            .boolean("planned_sub_centre", "规划县域医疗次中心",
                .init("Planned as a county medical sub-centre", "规划建设县域医疗次中心")),
            .date("sub_centre_on", "次中心确认日期", .init("Day the sub-centre was confirmed", "县域医疗次中心建成确认日期")),
            .boolean("public_health_weak", "公卫能力薄弱",
                .init("On the list of weak public-health capacity", "列入公共卫生服务能力薄弱名单")),
            .integer("public_health_required", "公卫医师应配",
                .init("Public-health physicians required", "公共卫生医师应配数"), unit: "人"),
            .integer("public_health_actual", "公卫医师实有",
                .init("Public-health physicians present", "公共卫生医师实有数"), unit: "人"),
            .date("public_health_improved_on", "公卫能力提升确认日期", .init("Day improvement was confirmed", "公卫服务能力提升确认日期")),
            .boolean("vehicle_needed", "需要巡诊车",
                .init("Asked for a vehicle for rounds and tours", "已提出配置巡诊（巡回医疗）车的需求")),
            .boolean("residency_base", "住培基地", .init("Base of standardised residency training", "住院医师规范化培训基地")),
            .boolean("regional_centre", "区域医疗中心",
                .init("National or provincial regional medical centre", "国家或省级区域医疗中心")),
            .text("address", "地址", .init("Address", "地址")),
            .decimal("longitude", "经度", .init("WGS84 longitude", "WGS84 经度"), unit: "°"),
            .decimal("latitude", "纬度", .init("WGS84 latitude", "WGS84 纬度"), unit: "°"),
            .choice("point", "坐标性质", .init("Nature of the point", "坐标性质"), Choice.pointNature),
            .date("opened_on", "成立日期", .init("Opened", "成立日期")),
            .date("closed_on", "撤销日期", .init("Closed", "撤销日期")),
            .words("synthetic", "合成字段", .init("Fields invented for demonstration", "为演示而合成的字段")),
            .text("source", "来源", .init("Where the record comes from", "数据来源")),
        ])
}
