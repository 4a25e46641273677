import Quantities

// `settings.yaml`, `regions/<code>.yaml` and `families.yaml`.
extension BookReader {
    func readSettings(_ node: YamlNode) {
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "settings.yaml 应是列表", expected: "以“- name:”开头的各项")
            return
        }
        let keys = ["name", "type", "choices", "default", "unit", "label", "reason"]
        for item in items {
            guard let map = YamlMap(item, "设置", known: keys, problems: problems) else { continue }
            let name = map.required("name", "设置名称"), choices = settingChoices(map)
            let type = settingType(map, choices)
            for key in ["label", "reason"] where !map.has(key) {
                problems.add(map.start, "设置缺少“\(key)”", expected: "{zh: …, en: …}")
            }
            let label = map.words("label"), reason = map.words("reason")
            let source = map.required("default", "默认值")
            guard let name, let type, let label, let reason, let source,
                let value = settingValue(source, type)
            else { continue }
            if lexicon.settings[name.text] != nil {
                problems.add(name, "设置“\(name.text)”重复", expected: "没有用过的名称")
            }
            lexicon.settings[name.text] = Setting(
                name: name.text, type: type, standard: value, unit: map.text("unit"), label: label, reason: reason,
                choices: choices, local: [])
        }
    }

    private func settingChoices(_ map: YamlMap) -> [Choice] {
        map.list("choices").compactMap { node in
            guard let item = YamlMap(node, "选项", known: ["code", "label"], problems: problems),
                let code = item.required("code", "代码"), let label = item.required("label", "中文名称")
            else { return nil }
            return Choice(code.text, label.text)
        }
    }

    private func settingType(_ map: YamlMap, _ choices: [Choice]) -> ValueType? {
        guard let source = map.required("type", "number truth text date choice") else { return nil }
        switch source.text {
        case "number": return .number
        case "truth": return .truth
        case "text": return .text
        case "date": return .date
        case "choice":
            if choices.isEmpty {
                problems.add(source, "选项类设置缺少“choices”", expected: "choices: [{code: …, label: …}]")
                return nil
            }
            return .choice(choices.map(\.code))
        default:
            let known = ["number", "truth", "text", "date", "choice"]
            problems.add(
                source, "设置没有类型“\(source.text)”", expected: known.joined(separator: " "),
                nearest: nearestName(to: source.text, among: known))
            return nil
        }
    }

    private func settingValue(_ source: SourceText, _ type: ValueType) -> SettingValue? {
        if let value = SettingValue(source.text, type) { return value }
        if case .choice(let codes) = type {
            problems.add(
                source, "封闭列表中没有“\(source.text)”", expected: codes.joined(separator: " "),
                nearest: nearestName(to: source.text, among: codes))
        } else {
            problems.add(source, "“\(source.text)”不是\(lexicon.describe(type))", expected: lexicon.describe(type))
        }
        return nil
    }

    func readLocalSettings(_ node: YamlNode) {
        let region = node.start.fileStem
        if !isRegionCode(region) {
            problems.add(node.start, "文件名“\(region)”不是地区代码", expected: "regions/350000.yaml")
        }
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "地区设置应是列表", expected: "以“- setting:”开头的各项")
            return
        }
        let keys = ["setting", "value", "set_by", "set_on", "reason", "from"]
        for item in items {
            guard let map = YamlMap(item, "地区设置", known: keys, problems: problems) else { continue }
            let name = map.required("setting", "settings.yaml 中的名称"), value = map.required("value", "值")
            let by = map.required("set_by", "谁定的"), reason = map.required("reason", "理由")
            let on = map.required("set_on", "日期，如 2026-01-05") == nil ? nil : map.date("set_on")
            guard let name else { continue }
            guard let setting = lexicon.settings[name.text] else {
                let known = lexicon.settings.keys.sorted()
                problems.add(
                    name, "没有设置“\(name.text)”", expected: known.joined(separator: " "),
                    nearest: nearestName(to: name.text, among: known))
                continue
            }
            let from = map.has("from") ? map.date("from") : nil
            if setting.local.contains(where: { $0.region == region && $0.from == from }) {
                problems.add(name, "\(region) 已定过“\(name.text)”", expected: "每个地区同一天起只有一项")
            }
            guard let value = value.flatMap({ settingValue($0, setting.type) }), let by, let on, let reason
            else { continue }
            lexicon.settings[name.text]?.local.append(
                LocalSetting(
                    region: region, value: value, setBy: by.text, setOn: on, reason: reason.text, from: from))
        }
    }

    func readFamilies(_ node: YamlNode) {
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "families.yaml 应是列表", expected: "以“- id:”开头的各项")
            return
        }
        for item in items {
            guard let map = YamlMap(item, "条款族", known: ["id", "question"], problems: problems),
                let id = map.required("id", "编号"), let question = map.words("question")
            else { continue }
            if families.contains(where: { $0.id == id.text }) {
                problems.add(id, "条款族“\(id.text)”重复", expected: "没有用过的编号")
            }
            families.append(Family(id: id.text, question: question))
        }
    }
}
