import Policy

extension Kind {
    /// An administrative village, resettlement site or community.
    static let village = Kind(
        "village", "村",
        .init("An administrative village, resettlement site or community", "行政村、移民搬迁安置点或社区"),
        place: ["region"],
        [
            .text("name", "名称", .init("Name", "名称"), required: true),
            .choice(
                "type", "类型", .init("Type", "类型"),
                [
                    .init("administrative_village", "行政村"), .init("resettlement_site", "移民搬迁安置点"),
                    .init("community", "居委会"),
                ]),
            .reference("region", "所属乡镇",
                .init("Township or street it belongs to", "所属乡镇（街道）"), to: "region", required: true),
            .integer("population", "服务人口", .init("People served", "服务人口数"), unit: "人"),
            .choice(
                "population_class", "人口规模", .init("As the county's list says", "按县级清单认定"),
                [
                    .init("large", "多"), .init("normal", "一般"), .init("small", "少"),
                ]),
            .choice(
                "demand", "服务需求", .init("Demand for medical services, as the county's list says", "医疗服务需求，按县级清单认定"),
                [
                    .init("high", "大"), .init("normal", "一般"), .init("low", "小"),
                ]),
            .decimal("area", "面积", .init("Area", "面积"), unit: "km²"),
            .boolean("has_institution", "已设机构", .init("A primary institution stands in the village", "村内已设基层医疗卫生机构")),
            .boolean("has_qualified_doctor", "有合格村医",
                .init("A qualified village doctor is there or can be had soon", "已有或短期内可招到合格村医")),
            .boolean("neighbour_can_cover", "邻（联）村可覆盖",
                .init("A neighbouring or joint clinic can serve it", "邻（联）村服务可覆盖")),
            .boolean("remote", "偏远", .init("Counted as remote", "属偏远地区")),
            .decimal("minutes_to_service", "到最近服务点时间",
                .init("Travel time to the nearest service point", "到最近医疗服务点所需时间"), unit: "分钟"),
            .choice(
                "minutes_basis", "时间依据", .init("Measured or estimated from distance", "实测或按距离估算"),
                [
                    .init("measured", "实测"), .init("estimated", "估算"),
                ]),
            .decimal("longitude", "经度", .init("WGS84 longitude", "WGS84 经度"), unit: "°"),
            .decimal("latitude", "纬度", .init("WGS84 latitude", "WGS84 纬度"), unit: "°"),
            .choice("point", "坐标性质", .init("Nature of the point", "坐标性质"), Choice.pointNature),
            .words("synthetic", "合成字段",
                .init("Fields of this record that are invented for demonstration", "本记录中为演示而合成的字段")),
            .text("source", "来源", .init("Where the record comes from", "数据来源")),
        ])
}
