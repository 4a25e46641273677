/// The words of making plans in the browser.
enum MakingWord: String, CatalogueWords {
    case makePlan = "编制计划|Make a plan"
    case makeKind = "编制{}|New: {}"
    case makeIt = "开始编制|Make it"
    case changePlan = "重排|Change it"
    case changeHeading = "重排{}|Change: {}"
    case changeRoundsLead = """
        少了队伍、车辆，有人离岗或遇停诊，尽量少动地重排一份新计划，并数明动了几次；原计划不变。|\
        A new plan that keeps all it can when a team, a vehicle or a day is lost or members are away, and says how \
        many visits moved; the old plan stays.
        """
    case changeToursLead = """
        少了队伍、医院或遇停诊，尽量少动地重排一份新计划，并数明动了几次；原计划不变。|\
        A new plan that keeps all it can when a team, a hospital or a day is lost, and says how many tours moved; \
        the old plan stays.
        """
    case changePostingsLead = """
        有人退出时，其余的人一概不动，空出的位置自那天起补上；原计划不变。|\
        A new plan in which nobody else is moved when people fall out, and what opens is planned from that day; the \
        old plan stays.
        """
    case relationsStay = """
        支援关系计划没有可以失去的队伍、人员或日子，所以不能重排；要结束某个关系，请新编一份，写明关系编号和理由。|\
        A plan of support relations has no teams, people or days to lose, so it has no form of change; to end a \
        relation make a new plan that names it with the reason.
        """
    case idsHint = "写编号，用逗号分开|Ids, separated by commas"
    case membersToName = "可写的成员和编号|Members and their ids"
    case relationsNote = "谁支援谁：先补缺口，现有关系保留。|Who supports whom: needs first, relations in force kept."
    case postingsNote = "逐月谁去哪里，现有派驻照旧。|Who goes where month by month; postings on record stand."
    case roundsNote = "各队每周哪半天到哪个村，铺到每个日期。|Which team goes to which village on which half-day."
    case toursNote = "哪家医院的队伍哪天到县、到乡镇。|Which hospital's team tours which county and township on which day."
    case regionMissing = "请选择区划|Choose a region"
    case regionUnknown = "没有区划“{}”|There is no region “{}”"
    case regionWrongLevel = "巡回医疗按县（区）或市编制|Tours are planned for a county or a city"
    case chooseRegion = "请选择|Please choose"
    case optionDefault = "默认 {}|{} unless given"
    case searchOptions = "求解选项|Options of the search"
    case askHasMistakes = "没有开始编制，请改正：|Not begun. Please correct:"
    case askedByHint = "编制人与计划一起记入审计链。|Kept with the plan in the audit chain."
    case askedFor = "编制要求|What was asked for"
    case askedBy = "编制人|Made by"
    case makingHeading = "正在编制{}|Being made: {}"
    case makingWaits = "等待|Waiting"
    case makingRuns = "正在编制|Being made"
    case makingEnds = "正在停下|Ending"
    case makingFailed = "没有编成|Not made"
    case makingEnded = "已取消，没有保存|Ended; nothing was kept"
    case makingAhead = "前面还有 {} 个，轮到时自动开始。|{} before it; it begins by itself."
    case makingPhase = "{}……|{} …"
    case makingGoesOn = """
        编制在服务器上进行，关闭本页不受影响；编好后这里自动转到计划。|\
        It goes on when this page is closed; when the plan is there, this page leads to it.
        """
    case tableLines = "{} 行|{} lines"
    case phaseSeconds = "本步已用|In this step for"
    case seconds = "{} 秒|{} s"
    case bestSoFar = "目前最好的代价|Best cost so far"
    case boundSoFar = "不可能低于|No plan is cheaper than"
    case endMaking = "取消，不保存|End it, keep nothing"
    case endWithBest = "停下，用目前最好的|Stop and use the best so far"
    case askAgain = "按同样的要求再编一次|Ask for the same again"
    case makingLost = """
        这次编制已不在：服务器重启过，或已过去很久。没有保存计划。|\
        This making is gone: the server was started again, or it is long ago. No plan was kept.
        """
    case makingLostRemedy = """
        可按同样的要求再编一次；行车时间表要重新粘贴。|Ask for the same again; a table of travel times must be pasted anew.
        """
    case tooManyWait = "已有 {} 个编制在等|{} plans are waiting to be made"
    case tryMakingLater = "请等其中一个编好或取消后再来|Come again when one of them is made or ended"
    case underWay = "正在编制：{}，{}，编制人 {}|Being made: {}, {}, asked for by {}"
}
