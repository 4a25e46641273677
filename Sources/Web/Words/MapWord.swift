/// The words of maps.
enum MapWord: String, CatalogueWords {
    case mapLegend = "图例|Legend"
    case realPoint = "真实位置|real point"
    case approximatePoint = "近似位置|approximate point"
    case syntheticPoint = "合成位置|synthetic point"
    case villages = "村|Villages"
    case mapNeedsTable = "同样的内容见表格。|The table says the same."
    case noMap = "没有可画的位置：记录没有坐标，也没有县界。|There is nothing to draw: no coordinates and no outlines."
    case mapBorders = "县界仅供示意。|Outlines are for orientation only."
}
