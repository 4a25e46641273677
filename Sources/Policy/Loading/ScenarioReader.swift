import Quantities

// `<document>.scenarios.yaml`.
extension BookReader {
    private static let statuses = ["met", "short", "at_risk", "excused", "not_applicable", "no_data"]

    func readScenarios(_ node: YamlNode) {
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "情景文件应是列表", expected: "以“- rule:”开头的各项")
            return
        }
        for item in items {
            let keys = ["rule", "name", "given", "on", "then", "note"]
            guard let map = YamlMap(item, "情景", known: keys, problems: problems) else { continue }
            let rule = map.required("rule", "条款编号"), name = map.required("name", "一句话")
            let on = map.required("on", "评估日期") == nil ? nil : map.date("on")
            let given = given(map), then = then(map)
            guard let rule, let name, let on else { continue }
            let id = lexicon.ruleSubjects[rule.text] != nil ? rule.text : "\(rule.fileStem)/\(rule.text)"
            if lexicon.ruleSubjects[id] == nil {
                let known = lexicon.ruleSubjects.keys.sorted()
                problems.add(rule, "没有规则“\(id)”", expected: "有 rule 的条款", nearest: nearestName(to: id, among: known))
            }
            scenarios.append(Scenario(
                rule: id, name: name.text, given: given, on: on, then: then, file: item.start.file.path,
                line: item.start.line))
        }
    }

    private func given(_ map: YamlMap) -> [(kind: String, records: [[String: String]])] {
        guard let given = map.map("given", "“given”", known: lexicon.kindNames) else { return [] }
        return given.keys.sorted().compactMap { name in
            guard let kind = lexicon.vocabulary.kind(name) else { return nil }
            let known = kind.fields.map(\.name)
            let records = given.list(name).compactMap { node -> [String: String]? in
                guard let record = YamlMap(node, kind.label, known: known, problems: problems) else { return nil }
                var values: [String: String] = [:]
                for field in kind.fields { values[field.name] = value(of: field, record) }
                return values
            }
            return (name, records)
        }
    }

    private func value(of field: Field, _ record: YamlMap) -> String? {
        guard record.node(field.name) != nil else { return nil }
        switch field.type {
        case .choices(let choices):
            return record.texts(field.name).flatMap { source in
                source.text.split(separator: ";").map { code(String($0), choices, source) }
            }.joined(separator: ";")
        case .words: return record.texts(field.name).map(\.text).joined(separator: ";")
        case .choice(let choices): return record.source(field.name).map { code($0.text, choices, $0) }
        case .date: return record.date(field.name)?.description
        case .integer, .decimal:
            guard let source = record.source(field.name) else { return nil }
            if Double(source.text)?.isFinite != true {
                problems.add(source, "\(field.label)“\(source.text)”不是数", expected: "数")
            }
            return source.text
        case .boolean:
            _ = record.flag(field.name)
            return record.text(field.name)
        case .text, .time, .reference: return record.text(field.name)
        }
    }

    private func code(_ code: String, _ choices: [Choice], _ source: SourceText) -> String {
        let known = choices.map(\.code)
        if !known.contains(code) {
            problems.add(
                source, "封闭列表中没有“\(code)”", expected: "其中之一：\(known.joined(separator: " "))",
                nearest: nearestName(to: code, among: known))
        }
        return code
    }

    private func then(_ map: YamlMap) -> [Scenario.Expected] {
        guard let node = map.node("then") else {
            problems.add(map.start, "情景缺少“then”", expected: "{subject: …, period: …, status: …}")
            return []
        }
        var items = [node]
        if case .list(let list) = node.shape { items = list }
        let keys = ["subject", "period", "status", "observed", "required", "alternative", "excluded"]
        return items.compactMap { item in
            guard let map = YamlMap(item, "“then”", known: keys, problems: problems),
                let subject = map.required("subject", "对象的编号"), let status = map.required("status", "状态")
            else { return nil }
            if !Self.statuses.contains(status.text) {
                problems.add(
                    status, "没有状态“\(status.text)”", expected: Self.statuses.joined(separator: " "),
                    nearest: nearestName(to: status.text, among: Self.statuses))
            }
            func joined(_ key: String) -> String? {
                map.node(key) == nil ? nil : map.texts(key).map(\.text).joined(separator: ";")
            }
            return Scenario.Expected(
                subject: subject.text, period: map.text("period"), status: status.text, observed: joined("observed"),
                required: joined("required"), alternative: joined("alternative"), excluded: joined("excluded"),
                file: item.start.file.path, line: item.start.line)
        }
    }
}
