/// The words of the data pages: import, template, dictionary, export.
enum DataWord: String, CatalogueWords {
    case data = "数据|Data"
    case dataLead = """
        记录只录一次：导入后，研判、报表、公示都由它算出。|\
        Records are entered once: findings, reports and what residents see are all computed from them.
        """
    case importNote = "工作簿或 CSV，先检查、后写入。|A workbook or CSV files; checked first, written after."
    case templateNote = "每类记录一张表，带说明和下拉选项。|A sheet a record kind, with explanations and drop-down lists."
    case dictionaryNote = """
        每个字段的含义、选项，以及读取它的规则。|\
        What every field means, its closed list, and the rules that read it.
        """
    case exportNote = """
        全部或某一区划、某一类，导出后可原样导回。|\
        Everything, or one region or kind; what is exported can be imported again.
        """
    case recordsNote = "逐条查看已登记的记录及其来历。|Look at the records on file, one by one, and their history."

    // Import
    case importing = "导入|Import"
    case importLead = """
        选择一个 .xlsx 工作簿，或一个或几个 CSV 文件。先只检查：告诉您新增、更正、未变各多少条，有错逐条列出；\
        您确认后才写入，全部成功才算。|\
        Choose one .xlsx workbook, or one or several CSV files. They are only checked at first: you are told how many \
        records are new, changed and the same, and every error; nothing is written until you confirm, and then all \
        or nothing.
        """
    case chooseFiles = "文件|Files"
    case chooseFilesHint = """
        合计不超过 {} MB。CSV 按记录类命名，如 round.csv 或 巡诊.csv；工作簿每类一张表。|\
        {} MB in all at most. CSV files are named by their kind, such as round.csv; a workbook has a sheet a kind.
        """
    case checkFirst = "先检查，不写入|Check, write nothing"
    case getTemplate = "下载空白模板|Download the empty workbook"
    case seeDictionary = "查数据字典|Look it up in the dictionary"
    case runningNow = "有一次导入正在进行，须等它结束才能再导入：|An import is running; another can start when it has ended:"
    case alreadyRunning = "另一次导入正在进行（{}），本次没有接收。|Another import is running ({}); this one was not taken."
    case tryLater = "等它结束后再试；导入页会显示进度。|Try again when it has ended; the import page shows how far it is."
    case tooLarge = "上传的文件超过 {} MB。|The upload is larger than {} MB."
    case tooLargeRemedy = """
        分成几次导入；很大的数据请用命令 xiachen import。|\
        Import it in parts; for very large data use the command xiachen import.
        """
    case noFileChosen = "没有选择文件。|No file was chosen."
    case notATable = "“{}”既不是 .xlsx 工作簿也不是 CSV 文件。|“{}” is neither an .xlsx workbook nor a CSV file."
    case saveAsTable = "另存为 .xlsx 或 .csv 再上传。|Save it as .xlsx or .csv and send that."
    case foreignForm = "表单不是从本站提交的，没有处理。|The form was not sent from this site; nothing was done."
    case formBroken = "上传中断或表单不完整，没有写入任何记录。|The upload broke off or was incomplete; nothing was written."
    case sendAgain = "请重新上传。|Send it again."

