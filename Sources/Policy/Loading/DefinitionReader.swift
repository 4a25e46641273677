import Quantities

// `definitions.yaml`: a word more on a kind.
extension BookReader {
    /// Names and types of all definitions, so that they may use each other; gives the mappings in the same order.
    func readDefinitionHeads(_ node: YamlNode) -> [YamlMap] {
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "definitions.yaml 应是列表", expected: "以“- on: 记录类”开头的各项")
            return []
        }
        var maps: [YamlMap] = []
        for item in items {
            let keys = ["on", "name", "label", "type", "unit", "is", "note"]
            guard let map = YamlMap(item, "定义", known: keys, problems: problems) else { continue }
            let kind = kindIndex(map, "on", "定义"), name = map.required("name", "新的名称")
            let label = map.required("label", "中文名称"), type = map.required("type", "number truth date text …")
                .flatMap { lexicon.type(named: $0, problems: problems) }
            guard let kind, let name, let label, let type else { continue }
            if lexicon.step(name.text, of: kind) != nil {
                problems.add(name, "\(lexicon.label(kind))已有“\(name.text)”", expected: "没有用过的名称")
                continue
            }
            if !isName(name.text) {
                problems.add(name, "“\(name.text)”不能作名称", expected: "小写字母、数字和下划线，不用语言的关键词")
            }
            lexicon.add(.init(
                kind: kind, name: name.text, label: label.text, type: type, unit: map.text("unit"), source: name))
            maps.append(map)
        }
        return maps
    }

    private func isName(_ text: String) -> Bool {
        let isWord = text.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
        let taken = ["self", "setting", "today", "period_start", "period_end", "true", "false"]
        return isWord && !ExpressionParser.reserved.contains(text) && !taken.contains(text)
            && text.first?.isLetter == true
    }

    func readDefinitions(_ maps: [YamlMap]) {
        var own: [ExpressionChecker.Uses] = []
        for (index, map) in maps.enumerated() {
            let head = lexicon.definitions[index]
            var expression = Expression.truth(false)
            var uses = ExpressionChecker.Uses()
            if let source = map.required("is", "一个表达式") {
                let checker = ExpressionChecker(lexicon, subject: head.kind, source: source, problems: problems)
                if let value = checker.expression(of: head.type) { expression = value.expression }
                uses = checker.uses
            }
            own.append(uses)
            definitions.append(Definition(
                kind: head.kind, name: head.name, label: head.label, type: head.type, expression: expression,
                dependsOnPeriod: uses.dependsOnPeriod))
        }
        for index in own.indices {
            let uses = reach(index, own)
            if uses.definitions.contains(index) {
                problems.add(maps[index].place("is"), "定义“\(definitions[index].name)”绕回自身", expected: "不成环的定义")
            }
            definitionUses.append(uses)
            definitions[index].dependsOnPeriod = uses.dependsOnPeriod
        }
    }

    /// What a definition uses, through other definitions too.
    private func reach(_ start: Int, _ own: [ExpressionChecker.Uses]) -> ExpressionChecker.Uses {
        var total = own[start]
        var open = Array(total.definitions)
        var seen: Set<Int> = []
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            total.formUnion(own[next])
            open += own[next].definitions
        }
        return total
    }
}
