import Formats
import Policy

extension Finding {
    /// One line of `assess --format jsonl`. Keys: rule document place quote subject region period status observed
    /// required strength evidence excluded overrides settings implied, and those that explain further.
    package func json(_ texts: ExclusionTexts) -> [UInt8] {
        var line = JSONLine()
        line.add("rule", rule)
        line.add("document", document)
        line.add("place", place)
        line.add("quote", quote)
        line.add("subject_kind", subjectKind)
        line.add("subject", subject)
        line.add("region", region)
        line.add("period", period.description)
        line.add("status", status.rawValue)
        line.add("reason", reason?.rawValue)
        line.add("observed", observed)
        line.add("comparator", required.comparator)
        line.add("required", required.value)
        line.add("strength", strength.rawValue)
        line.add("evidence_kind", evidenceKind)
        line.add("evidence", evidence)
        line.add("evidence_total", evidenceTotal)
        line.add("excluded", excluded.map { $0.json(texts) })
        line.add("overrides", overrides)
        line.add("overridden_by", overriddenBy)
        line.add("settings", settings.map(\.json))
        line.add("implied", isImplied)
        line.add("assumption", assumption?.zh)
        line.add("alternative", alternative?.json)
        line.add("exemption", exemption)
        line.add("provisional", isProvisional)
        line.add("advisory", isAdvisory)
        return line.finished
    }
}

extension JSONLine {
    package mutating func add(_ key: String, _ value: Observation?) {
        switch value {
        case .number(let number): add(key, number)
        case .truth(let truth): add(key, truth)
        case .date(let date): add(key, date.description)
        case .text(let text): add(key, text)
        case .set(let members): add(key, members)
        case nil: add(key, nil as String?)
        }
    }
}

extension Exclusion {
    fileprivate func json(_ texts: ExclusionTexts) -> JSONLine {
        var line = JSONLine()
        line.add("kind", kind)
        line.add("why", texts.why(self))
        line.add("count", count)
        line.add("ids", ids)
        return line
    }

    /// The condition that left the records out, in Chinese.
    package func why(_ sentences: ChineseSentence) -> String {
        switch reason {
        case .time: "不在统计时段内"
        case .condition(let expression): "不满足：" + sentences.render(expression, insideQuery: true)
        }
    }
}

extension SettingUsed {
    fileprivate var json: JSONLine {
        var line = JSONLine()
        line.add("name", name)
        line.add("value", value)
        if let local {
            line.add("region", local.region)
            line.add("set_by", local.setBy)
            line.add("set_on", local.setOn.description)
            line.add("from", local.from?.description)
            line.add("reason", local.reason)
        }
        return line
    }
}

extension AlternativeFinding {
    fileprivate var json: JSONLine {
        var line = JSONLine()
        line.add("setting", setting)
        line.add("note", note.zh)
        line.add("observed", observed)
        line.add("comparator", required?.comparator)
        line.add("required", required?.value)
        line.add("unit", unit)
        if let isMet { line.add("met", isMet) }
        return line
    }
}
