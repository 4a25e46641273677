/// The words of days, of the comparison of two of them, and of revisions.
enum TimeWord: String, CatalogueWords {
    case changeDay = "更换|Change"
    case newDay = "换一天看|See another day"
    case dayPlaceholder = "年-月-日|yyyy-mm-dd"
    case dayShape = "写作 2026-11-22 或 20261122|Write 2026-11-22 or 20261122"
    case dateAhead = "{} 晚于今天（{}），那天的情况还没有发生，不能研判。|{} is after today ({}): what has not happened cannot be judged."
    case dateTooEarly = "{} 早于 {}：那时没有可研判的文件和记录。|{} is before {}: there are no documents or records to judge."
    case pickDayBetween = "请选 {} 至 {} 之间的一天。|Choose a day from {} to {}."

    case compare = "比较|Compare"
    case compareLead = """
        {}：{} 与 {} 相比，状态有变的研判 {} 项，其中变差 {} 项、好转 {} 项。|\
        {}: between {} and {} {} findings changed status; {} for the worse, {} for the better.
        """
    case compareHint = """
        填两天（如 2026-10-31），看每个对象最近一期的研判变了没有；或填两个同样长短的时段（如 2026-10、2026-W46、2026-Q3、2025），看同一规则\
        两期的研判。|\
        Two days (2026-10-31) compare the latest finding of each subject; two periods of one length \
        (2026-10, 2026-W46, 2026-Q3, 2025) compare the findings of each rule in both.
        """
    case firstTime = "前一天或前一期|First day or period"
    case secondTime = "后一天或后一期|Second day or period"
    case compareNow = "比较|Compare them"
    case recordsUsed = "依据的记录|Records"
    case recordsNow = "现有记录|As they are now"
    case recordsThen = "当时已登记的记录|As they were on file then"
    case changes = "变化|Change"
    case worse = "变差|Worse"
    case better = "好转|Better"
    case otherwise = "其他|Other"
    case byRule = "按规则|By rule"
    case notJudgedThen = "未研判|not judged"
    case noChanges = "没有状态变化。换两天或两期，或放宽筛选。|No status changed. Take other days or periods, or widen the filter."
    case twoAlike = """
        “{}”与“{}”不能比较：须是两天，或两个同样长短的时段。|\
        “{}” and “{}” cannot be compared: they must be two days, or two \
        periods of one length.
        """
    case notATime = """
        “{}”既不是日期也不是时段；可写 2026-11-22、2026-W46、2026-11、2026-Q4 或 2026。|\
        “{}” is neither a day nor a \
        period; write 2026-11-22, 2026-W46, 2026-11, 2026-Q4 or 2026.
        """
    case thenHint = """
        后来补录、更正的记录不计；“为什么”页按现有记录解释，并列出其后的更正。|\
        Records entered or corrected later do not count; the \
        why pages go by the records as they are now and list what was corrected since.
        """

    case revisions = "时段结束后的更正与补录|Corrections and late entries after the period"
    case revisionsLead = "时段结束时的研判：{} {}；现在的研判：{} {}。|Judged when the period was over: {} {}; now: {} {}."
    case revisionBy = "{} {}（审计第 {} 条）|{} {} (audit entry {})"
    case revisionFrom = "{} {} → {} {}|{} {} → {} {}"
    case enteredLate = "补录{}：|{} entered late: "
    case correctedField = "{}的“{}”由 {} 改为 {}，理由：{}。|{}: {} changed from {} to {}; reason: {}."
    case wasEmpty = "空|empty"
}
