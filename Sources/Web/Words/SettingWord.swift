/// The words of settings: choices of reading.
enum SettingWord: String, CatalogueWords {
    case settings = "设置|Settings"
    case settingsLead = """
        原文没有写明的数值和范围，由这里的设置定出，都是我方理解，不是原文数值。各地可以改成自己的理解，须留下姓名和理由；研判随之改变。|\
        Numbers and scopes that the documents do not print are held here: all are our reading, none is printed. A \
        region may make each its own, with name and reason; findings follow.
        """
    case setting = "设置|Setting"
    case valueHere = "{}的取值|Value in {}"
    case standardValue = "默认值|Standard"
    case rulesFed = "用到它的规则|Rules that use it"
    case regionalValues = "各区划的决定|Decisions of regions"
    case noRegionalValues = "没有区划改过，处处按默认值。|No region has changed it; the standard holds everywhere."
    case decidedBy = "{}，{}：{}|{}, {}: {}"
    case byStandard = "默认值|the standard"
    case bySettingOf = "{}所定|set by {}"
    case heldFrom = "起始日|From"
    case decidedOn = "决定时间|Decided"
    case decider = "决定人|By"
    case settingReason = "理由|Reason"
    case backToStandard = "恢复上级或默认的取值|Back to what holds above, or the standard"
    case emptyMeansBack = "留空则恢复上级或默认的取值|Leave it empty to go back to what holds above, or the standard"
    case alwaysHeld = "一直|always"
    case fromFile = "政策文件夹|policies folder"
    case changeFor = "为{}更改|Change it for {}"
    case chooseRegionFirst = "先从总览选定一个区划，再更改它的取值。|Choose a region from the overview first."
    case noAccountsYet = """
        系统还没有账号，不核验身份：请如实写明姓名和单位，会与时间、理由一起记入审计链，不能删改。|\
        There are no accounts yet and identity is not checked: give your true name and office. They are kept in the \
        audit chain with time and reason, and cannot be removed.
        """
    case settingValue = "取值|Value"
    case fromDay = "从哪天起|From which day"
    case fromDayHint = """
        每个时段按其最后一天的取值研判，此日之前结束的时段不变。|\
        A period is judged by what holds on its last day; those that end \
        before this day stay as they are.
        """
    case yourName = "姓名和单位|Name and office"
    case keepSetting = "保存|Keep it"
    case settingKept = "已保存，研判已按新的取值计算。|Kept; findings follow."
    case noSuchSetting = "没有设置“{}”。|There is no setting “{}”."
    case formHasMistakes = "没有保存，请改正：|Not kept. Please correct:"
    case badValue = "取值“{}”不合：应为{}。|The value “{}” does not fit: it should be {}."
    case badDay = "起始日“{}”不合：应为 2000-01-01 至 {} 之间的日期。|The day “{}” does not fit: a date from 2000-01-01 to {}."
    case nameNeeded = "请写姓名和单位（2 到 80 字）。|Give your name and office (2 to 80 characters)."
    case reasonNeeded = "请写理由（4 到 500 字）。|Give a reason (4 to 500 characters)."
    case aNumber = "0 到 1000000 的数|a number from 0 to 1000000"
    case aChoice = "所列选项之一|one of the choices"
    case aDate = "日期|a date"
    case aText = "1 到 200 字|1 to 200 characters"
    case sameAlready = "这个区划的取值已是如此。|The region has this value already."
    case formTooLarge = "表单太大，没有处理。|The form is too large; nothing was done."
    case usedBySetting = "{}：{}（{}）|{}: {} ({})"
}
