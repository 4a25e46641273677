import Quantities

/// A setting changed in thought: its value as a person writes it.
package struct SupposedSetting: Sendable, Hashable {
    package var name: String
    /// Code of the region that it is set for; nil changes the default: regions with a value of their own keep it.
    package var region: String?
    package var value: String
    package init(name: String, region: String?, value: String) {
        self.name = name
        self.region = region
        self.value = value
    }
}

extension PolicyBook {
    /// The book with other numbers and settings; this one stays as it is.
    ///
    /// - Parameter bounds: by full id of the rule: the number that its `require` asks for instead.
    /// - Throws: `missing` for an unknown rule or setting, `invalid` for a rule that asks for no number and for a value
    ///   that is none of the setting's.
    package func supposing(bounds: [String: Double], settings: [SupposedSetting]) throws(Failure) -> PolicyBook {
        var (rules, changed) = (self.rules, self.settings)
        for (id, number) in bounds.sorted(by: { $0.key < $1.key }) {
            guard let place = index(ofRule: id) else {
                throw Failure(.missing, "没有规则“\(id)”", remedy: nearestRule(to: id).map { "是否指 \($0)？" })
            }
            rules[place].requirement = try rules[place].requirement(asking: number)
        }
        for supposed in settings {
            guard let place = changed.firstIndex(where: { $0.name == supposed.name }) else {
                let nearest = nearestName(to: supposed.name, among: changed.map(\.name))
                throw Failure(.missing, "没有设置“\(supposed.name)”", remedy: nearest.map { "是否指 \($0)？" })
            }
            let value = try changed[place].value(written: supposed.value)
            if let region = supposed.region {
                changed[place].local.removeAll { $0.region == region }
                changed[place].local.append(
                    LocalSetting(
                        region: region, value: value, setBy: "推演", setOn: CivilDate(day: 0), reason: "推演"))
            } else {
                changed[place].standard = value
            }
        }
        return PolicyBook(
            vocabulary: vocabulary, documents: documents, rules: rules, definitions: definitions, settings: changed,
            indicators: indicators, families: families, reports: reports, scenarios: scenarios)
    }
}

extension Rule {
    /// The number that `require` compares with, where it is one.
    package var boundNumber: Double? {
        guard case .compare(_, .number(let number)) = requirement else { return nil }
        return number
    }

    fileprivate func requirement(asking number: Double) throws(Failure) -> Requirement {
        guard case .compare(let comparator, .number) = requirement else {
            let names = settings.isEmpty ? "" : "；可以改它所用的设置：\(settings.joined(separator: "、"))"
            throw Failure(.invalid, "规则“\(id)”的要求不是一个数，不能只改数", remedy: "改动政策文件的副本后比较\(names)")
        }
        guard number.isFinite, Swift.abs(number) <= 1e9 else {
            throw Failure(.invalid, "“\(number)”不能作规则的数", remedy: "应为 -1000000000 到 1000000000 之间的数")
        }
        return .compare(comparator, .number(number))
    }
}

extension Setting {
    /// The value that a person wrote: a number, 是 or 否, a date, a code or label of the closed list, or a text.
    /// - Throws: `invalid` where it is none of the setting's.
    package func value(written text: String) throws(Failure) -> SettingValue {
        switch type {
        case .number:
            if let number = Double(text), number.isFinite { return .number(number) }
            throw refusal(text, "一个数，如 \(shown)")
        case .truth:
            if ["是", "true", "1"].contains(text) { return .truth(true) }
            if ["否", "false", "0"].contains(text) { return .truth(false) }
            throw refusal(text, "是 或 否")
        case .date:
            if let date = CivilDate(text) { return .date(date) }
            throw refusal(text, "日期，如 2026-01-01")
        default:
            if choices.isEmpty { return .text(text) }
            if let choice = choices.first(where: { $0.code == text || $0.label == text }) { return .text(choice.code) }
            throw refusal(text, choices.map { "\($0.code)（\($0.label)）" }.joined(separator: "、"))
        }
    }

    private var shown: String { if case .number(let number) = standard { plainNumber(number) } else { "" } }

    private func refusal(_ text: String, _ expected: String) -> Failure {
        Failure(.invalid, "设置“\(label.zh)”（\(name)）不能为“\(text)”", remedy: "应为\(expected)")
    }
}
