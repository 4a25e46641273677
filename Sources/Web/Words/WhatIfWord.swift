/// The words of the page that tries what would change.
enum WhatIfWord: String, CatalogueWords {
    case whatIf = "推演|What if"
    case whatIfLead = """
        改一个数、一项设置、村级服务方式，或增派人员，看哪些研判会变。只在内存中试算，不保存任何内容。|\
        Change a number, a setting, how villages are served, or add people, and see which findings change. Tried in \
        memory only: nothing is stored.
        """
    case tryRule = "规则的数|A rule's number"
    case tryRuleHint = "只改要求中的数，如“不少于 2 次”中的 2。|Only the number asked for, such as the 2 of “at least 2”."
    case ruleIdentifier = "规则编号|Rule"
    case newNumber = "改为|Becomes"
    case ruleNow = "现为：{}|Now: {}"
    case trySetting = "一项设置|A setting"
    case settingName = "设置|Setting"
    case settingScope = "适用|Where"
    case scopeAll = "各地默认值（另有规定的地方不变）|The default (regions with a value of their own keep it)"
    case scopeHere = "只在{}|Only in {}"
    case keepAsIs = "不改|As it is"
    case tryMode = "{}各村的服务方式|How the villages of {} are served"
    case modeName = "服务方式|Mode"
    case modeSince = "自|From"
    case tryPostings = "增派医师|More physicians posted"
    case postingPlace = "派驻到（机构或村编号）|To (id of an institution or village)"
    case postingOrigin = "派出单位编号|Sent by (id of an institution)"
    case postingPersons = "人数|How many"
    case postingTitle = "职称级别|Title"
    case titleGrades = "士级、师级、中级、副高、正高|Assistant, resident, intermediate, deputy senior, senior"
    case postingTo = "至|To"
    case tryIt = "推演|Try it"
    case startOver = "清空|Start over"
    case tryingNow = "正在推演：已比较 {} / {} 条规则。|Under way: {} of {} rules compared."
    case tryingWaits = "排队等候推演。|Waiting for its turn."
    case cancelTrial = "取消|Cancel"
    case nothingChanges = "比较了 {} 条规则，没有研判会变。|{} rules compared: no finding changes."
    case changesFound = "比较了 {} 条规则：{} 条研判会变。|{} rules compared: {} findings change."
    case valuesDiffer = "另有 {} 条结论不变、实际值不同。|{} more keep their state with another value."
    case whatChanges = "从什么变成什么|From what to what"
    case changesByRule = "按规则|By rule"
    case changesByPlace = "按地区|By place"
    case changesOneByOne = "逐条|One by one"
    case changeCount = "条数|How many"
    case changeMove = "变化|Change"
    case beforeColumn = "现在|Now"
    case afterColumn = "推演后|Then"
    case notJudgedState = "不判|Not judged"
    case changesShown = "第 {} 至 {} 条，共 {} 条|{} to {} of {}"
    case changesKept = """
        逐条表中每条规则至多列 {} 条；其他数都是全部的。|\
        The list holds at most {} of each rule; all other figures are of all.
        """
    case whatIfLimits = """
        增派的人按临床医师、常驻、医疗专业、所填职称计。改整份文件、多条规则或登记更细的记录，\
        用命令 xiachen policies diff。|\
        People added count as clinical physicians, resident, in medicine, with the title given. For whole documents, \
        several rules or finer records use the command xiachen policies diff.
        """
    case modeNeedsRegion = "先选一个地区，再改它的村级服务方式|Choose a region first"
    case lacksPart = "“{}”还没有填|“{}” is missing"
    case notANumber = "“{}”不是数|“{}” is not a number"
    case tryThisRule = "推演：改这条规则的数，看谁会变|What if this number were another?"
    case elsewhere = "其他地区|Elsewhere"
}
