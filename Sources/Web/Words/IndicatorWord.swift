/// The words of indicators.
enum IndicatorWord: String, CatalogueWords {
    case indicators = "指标|Indicators"
    case indicatorsLead = """
        {}：{} 项指标，各只定义一次；点开看趋势、下级区划、统计数据的来源和时期。|\
        {}: {} indicators, each defined once; open one for its trend, the places below, and the sources \
        and periods of its figures.
        """
    case indicator = "指标|Indicator"
    case latestValue = "最近值|Latest"
    case valueBefore = "上一期|Before"
    case target = "目标|Target"
    case targets = "目标与条款|Targets and clauses"
    case trend = "趋势|Trend"
    case notKnown = "无数据|no data"
    case noIndicators = "政策文件夹没有声明指标（indicators.yaml）。|The policies folder declares no indicators (indicators.yaml)."
    case targetIn = "{}，{}|{}, {}"
    case targetBy = "{}前|by {}"
    case periodToDate = "未满期，计至 {}|not over: up to {}"
    case trendOf = "{}：{} 至 {} 的变化|{}: from {} to {}"
    case sumOfParts = "分子合计|Numerator"
    case sumOfWholes = "分母合计|Denominator"
    case figureOf = "数量|Figure"
    case value = "值|Value"
    case placesBelow = "下级区划|Places below"
    case unitsBelow = "对象|Units"
    case differenceBefore = "较上期|On the period before"
    case sourcesOfFigures = "统计数据的来源和时期|Sources and periods of the figures"
    case sourceName = "来源|Source"
    case figure = "统计数|Figure"
    case statisticLevel = "层级|Level"
    case daysCovered = "统计期|Days covered"
    case recordsCount = "记录数|Records"
    case obtainedLast = "最近取得|Last obtained"
    case noSources = """
        这一期没有用到外部统计数据，或尚未导入；导入“统计数据”表后显示。|\
        No figure of another system is used in this period, or none \
        has been imported; import the sheet “statistic”.
        """
    case computedHere = "由本系统的记录计算：{}|Computed from records kept here: {}"
    case unitsShown = "共 {} 个，列出前 {} 个|{} in all, the first {} shown"
    case noSuchIndicator = "没有指标“{}”。|There is no indicator “{}”."
    case findingsOfTarget = "看研判|Findings"
    case higherIsBetter = "越高越好|Higher is better"
    case lowerIsBetter = "越低越好|Lower is better"
}
