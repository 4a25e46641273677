/// The words of the frame, of findings, clauses, subjects, reports and problems.
enum Word: String, CatalogueWords {
    // The frame
    case product = "下沉|Xiachen"
    case programme = "优质医疗资源下沉|medical resources to the grassroots"
    case skipToContent = "跳到正文|Skip to content"
    case mainNavigation = "主导航|Main"
    case regionPath = "所在区划|Region"
    case footer = "每个数字都可点开，直到条款原文和记录。|Every number opens, down to the printed clause and the records."
    case synthetic = """
        演示数据：本库含合成（虚构）的记录，不是真实工作情况。|\
        Demonstration: this database holds invented records, which are not what really happened.
        """
    case allRegions = "全部区划|All regions"
    case asOf = "研判日 {}（北京时间）|Judged as of {} (China time)"
    case pages = "翻页|Pages"
    case firstPage = "回到首页|First page"
    case nextPage = "下一页|Next page"
    case shownHere = "本页 {} 条|{} on this page"
    case shownOf = "本页 {} 条，共 {} 条|{} on this page, {} in all"

    // Nouns
    case overview = "总览|Overview"
    case clauses = "条款|Clauses"
    case findings = "研判|Findings"
    case reports = "报表|Reports"
    case document = "文件|Document"
    case documents = "政策文件|Policy documents"
    case status = "状态|Status"
    case subject = "对象|Subject"
    case subjects = "对象数|Subjects"
    case rule = "规则|Rule"
    case period = "时段|Period"
    case observed = "实际|Observed"
    case required = "要求|Required"
    case strength = "约束力|Strength"
    case basis = "依据|Basis"
    case region = "区划|Region"
    case capability = "领域|Capability"
    case family = "规则族|Family"
    case total = "合计|Total"
    case shares = "占比|Shares"
    case county = "县（市、区）|County"
    case state = "情形|State"
    case all = "全部|All"

    // Statuses and what stands beside them
    case met = "符合|Met"
    case short = "不足|Short"
    case atRisk = "预警|At risk"
    case excused = "免责|Excused"
    case notApplicable = "不适用|Not applicable"
    case noData = "无数据|No data"
    case printed = "原文数值|Printed"
    case printedBySetting = "原文数值，口径按设置|Printed, counted by a setting"
    case ourReading = "我方理解|Our reading"
    case otherReading = "另一种理解|Other reading"
    case provisional = "节假日安排未公布，暂按周一至周五|The holiday calendar is not out yet: Monday to Friday taken"
    case notDue = "未到期|Not due yet"
    case advisory = "提示性条款|Advisory"

    // Strengths
    case must = "必须|Must"
    case inPrinciple = "原则上|In principle"
    case encouraged = "鼓励|Encouraged"
    case whereConditionsPermit = "有条件的|Where conditions permit"
    case strive = "力争|Strive"

    // Overview
    case overviewLead = """
        在 {} 项应做中，按法律约束力和期限列出。点任何数字看是哪些、为什么。|\
        {} obligations judged. Open any number to see which, and why.
        """
    case mostUrgent = "最紧要的|Most urgent"
    case mostUrgentHint = "不足与预警，先看约束力，再看时段。|Short and at risk; the most binding first, then the latest period."
    case noneUrgent = "没有不足或预警的事项。|Nothing is short or at risk."
    case allUrgent = "全部 {} 项|All {}"
    case dueSoon = "30 天内到期|Due within 30 days"
    case dueOn = "到期日|Due"
    case daysLeftOf = "还有 {} 天|{} days left"
    case dueToday = "今天|today"
    case noneDue = "30 天内没有到期的事项。|Nothing falls due within 30 days."
    case notYetMet = "尚未符合|Not yet met"
    case byPlace = "按下级区划|By place"
    case byFamily = "按规则族|By family"
    case groupedBy = "规则分组|Rules grouped by"
    case openByPlace = "不足和预警：按区划|Short and at risk, by place"
    case openByFamily = "不足和预警：按规则族|Short and at risk, by family"
    case chartAll = "全部 {} 行见下表|All {} in the table below"
    case byCapability = "按领域|By capability"
    case place = "区划|Place"
    case directly = "{}（本级）|{} (itself)"
    case noRegion = "未注明区划|No region given"

