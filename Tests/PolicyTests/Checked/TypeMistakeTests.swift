import Policy
import Testing

/// Each mistake with its column in `    measure: …` (the text starts in column 14), and the nearest name.
@Suite struct TypeMistakeTests {
    @Test(arguments: [
        ("count(rond)", 20, "没有记录类“rond”", "round"),
        ("count(round where stats = completed)", 32, "巡诊（round）没有字段或定义“stats”", "status"),
        ("count(round where status = complete)", 41, "封闭列表中没有“complete”", "completed"),
        ("count(round where status = \"done\")", 41, "封闭列表中没有“done”", nil),
        ("count(round where village.servce_mode = rounds)", 40, "村（village）没有字段或定义“servce_mode”", "service_mode"),
        ("cuont(round)", 14, "没有函数“cuont”", "count"),
        ("setting.half_day_hour", 22, "没有设置“half_day_hour”", "half_day_hours"),
        ("count(round where status = session)", 41, "此处是", nil),
        ("count(round where status < completed)", 32, "不能用“<”比较", nil),
        ("count(round where date > 3)", 39, "此处是数", nil),
        ("count(round where date - 3 > 1)", 32, "日期不能加减乘除", nil),
        ("count(round where village = \"V1\")", 42, "此处是文字", nil),
        ("count(round where village = village.region)", 42, "此处是对地区", nil),
        ("count(round where encounters)", 32, "此处是数", nil),
        ("count(round where services = chronic)", 43, "巡诊（round）没有字段或定义“chronic”", nil),
        ("count(round where session includes all (am))", 32, "此处是选项", nil),
        ("count(round where date.year = 3)", 37, "“.year”之前是日期", nil),
        ("count(village during year)", 28, "村没有时间", nil),
        ("count(distinct round)", 14, "distinct 与“值 of”要一起写", nil),
        ("count(village of round)", 14, "distinct 与“值 of”要一起写", nil),
        ("sum(round)", 14, "sum 需要一个值", nil),
        ("sum(date of round)", 14, "sum 的值是日期", nil),
        ("share(encounters of round)", 14, "share 的值是数", nil),
        ("exists(date of round)", 14, "exists 之中不写“值 of”", nil),
        ("latest(region of village)", 14, "村没有时间", nil),
        ("min_daily(round)", 14, "min_daily 数的是起止期间", nil),
        ("distinct_days(posting)", 14, "distinct_days 数的是发生日", nil),
        ("longest_months(intervals(round))", 29, "intervals 数的是起止期间", nil),
        ("longest_months(population)", 29, "此处是数", nil),
        ("population + minutes", 27, "单位不同", nil),
        ("if population then 1 else 2", 17, "此处是数", nil),
        ("if remote then 1 else today", 36, "此处是日期", nil),
        ("days_left(1)", 14, "days_left 有 1 个参数", nil),
        ("year(population)", 19, "此处是数", nil),
        ("least(remote, 1)", 20, "此处是是非", nil),
        ("count(round where within(village, \"350000\"))", 39, "此处是对村", nil),
        ("count(village where within(region, \"福建\"))", 49, "within 的第二个参数", nil),
        ("cagr(population, 20)", 31, "cagr 的第二个参数", nil),
        ("share(passes(\"doc/1/twise\") of village)", 27, "没有规则“doc/1/twise”", "doc/1/twice"),
        ("share(passes(\"doc/1/twice\") of round)", 27, "的对象是村", nil),
        ("count(round where start < \"25:00\")", 40, "“25:00”不是时刻", nil),
        ("today.year", 20, "后面没有字段", nil),
        ("setting", 14, "“setting”之后应有一个名称", nil),
    ] as [(String, Int, String, String?)])
    func `is found in its place`(_ measure: String, _ column: Int, _ message: String, _ nearest: String?) throws {
        let problems = SmallBook.problems(["measure": measure, "unit": nil])
        let problem = try #require(problems.first)
        #expect(problem.file == "documents/doc.yaml")
        #expect(problem.line == 19 && problem.column == column, "\(problem)")
        #expect(problem.message.contains(message), "\(problem)")
        if nearest != nil { #expect(problem.nearest == nearest) }
        #expect(problems.count == 1, "\(problems)")
    }

    @Test func `every mistake of an expression is told, not only the first`() {
        let problems = SmallBook.problems([
            "measure": "count(round where stats = 1 and vilage = self)", "where": "servce_mode = rounds", "per": "weak",
        ])
        #expect(problems.map(\.nearest) == ["status", "village", "week", "service_mode"])
    }
}
