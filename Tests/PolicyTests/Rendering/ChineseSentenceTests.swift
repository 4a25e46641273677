import Policy
import Testing

@Suite struct ChineseSentenceTests {
    @Test func `a whole rule is one sentence`() throws {
        let (rule, book) = try SmallBook.checked([
            "where": "service_mode = rounds",
            "measure": "count(round where village = self and status = completed and half_days >= 1)",
        ])
        #expect(
            ChineseSentence(book).render(rule)
                == "对象：村；条件：服务方式为“巡诊”；每周，统计“巡诊”记录条数（村为本村，且状态为“已完成”，且半天数不少于1），原则上应不少于2次。")
        #expect(
            EnglishSentence(book).render(rule)
                == "For each village where service mode is rounds; each week, the number of “round” records "
                + "(village is this village and status is completed and half days is at least 1) must in principle "
                + "be at least 2 times.")
    }

    @Test func `exceptions, deadline, premises and our reading are told`() throws {
        let (rule, book) = try SmallBook.checked([
            "needs": "exists(posting where village = self)", "due": "every 12-15", "strength": "must",
            "value": "reading",
            "assumption": "{zh: 按计划计。, en: By plan.}",
            "unless": "[{when: given(approved_rounds), require: \">= approved_rounds\", "
                + "because: {zh: 已批准调整, en: approved, clause: 0/title}}, "
                + "{when: remote, because: {zh: 偏远, en: remote}}]",
            "alternative": "{require: \">= 3\", note: {zh: 严, en: Strict}}",
        ])
        #expect(
            ChineseSentence(book).render(rule)
                == "对象：村；前提：有“派驻”记录（村为本村）；每周，统计“巡诊”记录条数（村为本村），应不少于2次；期限：每年12月15日；"
                + "例外：已填批准每周次数的，改为应不少于批准每周次数（已批准调整）；例外：偏远为“是”的，不计为不足（偏远）；"
                + "另一种读法（严）：应不少于3次；我们的读法：按计划计。")
        #expect(rule.exceptions.map(\.clause) == ["doc/0/title", nil])
    }

    @Test(arguments: [
        ("1 + 2 * 3", "1＋2×3"), ("(1 + 2) * 3", "（1＋2）×3"), ("1 - (2 - 3)", "1－（2－3）"), ("6 / (2 * 3)", "6÷（2×3）"),
        ("-population", "0－人口"), ("remote = true", "偏远为“是”"), ("remote = false", "偏远为“否”"),
        ("remote != true", "偏远为“否”"),
        ("not remote", "偏远不为“是”"), ("not (population > 3)", "并非（人口多于3人）"),
        ("service_mode != rounds", "服务方式不为“巡诊”"), ("service_mode in (rounds, posting)", "服务方式为“巡诊”或“派驻”"),
        ("minutes <= 30", "车程不超过30分钟"), ("built_on < 2025-12-31", "建成日期早于2025年12月31日"),
        ("built_on <= date(year(period_start), 12, 15)", "建成日期不晚于当年12月15日"), ("today = period_end", "评估日为期末"),
        ("region = self.region.county", "所属地区为所属地区的所在县"), ("within(region, \"350000\")", "所属地区在地区350000之内"),
        ("given(population) and missing(minutes)", "已填人口，且未填车程"), ("not given(population)", "未填人口"),
        ("remote or (remote and population = 1)", "偏远为“是”，或（偏远为“是”，且人口等于1人）"),
        ("if remote then 1 else 2", "（若偏远为“是”，则为1；否则为2）"),
        ("setting.half_day_hours", "设定的“半天折合小时数”"), ("setting.scope = every", "设定的“范围”为“全部”"),
        ("completed", "已完成次数"), ("passes(\"doc/2/other\")", "本村达到“另一规则”"), ("previous(population)", "上一期的人口"),
        ("cagr(population, 2020)", "人口自2020年以来的年均增长率（%）"),
        ("working_days() + days_left()", "本期工作日数＋本期剩余天数"), ("weekday(today)", "评估日的星期数"),
        ("working_day(today)", "评估日为工作日"), ("month(today)", "评估日的月份"), ("year(today)", "评估日的年份"),
        ("add_months(built_on, 6)", "建成日期之后6个月"), ("days_between(built_on, today)", "建成日期至评估日的天数"),
        ("months_between(built_on, today)", "建成日期至评估日的整月数"), ("abs(population)", "人口的绝对值"),
        ("size(self.round_services)", "做过的服务的项数"),
        ("size(union(self.round_services, set(services of round where village = self)))",
            "做过的服务与“巡诊”记录中服务内容的集合（村为本村）的并集的项数"),
        ("round_services includes all (chronic, education)", "做过的服务包括“慢病管理”、“健康教育”全部"),
        ("round_services includes all (chronic)", "做过的服务包括“慢病管理”"),
        ("round_services includes any (self.round_services)", "做过的服务包括做过的服务之一"),
        ("least(1, 2)", "1与2中的较小者"), ("greatest(1, 2)", "1与2中的较大者"),
    ])
    func `each form of value is told`(_ text: String, _ sentence: String) throws { try expect(text, sentence) }

    @Test(arguments: [
        ("count(round)", "“巡诊”记录条数"), ("count(distinct village of round)", "“巡诊”记录中不同村的个数"),
        ("sum(encounters of round during year)", "“巡诊”记录的诊疗人次合计（当年）"),
        ("min(date of round during all)", "“巡诊”记录的日期最小值（不限时间）"), ("max(start of round)", "“巡诊”记录的开始时间最大值"),
        ("average(encounters of round during previous)", "“巡诊”记录的诊疗人次平均值（上一期）"),
        ("median(encounters of round during last 12 months)", "“巡诊”记录的诊疗人次中位数（近12个月）"),
        ("exists(round where village = self on end)", "有“巡诊”记录（村为本村；于期末）"),
        ("not exists(round on today)", "没有“巡诊”记录（于评估日）"),
        ("share(status = completed of round during period)", "“巡诊”记录中“状态为‘已完成’”所占百分比（本期）"),
        ("set(services of round) includes all (chronic, education)", "“巡诊”记录中服务内容的集合包括“慢病管理”、“健康教育”全部"),
        ("set(practitioner.specialties of posting) includes any (\"儿科\")", "“派驻”记录中人员的专业的集合包括“儿科”"),
        ("latest(status of round) = planned", "最近一条“巡诊”记录的状态为“计划”"),
        ("first(date of round)", "最早一条“巡诊”记录的日期"),
        ("days_below(2, posting where village = self)", "在期的“派驻”记录少于2的天数（村为本村）"),
        ("days_below(2, distinct practitioner of posting)", "在期的“派驻”记录中不同人员少于2的天数"),
        ("min_daily(distinct practitioner of posting)", "各日在期的“派驻”记录中不同人员的最小数"),
        ("distinct_days(round)", "有“巡诊”记录的天数"),
        ("longest_months(intervals(posting) minus intervals(posting where village = self))",
            "“派驻”记录覆盖的日期扣除“派驻”记录覆盖的日期（村为本村）中最长一段的整月数"),
        ("months_containing(today, intervals(posting))", "“派驻”记录覆盖的日期中含评估日的一段的整月数"),
        ("gap_days(today, intervals(posting))", "“派驻”记录覆盖的日期至评估日之前间断的天数"),
        ("exists(posting where village.population > self.population on built_on)",
            "有“派驻”记录（村的人口多于本村的人口；于建成日期）"),
    ])
    func `each form of query is told`(_ text: String, _ sentence: String) throws { try expect(text, sentence) }

    private func expect(_ text: String, _ sentence: String) throws {
        let (expression, book) = try measure(text)
        #expect(ChineseSentence(book).render(expression) == sentence)
        let english = EnglishSentence(book).render(expression)
        #expect(!english.isEmpty && !english.contains("_"))
        #expect(!english.unicodeScalars.contains { $0.value > 0x4E00 } || text.contains("儿科"))
    }

    /// The expression as the condition or the measure of a rule, whichever its type allows.
    private func measure(_ text: String) throws -> (Expression, PolicyBook) {
        let second = """
            - id: 2/other
              place: 二
              quote: 乙
              gloss: B.
              kind: cadence
              check: computed
              rule: {title: {zh: 另一规则, en: Another rule}, subject: village, measure: population, require: ">= 1",
                per: year, strength: must, value: printed}

            """
        for requirement in ["\">= 0\"", "\"= true\"", "\">= 2025-01-01\"", "\"!= today\"", "\">= \\\"08:00\\\"\""] {
            let document = SmallBook.rule(["measure": "'\(text)'", "require": requirement, "unit": nil]) + second
            guard let book = SmallBook.read(document).book else { continue }
            if let rule = book.rule("doc/1/twice") { return (rule.measure, book) }
        }
        let document = SmallBook.rule(["measure": "'\(text)'", "unit": nil]) + second
        throw Wrong(problems: SmallBook.read(document).problems)
    }

    private struct Wrong: Error { var problems: [Problem] }

    @Test func `the conjuncts of a query's condition are told one by one`() throws {
        let (rule, book) = try SmallBook.checked([
            "measure": "count(round where village = self and status = completed)"
        ])
        guard case .aggregate(.count, let query) = rule.measure, case .all(let parts)? = query.condition else {
            Issue.record("no conjuncts"); return
        }
        let chinese = ChineseSentence(book), english = EnglishSentence(book)
        #expect(parts.map { chinese.render($0, insideQuery: true) } == ["村为本村", "状态为“已完成”"])
        let told = parts.map { english.render($0, insideQuery: true) }
        #expect(told == ["village is this village", "status is completed"])
    }

    @Test func `a measure from a definition is told with the labels of its codes, a denial as no`() throws {
        let (rule, book) = try SmallBook.checked([
            "measure": "round_services", "require": "includes all (chronic)", "unit": nil,
        ])
        #expect(ChineseSentence(book).render(rule.requirement, of: rule.measure) == "包括“慢病管理”")
        let (other, _) = try SmallBook.checked(["measure": "remote", "require": "\"= false\"", "unit": nil])
        #expect(ChineseSentence(book).render(other).hasSuffix("每周，原则上应偏远为“否”。"))
    }

    @Test func `another reading has the unit of its own measure`() throws {
        let (rule, book) = try SmallBook.checked([
            "alternative": "{measure: 'share(status = completed of round)', require: \">= 90\", unit: '%', "
                + "note: {zh: 看比例, en: By share}}"
        ])
        #expect(rule.alternative?.unit == "%")
        #expect(ChineseSentence(book).render(rule).contains("所占百分比，应不少于90%"))
        let inherited = try SmallBook.checked(["alternative": "{require: \">= 3\", note: {zh: 严, en: Strict}}"]).rule
        #expect(inherited.alternative?.unit == "次")
        let problems = SmallBook.problems([
            "alternative": "{measure: 'share(status = completed of round)', note: {zh: 看比例, en: By share}}"
        ])
        #expect(problems.map(\.message) == ["unit 是“次”，measure 的单位是“%”"])
    }

    @Test func `requirements are told with unit and labels`() throws {
        let (rule, book) = try SmallBook.checked([
            "measure": "latest(status of round)", "require": "in (planned, completed)", "unit": nil,
        ])
        #expect(ChineseSentence(book).render(rule.requirement, of: rule.measure) == "为“计划”或“已完成”")
        let (other, _) = try SmallBook.checked(["measure": "population", "unit": "人"])
        #expect(ChineseSentence(book).render(other.requirement, of: other.measure) == "不少于2人")
    }
}
