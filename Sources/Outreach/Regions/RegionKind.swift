import Policy

extension Kind {
    /// A unit of the division tree, nation to township.
    static let region = Kind(
        "region", "行政区划",
        .init("A unit of the division tree, nation to township", "行政区划单位，从国家到乡镇"),
        place: ["id"],
        [
            .text("name", "名称", .init("Official name", "正式名称"), required: true),
            .choice(
                "level", "级别", .init("Level in the tree", "所在层级"),
                [
                    .init("nation", "国家"), .init("province", "省级"), .init("city", "市级"), .init("county", "县级"),
                    .init("township", "乡级"),
                ], required: true),
            .reference("parent", "上级区划", .init("The unit above", "上一级区划"), to: "region"),
            .choice(
                "type", "类型", .init("Type of unit", "区划类型"),
                [
                    .init("province", "省"), .init("autonomous_region", "自治区"), .init("municipality", "直辖市"),
                    .init("corps", "新疆生产建设兵团"), .init("city", "地级市"), .init("county", "县"),
                    .init("county_level_city", "县级市"), .init("municipal_district", "市辖区"), .init("town", "镇"),
                    .init("township", "乡"), .init("street", "街道"), .init("other", "其他"),
                ]),
            .boolean("participates", "参照执行", .init("A municipal district that joins by reference", "市辖区是否参照执行")),
            .choices(
                "tags", "标签", .init("What the region counts as in the policies", "政策所称地区类型"),
                [
                    .init("lifted_county", "脱贫县"), .init("key_assist_county", "国家乡村振兴重点帮扶县"),
                    .init("autonomous_county", "自治县"), .init("border_county", "陆路边境县"),
                    .init("weak_service_county", "医疗服务能力薄弱县"), .init("western", "西部地区"),
                    .init("revolutionary_base", "革命老区"), .init("remote", "偏远地区"),
                ]),
            .integer("population", "常住人口", .init("Resident population", "常住人口数"), unit: "人"),
            .integer("population_year", "人口年份", .init("Year of the population figure", "人口数所属年份"), unit: "年"),
            .decimal("area", "面积", .init("Area", "面积"), unit: "km²"),
            .decimal("longitude", "经度", .init("WGS84 longitude", "WGS84 经度"), unit: "°"),
            .decimal("latitude", "纬度", .init("WGS84 latitude", "WGS84 纬度"), unit: "°"),
            .text("source", "来源", .init("Where the record comes from", "数据来源")),
        ])
}
