/// The words of plans.
enum PlanWord: String, CatalogueWords {
    case plans = "计划|Plans"
    case plansLead = """
        计划从未满足的要求出发，建议支援关系、派驻、巡诊和巡回医疗；采纳后才写成记录。每条建议都说明依哪一条、为什么、次优是什么。|\
        Plans start from unmet requirements and propose relations, postings, rounds and tours; they become records \
        when accepted. Each proposal says which clause it serves, why, and what is next best.
        """
    case noPlans = "{}还没有计划。|There is no plan for {} yet."
    case planColumn = "计划|Plan"
    case planFrom = "开始日期|From"
    case madeAt = "编制时间|Made"
    case planState = "决定|Decision"
    case relationPlan = "支援关系计划|Plan of support relations"
    case postingPlan = "派驻计划|Plan of postings"
    case roundsPlan = "巡诊计划|Plan of rounds"
    case toursPlan = "巡回计划|Plan of tours"
    case undecided = "待定|Open"
    case accepted = "已采纳|Accepted"
    case refused = "不采纳|Refused"
    case decidedTold = "{}，{}，{}|{}, {}, {}"
    case decidedTime = "{}（{}，{}）：{}|{} ({}, {}): {}"
    case planNumber = "编号|Number"
    case summary = "概要|Summary"
    case chineseOnly = """
        概要和说明引用原文，只有中文。|Summary and reasons quote the documents and are in Chinese.
        """
    case planMap = "地图|Map"
    case planFigures = "数字|Figures"
    case unknownFigure = "无数据|No data"
    case noRows = "没有。|None."
    case rowsShown = "列出前 {} 行，共 {} 行；全部见工作簿。|The first {} of {} rows; the workbook holds all."
    case boardRowsShown = "列出前 {} 行，共 {} 行。|The first {} of {} rows."
    case asWorkbook = "工作簿|Workbook"
    case asCalendar = "日历（ICS）|Calendar (ICS)"
    case asGeoJSON = "地图（GeoJSON）|Map (GeoJSON)"
    case explanations = "逐条说明|Reasons, one by one"
    case reasons = "说明|Reasons"
    case reasonsShown = "列出前 {} 条，共 {} 条；全部见工作簿。|The first {} of {}; the workbook holds all."
    case explainOf = "说明：{}|Reasons: {}"
    case whole = "全部|all"
    case backToPlan = "回到计划|Back to the plan"
    case decide = "作出决定|Decide"
    case decideHint = """
        采纳后，计划的内容在一个事务中写成记录；编制之后所依据的记录有变动，就不能采纳，须重新编制。决定作出后不能更改。|\
        When accepted, the plan is written into records in one transaction. It cannot be accepted when records it was \
        made from have changed since. A decision is final.
        """
    case acceptPlan = "采纳|Accept"
    case refusePlan = "不采纳|Refuse"
    case planDecided = "已记下决定。|The decision is kept."
    case noDecision = "没有写明采纳还是不采纳。|It does not say whether to accept or refuse."
    case noSuchPlan = "没有计划“{}”。|There is no plan “{}”."
}
