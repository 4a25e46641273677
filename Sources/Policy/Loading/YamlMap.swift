import Quantities

/// A mapping of a policy file, read key by key; every wrong key or shape becomes a problem.
struct YamlMap {
    let start: SourceText
    let problems: ProblemList
    private let entries: [String: YamlNode.Entry]

    /// Reports keys outside `known`; nil when `node` is no mapping. `name` says what the mapping is: 条款.
    init?(_ node: YamlNode, _ name: String, known: [String], problems: ProblemList) {
        guard case .map(let entries) = node.shape else {
            problems.add(node.start, "\(name)不是键值表", expected: "键：\(known.joined(separator: " "))")
            return nil
        }
        start = node.start
        self.problems = problems
        var byKey: [String: YamlNode.Entry] = [:]
        byKey.reserveCapacity(entries.count)
        for entry in entries {
            let key = entry.key.text
            if !known.isEmpty && !known.contains(key) {
                problems.add(
                    entry.key, "\(name)没有键“\(key)”", expected: "其中之一：\(known.joined(separator: " "))",
                    nearest: nearestName(to: key, among: known))
            } else {
                byKey[key] = entry
            }
        }
        self.entries = byKey
    }

    /// Keys in no order; for mappings whose keys are free.
    var keys: [String] { Array(entries.keys) }
    /// Where `key` stands, or the mapping itself.
    func place(_ key: String) -> SourceText { entries[key]?.key ?? start }
    /// Nil when absent or null.
    func node(_ key: String) -> YamlNode? { entries[key].flatMap { $0.value.isNull ? nil : $0.value } }
    func has(_ key: String) -> Bool { entries[key] != nil }

    func source(_ key: String) -> SourceText? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let source) = node.shape else {
            problems.add(node.start, "“\(key)”应是一个值，不是列表或键值表", expected: "一行文字")
            return nil
        }
        return source
    }

    func text(_ key: String) -> String? { source(key)?.text }

    /// Reports an absent or empty value.
    func required(_ key: String, _ expected: String) -> SourceText? {
        guard node(key) != nil else {
            problems.add(place(key), "缺少“\(key)”", expected: expected)
            return nil
        }
        guard let source = source(key) else { return nil }
        if source.text.isEmpty { problems.add(source, "“\(key)”是空的", expected: expected) }
        return source.text.isEmpty ? nil : source
    }

    func map(_ key: String, _ name: String, known: [String]) -> YamlMap? {
        node(key).flatMap { YamlMap($0, name, known: known, problems: problems) }
    }

    func list(_ key: String) -> [YamlNode] {
        guard let node = node(key) else { return [] }
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "“\(key)”应是列表", expected: "以“- ”开头的各项，或 [a, b]")
            return []
        }
        return items
    }

    /// A list of scalars, or a single one.
    func texts(_ key: String) -> [SourceText] {
        guard let node = node(key) else { return [] }
        if case .scalar(let source) = node.shape { return [source] }
        return list(key).compactMap { item in
            if case .scalar(let source) = item.shape { return source }
            problems.add(item.start, "“\(key)”的各项应是文字", expected: "一行文字")
            return nil
        }
    }

    /// `true` or `false`; absent is false.
    func flag(_ key: String) -> Bool {
        guard let source = source(key) else { return false }
        if source.text != "true" && source.text != "false" {
            problems.add(source, "“\(key)”不能是“\(source.text)”", expected: "true 或 false")
        }
        return source.text == "true"
    }

    func date(_ key: String) -> CivilDate? {
        guard let source = source(key) else { return nil }
        if let date = CivilDate(source.text) { return date }
        problems.add(source, "“\(source.text)”不是日期", expected: "存在的日期，如 2026-11-22")
        return nil
    }

    /// One of a closed list of raw values.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let source = source(key) else { return nil }
        if let choice = Choice(rawValue: source.text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        problems.add(
            source, "“\(key)”不能是“\(source.text)”", expected: "其中之一：\(known.joined(separator: " "))",
            nearest: nearestName(to: source.text, among: known))
        return nil
    }

    /// `{zh: …, en: …}`; both are required.
    func words(_ key: String) -> Words? {
        guard let map = map(key, "“\(key)”", known: ["zh", "en"]) else { return nil }
        return map.ownWords
    }

    /// The `zh` and `en` of this mapping.
    var ownWords: Words? {
        let zh = required("zh", "中文"), en = required("en", "英文")
        guard let zh, let en else { return nil }
        return Words(en.text, zh.text)
    }
}