    // Empty
    case emptyHeading = "还没有数据|No data yet"
    case emptyLead = """
        这个库里没有记录。先导入一个区域，本页就会按条款列出谁缺什么。|\
        This database holds no records. Import a region first, and this page will show who is short of what, \
        clause by clause.
        """
    case emptyImport = "导入示例区域：|Import an example region:"
    case emptyOwn = "或取空白模板，填好后导入您自己的数据：|Or take the empty workbook, fill it in and import your own data:"
    case emptyReload = "然后刷新本页，不必重启服务。|Then reload this page; the server need not be restarted."

    // Lists of findings
    case span = "{} 至 {}|{} to {}"
    case whichPeriods = "时段|Periods"
    case latestPeriods = "最近一期|The latest"
    case allPeriods = "全部时段|All"
    case findingsLead = "{}，共 {} 项。|{}: {} in all."
    case everything = "不限，看全部|nothing: see all"
    case badKey = "翻页的键无法识别，请回到第一页。|The key of the page cannot be read; go back to the first page."
    case narrowedTo = "限于|Limited to"
    case noFindings = "没有符合条件的研判。放宽上面的筛选试试。|No findings match. Widen the filters above."
    case why = "为什么|Why"

    // Clauses
    case clausesLead = """
        逐条抄录原文，不改一字；能执行的条款附规则和符合情况。|\
        Every clause as printed, word for word; those that can be executed carry their rule and how many meet \
        it.
        """
    case documentLead = "{} 条，其中 {} 条可执行。左侧带竖线的条款附有规则。|{} clauses, {} of them executable (marked by a bar)."
    case issuer = "发文机关|Issuer"
    case issuedOn = "成文日期|Issued"
    case inForce = "有效期|In force"
    case number = "文号|Number"
    case clauseCount = "条款数|Clauses"
    case ruleCount = "规则|Rules"
    case since = "自 {} 起|since {}"
    case until = "至 {}|until {}"
    case notPrinted = "原文未印|not printed"
    case nation = "全国|Nationwide"
    case onlyRules = "只看有规则的|With a rule only"
    case everyClause = "全部条款|Every clause"
    case show = "显示|Show"
    case notYetExecutable = "尚未执行：|Not executed yet:"
    case attested = "凭材料核验|Attested by evidence on file"
    case computed = "由记录计算|Computed from records"
    case ruleSentence = "规则|The rule"
    case whoMeetsIt = "谁符合、谁不足|Who meets it, and who does not"
    case actor = "责任主体|Who acts"
    case per = "周期|Per"
    case holdsIn = "适用区划|Holds in"
    case overridesRules = "优先于|Wins over"
    case ruleId = "编号|Id"
    case dueEveryYear = "每年 {} 月 {} 日|every year on {}-{}"
    case permission = "许可性条款|A permission"

    // A subject, a record
    case recordFields = "登记内容|Its record"
    case obligations = "应做事项|Obligations"
    case noObligations = "没有任何规则适用于它。|No rule applies to it."
    case otherRules = "其他|Other"
    case earlierPeriods = "共 {} 期，只列最近 {} 期；看全部|{} periods, the latest {} shown; see all"
    case itsFindings = "看它的应做事项|Its obligations"
    case recordLead = "一条{}记录，原样。|One {} record, as kept."
    case syntheticMark = "合成|synthetic"
    case yes = "是|yes"
    case no = "否|no"
    case missing = "缺|missing"
    case none = "无|none"

