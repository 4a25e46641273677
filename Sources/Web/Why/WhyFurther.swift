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
        if let other = finding.alternative { add(.otherReading, [words(other.note), text(other, rule)]) }
        add(.settingsUsed, finding.settings.map(text))
        var notes: [String] = []
        if finding.isProvisional { notes.append(words(.provisional)) }
        if finding.isAdvisory { notes.append(words(.advisory)) }
        add(.noteHeading, notes)
        return paragraphs
    }

    private func ruleLink(_ id: String) -> Link { Link(book.rule(id).map { words($0.title) } ?? id, links.clause(id)) }

    private func text(_ other: AlternativeFinding, _ rule: Rule) -> String {
        let values = telling.values
        let isMet = other.isMet.map { words($0 ? .met : .short) } ?? words(.noData)
        return words(
            .otherReadingIs, values.text(other.observed, of: rule.measureType, unit: rule.unit),
            values.text(other.required, of: rule.measureType, unit: rule.unit), isMet)
    }

    private func text(_ used: SettingUsed) -> String {
        guard let setting = book.setting(used.name) else { return used.name }
        let value = telling.values.text(used.value, of: setting.type, unit: setting.unit)
        let label = setting.choices.first { .text($0.code) == used.value }?.label
        return words(.settingIs, words(setting.label), label ?? value, words(setting.reason))
    }

    /// What would make it pass; nil where it has passed or is not judged.
    func passing(_ finding: Finding, _ rule: Rule) -> WhyPage.Paragraph? {
        var lines: [String] = []
        switch finding.status {
        case .met, .excused, .notApplicable: return nil
        case .noData: lines.append(words(.passNoData))
        case .short, .atRisk: lines += [gap(finding, rule), words(finding.period.end >= asOf ? .passOpen : .passClosed)]
        }
        if finding.status != .noData, !finding.isAdvisory, rule.strength != .must {
            lines.append(words(.passDeviation))
        }
        if !rule.exceptions.isEmpty {
            lines.append(
                words(.passExceptions, rule.exceptions.map { words($0.because) }.joined(separator: words(.comma))))
        }
        return WhyPage.Paragraph(heading: words(.whatWouldMakeItPass), lines: lines)
    }

    /// How far the measure is from what is required, in the rule's unit.
    private func gap(_ finding: Finding, _ rule: Rule) -> String {
        let asked = telling.values.text(finding.required, of: rule.measureType, unit: rule.unit)
        guard case .number(let observed)? = finding.observed, case .number(let required)? = finding.required.value
        else { return words(.passRequired, asked) }
        let unit = rule.unit.map { " " + $0 } ?? ""
        let difference = ValueWords.plain(abs(required - observed)) + unit
        switch finding.required.comparator {
        case ">=", ">": return words(.passMore, difference, asked)
        case "<=", "<": return words(.passLess, difference, asked)
        default: return words(.passRequired, asked)
        }
    }
}
