/// The words of maps.
enum MapWord: String, CatalogueWords {
    case mapLegend = "图例|Legend"
    case realPoint = "真实位置|real point"
    case approximatePoint = "近似位置|approximate point"
    case syntheticPoint = "合成位置|synthetic point"
    case placeMap = "各县情况图|How the counties stand"
    case placeMapLead = """
        {}：县名下的百分数是不足占全部应做的比例；点县名看它的总览。|\
        {}: below each county the share of its obligations that is short; open a county for its overview.
        """
    case shortShare = "不足 {}，共 {} 项|{} short of {}"
    case asPlaceMap = "在地图上看|See it on a map"
    case villages = "村|Villages"
    case mapNeedsTable = "同样的内容见表格。|The table says the same."
    case noMap = "没有可画的位置：记录没有坐标，也没有县界。|There is nothing to draw: no coordinates and no outlines."
    case mapBorders = "县界仅供示意。|Outlines are for orientation only."
}