    // Why
    case whatTheDocumentSays = "文件怎么说|What the document says"
    case howItIsJudged = "怎么判|How it is judged"
    case whatWasCounted = "计入了什么|What was counted"
    case whatWasLeftOut = "没计入什么，为什么|What was left out, and why"
    case countedRecords = "{}：计入 {} 条|{}: {} counted"
    case countedSome = "{}：计入 {} 条，列出前 {} 条|{}: {} counted, the first {} listed"
    case nothingCounted = "没有计入任何记录。|No record was counted."
    case nothingLeftOut = "同一对象同一时段没有被剔除的记录。|No record of this subject and period was left out."
    case leftOut = "{} {} 条：{}|{} × {}: {}"
    case outsideTime = "不在时段内|outside the window of time"
    case settingsUsed = "用到的设置|Settings used"
    case gaveWayTo = "让位于更严的规则|Gave way to a stricter rule"
    case wonOver = "优先于|Won over"
    case exceptionApplied = "适用的例外|The exception applied"
    case otherReadingIs = "按另一种理解：实际 {}，要求 {}，{}。|By the other reading: observed {}, required {}, {}."
    case otherReadingShows = "按另一种理解：{}（仅供参考）。|By the other reading: {} (for information)."
    case whatWouldMakeItPass = "怎样才算符合|What would make it pass"
    case noteHeading = "说明|Note"

    case settingIs = "{}：{}（{}）|{}: {} ({})"
    case conditionNotMet = "不符合“{}”|not “{}”"
    case verdictMet = "符合要求。|It meets the requirement."
    case verdictShort = "时段已过，未符合要求。|The period is over and the requirement is not met."
    case verdictNotice = "提示性条款：只作提示，不计为不足。|A notice: the clause is advisory and never a failure."
    case verdictAtRisk = """
        时段未过，但按已有和已安排的已无法或难以达到。|\
        The period is open, but it cannot be met with what is done and planned.
        """
    case verdictExcused = "未符合，但有例外条款或经批准的偏离。|Not met, but excused by a clause or an approval."
    case verdictNoData = "缺少判断所需的记录。|The records needed to judge are missing."
    case outsideRegion = "该规则只适用于{}。|The rule holds in {} only."
    case conditionFails = "不符合该规则的适用条件。|The rule's condition does not hold for it."
    case verdictOverridden = "让位于更严的规则。|It gives way to a stricter rule."
    case verdictNotDue = "时段未过，进展正常。|The period is open and on track."
    case verdictPermission = "许可性条款，未使用。|A permission that is not used."
    case notJudged = "“{}”没有在“{}”上研判过这个时段：{}|“{}” is not judged on “{}” in this period: {}"
    case notAPeriod = """
        “{}”不是时段；可写 2026-W46、2026-11、2026-Q4、2026 或 2026-11-17。|\
        “{}” is no period; write 2026-W46, 2026-11, 2026-Q4, 2026 or 2026-11-17.
        """
    case passAdd = "还缺：{}。|Missing: {}."
    case passAddOne = "至少补上其中一项：{}。|At least one of: {}."
    case partIs = "{}：{}|{}: {}"
    case passMore = "还差 {}（要求 {}）。|{} more (required: {})."
    case passLess = "须减少 {}（要求 {}）。|{} less (required: {})."
    case passRequired = "应为：{}。|It must be: {}."
    case passOpen = """
        还来得及，最迟 {}：补上所缺，或安排好并登记计划。|\
        There is still time, until {}: do what is missing, or plan it and record the plan.
        """
    case passClosed = """
        时段已过：如有遗漏未登记的记录，更正或补录后会重新判断。|\
        The period is over: if records were left out, enter or correct them and it is judged again.
        """
    case passDeviation = """
        该条款不是硬性要求：可登记偏离并说明理由。|\
        The clause is not absolute: a deviation may be recorded with its reason.
        """
    case passNoData = "先补录判断所需的记录。|Enter the records that are needed first."
    case passExceptions = "条款允许的例外：{}。|Exceptions the clauses allow: {}."

    // Values and periods
    case comma = "、|, "
    case colon = "：|: "
    case oneOf = "属于 {}|one of {}"
    case includesAll = "包含全部：{}|all of {}"
    case includesAny = "包含任一：{}|any of {}"
    case daySpan = "{}至{}|{} to {}"
    case weekNumber = "{}年第{}周（{}）|{}, week {} ({})"
    case everyDay = "每天|A day"
    case everyWeek = "每周|A week"
    case everyMonth = "每月|A month"
    case everyQuarter = "每季度|A quarter"
    case everyYear = "每年|A year"
    case oncePer = "一次性|Once"
    case everyEvent = "每次|Each time"
    case atAnyTime = "持续|At any time"

