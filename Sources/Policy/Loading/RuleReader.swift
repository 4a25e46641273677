import Quantities

extension BookReader {
    func readRule(_ pending: PendingRule) {
        guard let subject = pending.subject else { return }
        var reader = RuleReader(self, pending, subject: subject)
        if let rule = reader.read() {
            documents[pending.document].clauses[pending.clause].rule = rules.count
            rules.append(rule)
        }
        ruleUses.append((reader.id, reader.uses.rules, pending.map.place("measure")))
        clauseReferences += reader.clauseReferences
    }
}

/// Reads one `rule:` mapping; what is wrong becomes problems, and the rest is still looked at.
struct RuleReader {
    static let keys = [
        "title", "subject", "where", "needs", "measure", "require", "unit", "per", "strength", "region", "in_force",
        "due", "unless", "planned", "reachable", "value", "assumption", "alternative", "overrides", "advisory",
        "permission",
    ]

    let book: BookReader
    let map: YamlMap
    let subject: Int
    let pending: BookReader.PendingRule
    let clause: Clause
    var uses = ExpressionChecker.Uses()
    var clauseReferences: [(id: String, place: SourceText)] = []
    var id: String { clause.id }
    var problems: ProblemList { book.problems }

    init(_ book: BookReader, _ pending: BookReader.PendingRule, subject: Int) {
        self.book = book
        self.pending = pending
        self.subject = subject
        map = pending.map
        clause = book.documents[pending.document].clauses[pending.clause]
    }

    mutating func read() -> Rule? {
        let document = book.documents[pending.document]
        let title = map.words("title")
        if !map.has("title") { problems.add(map.start, "规则缺少“title”", expected: "{zh: …, en: …}") }
        let condition = expression("where", .truth), needs = expression("needs", .truth)
        let measure = measure("measure", in: map)
        let unit = map.text("unit")
        let requirement = requirement("require", in: map, measure)
        checkUnit(measure, unit, at: map)
        let per = period()
        let strength = strength()
        let region = book.region(map) ?? document.region
        let inForce = book.dateSpan(map, "in_force") ?? document.inForce
        let due = due()
        let exceptions = map.list("unless").compactMap { exception($0, measure) }
        let planned = addition("planned", measure), reachable = addition("reachable", measure)
        let isPrinted = isPrinted(), assumption = assumption(isPrinted)
        let alternative = alternative(measure, unit), overrides = overrides()
        let advisory = map.flag("advisory"), permission = map.flag("permission")
        guard let title, let measure, let requirement, let per, let strength, let isPrinted else { return nil }
        return Rule(
            id: id, document: pending.document, clause: pending.clause, title: title, subject: subject,
            condition: condition, needs: needs, measure: measure.expression, measureType: measure.type,
            requirement: requirement, unit: unit, per: per, strength: strength, region: region, inForce: inForce,
            due: due, exceptions: exceptions, planned: planned, reachable: reachable, isPrinted: isPrinted,
            assumption: assumption, alternative: alternative, overrides: overrides, isAdvisory: advisory,
            isPermission: permission, settings: uses.settings.sorted())
    }
}

// The parts with expressions.
extension RuleReader {
    private mutating func checked<Result>(_ source: SourceText, _ check: (ExpressionChecker) -> Result) -> Result {
        let checker = ExpressionChecker(book.lexicon, subject: subject, source: source, problems: problems)
        let result = check(checker)
        uses.formUnion(checker.uses)
        for index in checker.uses.definitions where index < book.definitionUses.count {
            uses.formUnion(book.definitionUses[index])
        }
        return result
    }

    private mutating func expression(_ key: String, _ type: ValueType, in map: YamlMap? = nil) -> Expression? {
        guard let source = (map ?? self.map).source(key) else { return nil }
        return checked(source) { $0.expression(of: type)?.expression }
    }

    private mutating func measure(_ key: String, in map: YamlMap) -> Typed? {
        guard let source = map.required(key, "一个表达式") else { return nil }
        guard let measure = checked(source, { $0.expression() }) else { return nil }
        if measure.type == .stretches {
            problems.add(source, "measure 是时段", expected: "数、是非、日期、文字或集合，如 longest_months(…)")
            return nil
        }
        return measure
    }

    /// `measure` is what it is compared with; nil after a problem there: then only the form is checked.
    private mutating func requirement(_ key: String, in map: YamlMap, _ measure: Typed?) -> Requirement? {
        guard let source = map.required(key, "如 \">= 2\"") else { return nil }
        return checked(source) { $0.requirement(for: measure) }
    }

    private mutating func addition(_ key: String, _ measure: Typed?) -> Expression? {
        if let measure, measure.type != .number, map.has(key) {
            problems.add(map.place(key), "measure 不是数，不能写“\(key)”", expected: "只在 measure 为数时写")
        }
        return expression(key, .number)
    }

    private mutating func exception(_ node: YamlNode, _ measure: Typed?) -> RuleException? {
        let known = ["when", "require", "because"]
        guard let map = YamlMap(node, "例外", known: known, problems: problems) else { return nil }
        if map.required("when", "何时适用的表达式") == nil { return nil }
        let when = expression("when", .truth, in: map)
        let requirement = map.has("require") ? requirement("require", in: map, measure) : nil
        let keys = ["zh", "en", "clause"]
        guard let because = map.map("because", "“because”", known: keys), let words = because.ownWords else {
            if !map.has("because") {
                problems.add(map.start, "例外缺少“because”", expected: "{zh: …, en: …, clause: 条款编号}")
            }
            return nil
        }
        let clause = because.source("clause").map { source in
            let documentID = book.documents[pending.document].id
            let isFull = book.documents.contains { source.text.hasPrefix($0.id + "/") }
            let id = isFull ? source.text : "\(documentID)/\(source.text)"
            clauseReferences.append((id, source))
            return id
        }
        return when.map { RuleException(when: $0, requirement: requirement, because: words, clause: clause) }
    }

    private mutating func alternative(_ measure: Typed?, _ unit: String?) -> Alternative? {
        let keys = ["setting", "measure", "require", "unit", "note"]
        guard let map = map.map("alternative", "“alternative”", known: keys) else { return nil }
        let setting = map.source("setting")
        let known = book.lexicon.settings.keys.sorted()
        if let setting {
            uses.settings.insert(setting.text)
            if !known.contains(setting.text) {
                problems.add(
                    setting, "没有设置“\(setting.text)”", expected: "settings.yaml 中的名称",
                    nearest: nearestName(to: setting.text, among: known))
            }
        }
        if !map.has("measure") && !map.has("require") {
            problems.add(map.start, "另一种读法既没有“measure”也没有“require”", expected: "至少其一")
        }
        let other = map.has("measure") ? self.measure("measure", in: map) : nil
        let requirement = map.has("require") ? requirement("require", in: map, other ?? measure) : nil
        let unit = map.text("unit") ?? unit
        checkUnit(other, unit, at: map)
        guard let note = map.words("note") else {
            if !map.has("note") { problems.add(map.start, "另一种读法缺少“note”", expected: "{zh: …, en: …}") }
            return nil
        }
        return Alternative(
            setting: setting?.text, measure: other?.expression, requirement: requirement, unit: unit, note: note)
    }
}
