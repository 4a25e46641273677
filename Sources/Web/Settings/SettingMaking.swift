import Outreach
import Policy
import Quantities

extension Desk {
    func settings() throws -> any Page {
        let rows = book.settings.map { setting in
            let (value, local) = holding(setting)
            return SettingsPage.Row(
                name: Link(words(setting.label), links.setting(setting.name)), reason: words(setting.reason),
                here: text(value, setting), setBy: told(local), standard: text(setting.standard, setting),
                rules: "\(book.rules.count { $0.settings.contains(setting.name) })",
                regions: "\(Set(setting.local.map(\.region)).count)")
        }
        return SettingsPage(
            heading: words(SettingWord.settings), lead: words(SettingWord.settingsLead),
            hereHeading: words(SettingWord.valueHere, placeName), rows: rows)
    }

    func setting() throws -> any Page { try setting(entry: nil, mistakes: []) }

    /// The setting that the address names.
    func namedSetting() throws -> Setting {
        let name = try question.segment("setting")
        guard let setting = book.setting(name) else {
            throw Failure(.missing, words(SettingWord.noSuchSetting, name))
        }
        return setting
    }

    func setting(entry: SettingEntry?, mistakes: [String]) throws -> SettingPage {
        let setting = try namedSetting()
        let (value, local) = holding(setting)
        let rules = book.rules.filter { $0.settings.contains(setting.name) }
        return SettingPage(
            heading: words(setting.label), list: Link(words(SettingWord.settings), links.settings()),
            reason: words(setting.reason), kept: question["kept"] == nil ? nil : words(SettingWord.settingKept),
            fields: [
                FieldRow(label: words(.ruleId), value: setting.name),
                FieldRow(label: words(.basis), value: words(.ourReading)),
                FieldRow(label: words(SettingWord.standardValue), value: text(setting.standard, setting)),
                FieldRow(
                    label: words(SettingWord.valueHere, placeName),
                    value: "\(text(value, setting))（\(told(local))）")
            ],
            decisions: setting.local.isEmpty
                ? nil : .init(rows: setting.local.reversed().map { decision($0, setting) }),
            rulesCaption: words(SettingWord.rulesFed),
            rules: rules.map { rule in
                SettingPage.RuleRow(
                    rule: Link(words(rule.title), links.clause(rule.id)),
                    origin: telling.origin(book.document(of: rule)), strength: words(rule.strength.word),
                    basis: telling.basis(rule),
                    findings: links.findings(Narrowing(rule: rule.id)))
            },
            form: form(setting, entry ?? SettingEntry(value: value.text, from: asOf.description), mistakes))
    }

    /// What holds in the place on the day of assessment.
    private func holding(_ setting: Setting) -> (value: SettingValue, local: LocalSetting?) {
        let lineage = place.map { [$0] + regions.above($0).reversed().map(\.code) + [RegionTree.nation] } ?? []
        return setting.value(lineage: lineage, on: asOf)
    }

    private func told(_ local: LocalSetting?) -> String {
        local.map { words(SettingWord.bySettingOf, telling.region($0.region)) } ?? words(SettingWord.byStandard)
    }

    func text(_ value: SettingValue, _ setting: Setting) -> String {
        if case .text(let code) = value, let choice = setting.choices.first(where: { $0.code == code }) {
            return words.language == .zh ? choice.label : code.replacing("_", with: " ")
        }
        return telling.values.text(value.observation, of: setting.type, unit: setting.unit)
    }

    private func decision(_ local: LocalSetting, _ setting: Setting) -> SettingPage.Decision {
        SettingPage.Decision(
            region: Link(telling.region(local.region), links.within(local.region).setting(setting.name)),
            value: local.value.map { text($0, setting) } ?? words(SettingWord.backToStandard),
            from: local.from?.description ?? words(SettingWord.alwaysHeld), on: local.setOn.description,
            by: local.setBy, reason: local.reason)
    }

    /// Nil where no region is chosen.
    private func form(_ setting: Setting, _ entry: SettingEntry, _ mistakes: [String]) -> SettingPage.Form? {
        guard let place = inside, regions[place] != nil else { return nil }
        let back = SettingPage.Option(
            value: "", text: words(SettingWord.backToStandard), isChosen: entry.value.isEmpty && !mistakes.isEmpty)
        var options: [SettingPage.Option] = []
        switch setting.type {
        case .truth:
            options = [("true", words(.yes)), ("false", words(.no))].map {
                .init(value: $0, text: $1, isChosen: entry.value == $0)
            }
        case .choice:
            options = setting.choices.map { choice in
                let text = words.language == .zh ? choice.label : choice.code.replacing("_", with: " ")
                return .init(value: choice.code, text: text, isChosen: entry.value == choice.code)
            }
        default: break
        }
        return SettingPage.Form(
            action: links.within(place).setting(setting.name), heading: words(SettingWord.changeFor, name(of: place)),
            mistakes: mistakes.isEmpty ? nil : .init(lines: mistakes),
            options: options.isEmpty ? nil : .init(choices: options + [back]),
            input: options.isEmpty
                ? .init(
                    type: setting.type == .number ? "number" : "text", isDay: setting.type == .date, value: entry.value,
                    unit: setting.unit.map(telling.values.unit),
                    hint: words(SettingWord.emptyMeansBack)) : nil,
            from: entry.from, name: entry.signature.name, reason: entry.signature.reason)
    }
}