    // One import
    case noSuchImport = "没有这次导入，或它已过期。|There is no such import, or it has expired."
    case startAgain = "请重新上传文件。|Send the files again."
    case receivingState = "正在接收文件|Receiving the files"
    case checkingState = "正在检查|Checking"
    case checkedState = "检查通过，尚未写入|Checked, not written yet"
    case refusedState = "有错误，没有写入任何记录|There are errors; nothing was written"
    case failedState = "未能完成，没有写入任何记录|It could not be done; nothing was written"
    case writingState = "正在写入|Writing"
    case writtenState = "已写入|Written"
    case rowsSoFar = "{}：已读 {} 行|{}: {} rows read so far"
    case refreshes = "本页每秒自动更新。|This page renews itself every second."
    case importKind = "记录类|Kind"
    case newRecords = "新增|New"
    case correctedRecords = "更正|Changed"
    case sameRecords = "未变|Same"
    case nothingToWrite = "与已有记录完全相同，没有要写入的。|Everything is on file already; there is nothing to write."
    case errorTotal = "共 {} 处错误，列出前 {} 处。改正后重新上传。|{} errors, the first {} listed. Mend them and send it again."
    case errorSource = "文件或表|File or sheet"
    case errorRow = "行|Row"
    case errorColumn = "列|Column"
    case errorValue = "所填的值|Value"
    case errorWhat = "问题|What is wrong"
    case errorExpected = "应为|Expected"
    case errorNearest = "是否指|Did you mean"
    case correctionsHeading = "将被更正的记录|Records that will be changed"
    case correctionsShown = "列出前 {} 处。|The first {} are listed."
    case fieldName = "字段|Field"
    case oldValue = "原值|Old value"
    case newValue = "新值|New value"
    case emptyValue = "（空）|(empty)"
    case confirmHeading = "确认写入|Confirm"
    case importedBy = "经办人|Your name"
    case importedByHint = "写入审计链，今后可查是谁导入的。|Kept in the audit chain, so that one can see who imported."
    case correctionReason = "更正原因|Reason for the changes"
    case correctionReasonHint = """
        有 {} 条更正没有写明原因；此处所写用于这些记录。原值保留在历史中。|\
        {} changes come without a reason; what you write here is kept for them. The old values stay in the history.
        """
    case confirmWrite = "写入|Write"
    case discardImport = "放弃|Discard"
    case importAnother = "再导入|Import more"
    case lacksName = "请填写经办人（不超过 40 字）。|Please fill in your name (40 characters at most)."
    case lacksReason = "请填写更正原因（不超过 500 字）。|Please give the reason for the changes (500 characters at most)."
    case auditEntryIs = "审计条目 {}，经办 {}。|Audit entry {}, by {}."
    case wentToStanding = "研判已按新记录更新。|The findings are up to date with it."
    case discarded = "已放弃|Discarded"
    case notWaiting = "这次导入不在等待确认。|This import is not waiting to be confirmed."

    // Dictionary
    case dictionary = "数据字典|Data dictionary"
    case dictionaryLead = """
        {} 类记录，{} 个字段，由声明生成。输入名称、含义或选项查找。|\
        {} record kinds and {} fields, generated from their declaration. Search by name, meaning or value.
        """
    case searchWord = "查找|Search"
    case noEntry = "没有含“{}”的记录类或字段。|No kind or field holds “{}”."
    case fieldMeaning = "含义|Meaning"
    case fieldType = "类型|Type"
    case fieldMust = "必填|Required"
    case fieldValues = "选项|Values"
    case fieldRules = "读取它的规则|Rules that read it"
    case readBy = "{} 条|{}"
    case noRuleReads = "无|none"
    case typeText = "文字|text"
    case typeInteger = "整数|whole number"
    case typeDecimal = "数字|number"
    case typeBoolean = "是或否|yes or no"
    case typeDate = "日期|date"
    case typeTime = "时刻|time of day"
    case typeChoice = "选一项|one of a list"
    case typeChoices = "选几项|several of a list"
    case typeWords = "词，可几个|words"
    case typeReference = "{}的编号|id of {}"
    case idMadeOf = "编号留空时由 {} 组成。|An empty id is made of {}."
    case noSuchKind = "没有记录类“{}”。|There is no record kind “{}”."
    case seeRecords = "看这类记录|See its records"
    case mustBeFilled = "是|yes"

    // Export
    case exporting = "导出|Export"
    case exportLead = """
        导出的文件可原样导回。CSV 用英文列名和代码，供程序用；工作簿用中文，供人看。|\
        What is exported can be imported again. CSV has English names and codes, for programs; the workbook is in \
        Chinese, for people.
        """
    case exportRegion = "区划|Region"
    case everyKind = "全部记录类|Every kind"
    case exportFormat = "格式|Format"
    case formatWorkbook = "工作簿（.xlsx），每类一张表|Workbook (.xlsx), a sheet a kind"
    case formatZip = "CSV 压缩包（.zip），每类一个文件|CSV files in an archive (.zip)"
    case formatCSV = "一个 CSV 文件，须选定一类|One CSV file; choose a kind"
    case download = "下载|Download"
    case csvNeedsKind = "一个 CSV 文件只放一类记录，请选定记录类。|One CSV file holds one kind of record; choose it."
    case exportBorder = """
        只导出一个区划时，记录可能引用区划外的机构或人员；导回同一个库没有问题，导入空库请导出全部。|\
        Records of one region may refer to institutions or people outside it: fine for the same database; for an \
        empty one export everything.
        """
}
