/// The words of the pages of records.
enum RecordWord: String, CatalogueWords {
    case records = "实绩|Records"
    case recordsLead = """
        已登记的记录，共 {} 条；点开一类，按区划和条件筛选。|\
        {} records on file; open a kind to narrow it by region and field.
        """
    case recordCount = "条数|Records"
    case kindsWithout = "还没有记录的：|Kinds without records yet:"
    case kindLead = "{}。|{}."
    case filterText = "编号或名称含|Id or name holds"
    case filterFrom = "起|From"
    case filterTo = "止|Until"
    case filterAny = "不限|any"
    case filterApply = "筛选|Narrow"
    case filterClear = "清除筛选|Clear"
    case filterLinked = "限于|Limited to"
    case noRecordsHere = """
        没有符合条件的记录。放宽筛选，或到数据页导入。|\
        No record matches. Widen the filters, or import some on the data page.
        """
    case exportShown = "导出所列（工作簿）|Export these (workbook)"
    case exportShownCSV = "导出所列（CSV）|Export these (CSV)"
    case recordRegion = "区划|In the region"
    case everyRegion = "不限区划|Every region"
    case regionless = "这类记录不分区划。|Records of this kind belong to no region."
    case badPageKey = "翻页的键无法识别。|The key of the page cannot be read."
    case identifierColumn = "编号|Id"

    // One record
    case allOfKind = "全部{}|All of the kind {}"
    case recordHistory = "来历|History"
    case historyEntry = "条目|Entry"
    case historyWhen = "时间|When"
    case historyWho = "经办|Who"
    case historyWhat = "事项|What"
    case historyWhy = "原因|Reason"
    case historyChanges = "原值 → 新值|Old → new"
    case historyEarlier = "首次登记早于以上更正。|It was first recorded before these changes."
    case actionImport = "导入 {}|Import of {}"
    case actionOther = "{} {}|{} {}"
    case countedIn = "计入它的研判|Findings that count it"
    case countedInNone = "没有研判计入这条记录。|No finding counts this record."
    case countedInMore = "只列前 {} 项。|The first {} are listed."
    case countedInWide = """
        另有 {} 条规则按整个区划统计这类记录，不逐项列出。|\
        {} further rules count such records over whole regions; not listed.
        """
    case seeCounted = "看哪些研判计入它|See which findings count it"
    case refersHere = "引用它的记录|Records that refer to it"
}