    // Reports
    case annex = "福建附件表|Fujian annex"
    case pairing = "河南结对审查|Henan pairing review"
    case city = "设区市|City"
    case year = "年度|Year"
    case cutOff = "截止日|Cut-off"

    // Problems
    case problemInvalid = "请求有误|The request is not right"
    case problemMissing = "没有这一页|There is no such page"
    case problemConflict = "与当前情形冲突|It conflicts with the present state"
    case problemForbidden = "无权查看|Not permitted"
    case problemUnavailable = "暂时不可用|Unavailable for now"
    case problemDefect = "系统出错|A mistake of ours"
    case defectText = """
        页面没能生成。请把时间和网址告诉管理员。|\
        The page could not be made. Please tell the administrator the time and the address.
        """
    case brokenAddress = "网址里有无法识别的转义。|The address holds an escape that cannot be read."
    case lacks = "网址缺少 {}。|The address lacks {}."
    case addToAddress = "请加上 {}|Add {}"
    case notADate = "{} 为“{}”，应是 2026-11-22 这样的日期。|{} is “{}”; a date such as 2026-11-22 is expected."
    case notInRange = "{} 为“{}”，应是 {} 到 {} 的整数。|{} is “{}”; a whole number from {} to {} is expected."
    case notOneOf = "{} 为“{}”，只能是：{}。|{} is “{}”; it can be: {}."
    case noSuchRegion = "没有代码为“{}”的区划。|There is no region with the code “{}”."
    case noSuchRecord = "没有编号为“{}”的{}。|There is no record “{}” of the kind {}."
    case noSuchDocument = "没有文件“{}”。|There is no document “{}”."
    case noSuchClause = "没有条款“{}”。|There is no clause “{}”."
    case noSuchPage = "没有网址 {}。|There is nothing at {}."
    case noRecordsBehind = "这个数背后没有记录：没有一条记录符合定义。|No record stands behind this number: none fits the definition."
    case printedPairs = "表中的结对与记录|Printed pairs and records"
    case remarks = "核对情况|Remarks"
    case notOnRecord = "无记录|not on record"
    case consistent = "一致|consistent"
    case pairingLead = """
        {} 至 {} 的支援关系与公布的结对表逐县核对：{} 个县，{} 对。|\
        Relations from {} to {} compared with the published table county by county: {} counties, {} pairs.
        """
    case topicMissing = "缺失|Missing"
    case topicDoubled = "重复|Doubled"
    case topicOneToMany = "一对多|One to many"
    case topicNote = "表中更正|Correction"
    case topicExtra = "表外|Not printed"
    case reportsLead = """
        由记录计算，不另填报；每个数都可点开看到记录。|\
        Computed from the records, nothing is filled in twice; every number opens to its records.
        """
    case annexNote = "{}：18 列，每县一行。|{}: 18 columns, one row a county."
    case pairingNote = "《{}》所附结对表与支援关系记录的核对。|The pairing table of {} compared with the relations on record."
    case noCity = """
        本库没有福建省设区市及其县（市、区）的记录。先导入：xiachen import examples/sanming|\
        The database holds no city of Fujian with its counties. Import one first: xiachen import \
        examples/sanming
        """
    case liveFigures = """
        按当前记录计算，尚未保存为报表版本；保存用 xiachen report fujian-annex。|\
        Computed from the records as they are now and not kept; `xiachen report fujian-annex` keeps a version.
        """
    case sameAsKept = "与已保存的第 {} 版一致（{}）。|The same as the kept revision {} ({})."
    case differsFromKept = """
        与已保存的第 {} 版（{}）不一致：其后有新的或更正的记录。|\
        Differs from the kept revision {} ({}): records were added or corrected since.
        """
    case annexPeriod = "统计期 {} 至 {}。|Period {} to {}."
    case columnOf = "{}：第 {} 列 {}|{}: column {}, {}"
    case noPairing = "没有可审查的结对记录。|There is no pairing to review."
    case toOverview = "回到总览|To the overview"
}
