import Policy
import Quantities

extension Desk {
    /// Exceptions, other rules, the other reading, settings: what else bears on the finding.
    func further(_ finding: Finding, _ rule: Rule) -> [WhyPage.Paragraph] {
        var paragraphs: [WhyPage.Paragraph] = []
        func add(_ heading: Word, _ lines: [String], _ links: [Link] = []) {
            if !lines.isEmpty || !links.isEmpty {
                paragraphs.append(.init(heading: words(heading), lines: lines, links: links))
            }
        }
        if let number = finding.exception {
            let exception = rule.exceptions[number]
            add(.exceptionApplied, [words(exception.because)], exception.clause.map { [ruleLink($0)] } ?? [])
        }
        if let exemption = finding.exemption { add(.exceptionApplied, [], [link("exemption", exemption)]) }
        add(.gaveWayTo, [], finding.overriddenBy.map { [ruleLink($0)] } ?? [])
        add(.wonOver, [], finding.overrides.map(ruleLink))
        if let other = finding.alternative { add(.otherReading, [words(other.note), text(other)]) }
        add(
            .settingsUsed, finding.settings.map(text),
            finding.settings.compactMap { used in
                book.setting(used.name).map { Link(words($0.label), links.setting($0.name)) }
            })
        var notes: [String] = []
        if finding.isProvisional { notes.append(words(.provisional)) }
        if finding.isAdvisory { notes.append(words(.advisory)) }
        add(.noteHeading, notes)
        return paragraphs
    }

    private func ruleLink(_ id: String) -> Link { Link(book.rule(id).map { words($0.title) } ?? id, links.clause(id)) }

    private func text(_ other: AlternativeFinding) -> String {
        let values = telling.values
        let observed = values.text(other.observed, of: other.type, unit: other.unit)
        guard let required = other.required else { return words(.otherReadingShows, observed) }
        let isMet = other.isMet.map { words($0 ? .met : .short) } ?? words(.noData)
        return words(.otherReadingIs, observed, values.text(required, of: other.type, unit: other.unit), isMet)
    }

    private func text(_ used: SettingUsed) -> String {
        guard let setting = book.setting(used.name) else { return used.name }
        let value = telling.values.text(used.value, of: setting.type, unit: setting.unit)
        // Labels are Chinese; English has the code in words.
        let choice = setting.choices.first { .text($0.code) == used.value }
        let label = words.language == .zh ? choice?.label : choice?.code.replacing("_", with: " ")
        let shown = words(.settingIs, words(setting.label), label ?? value, words(setting.reason))
        guard let local = used.local else { return shown }
        let by = words(SettingWord.decidedBy, local.setBy, local.setOn.description, local.reason)
        return words(SettingWord.usedBySetting, words(setting.label), label ?? value, by)
    }

    /// What would make it pass; nil where it has passed or is not judged.
    func passing(_ explanation: Explanation, _ rule: Rule) -> WhyPage.Paragraph? {
        guard let remedy = explanation.remedy else { return nil }
        var lines: [String] = []
        switch remedy {
        case .records: lines.append(words(.passNoData))
        case .more(let number, let day):
            lines += way(words(.passMore, amount(number, rule), asked(explanation, rule)), day)
        case .fewer(let number, let day):
            lines += way(words(.passLess, amount(number, rule), asked(explanation, rule)), day)
        case .add(let members, let every, let day):
            let list = telling.values.text(.set(members), of: rule.measureType, unit: nil)
            lines += way(words(every ? .passAdd : .passAddOne, list), day)
        case .change(_, let day): lines += way(words(.passRequired, asked(explanation, rule)), day)
        }
        if remedy != .records, !rule.isAdvisory, rule.strength != .must { lines.append(words(.passDeviation)) }
        if !rule.exceptions.isEmpty {
            let reasons = rule.exceptions.map { words($0.because) }.joined(separator: words(.comma))
            lines.append(words(.passExceptions, reasons))
        }
        return WhyPage.Paragraph(heading: words(.whatWouldMakeItPass), lines: lines)
    }

    private func amount(_ number: Double, _ rule: Rule) -> String {
        telling.values.amount(number, rule.unit)
    }

    private func asked(_ explanation: Explanation, _ rule: Rule) -> String {
        telling.values.text(explanation.finding.required, of: rule.measureType, unit: rule.unit)
    }

    /// What is missing, and whether there is still time for it.
    private func way(_ gap: String, _ deadline: CivilDate?) -> [String] {
        guard let deadline else { return [gap, words(.passClosed)] }
        return [gap, words(.passOpen, deadline.description)]
    }
}
