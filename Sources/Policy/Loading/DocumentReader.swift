import Quantities

// One document with its clauses; rules wait until every name is known.
extension BookReader {
    private static let documentKeys = [
        "document", "title", "number", "issuer", "issued_on", "issued_note", "in_force", "region", "note", "clauses",
    ]
    private static let clauseKeys = [
        "id", "place", "quote", "reading", "gloss", "actor", "kind", "strength", "capability", "priority", "also",
        "family", "note", "rule", "check", "not_yet",
    ]

    func readDocument(_ node: YamlNode) {
        guard let map = YamlMap(node, "文件", known: Self.documentKeys, problems: problems) else { return }
        let id = map.required("document", "文件编号，与文件名相同")
        if let id, id.text != id.fileStem {
            problems.add(id, "文件编号“\(id.text)”与文件名“\(id.fileStem)”不同", expected: id.fileStem)
        }
        let title = map.required("title", "文件标题"), issuer = map.required("issuer", "发文机关")
        let inForce = dateSpan(map, "in_force")
        if inForce == nil && !map.has("in_force") {
            problems.add(map.start, "缺少“in_force”", expected: "{from: 2023-06-05, to: null}")
        }
        let region = region(map)
        if region == nil && !map.has("region") { problems.add(map.start, "缺少“region”", expected: "地区代码，全国为 000000") }
        if !map.has("number") { problems.add(map.start, "缺少“number”", expected: "文号；没有印出的写 null") }
        let issuedOn = map.date("issued_on")
        if map.node("issued_on") == nil && map.text("issued_note") == nil {
            problems.add(map.place("issued_on"), "没有 issued_on 时缺少“issued_note”", expected: "说明已知的日期")
        }
        let document = Document(
            id: id?.text ?? node.start.fileStem, title: title?.text ?? "", number: map.text("number"),
            issuer: issuer?.text ?? "", issuedOn: issuedOn, issuedNote: map.text("issued_note"),
            inForce: inForce ?? DateSpan(from: nil, to: nil), region: region ?? "000000", note: map.text("note"),
            clauses: [])
        documents.append(document)
        let items = map.list("clauses")
        if items.isEmpty { problems.add(map.place("clauses"), "文件没有条款", expected: "clauses: 之下的各条") }
        for item in items { readClause(item, document: documents.count - 1) }
    }

    private func readClause(_ node: YamlNode, document: Int) {
        guard let map = YamlMap(node, "条款", known: Self.clauseKeys, problems: problems) else { return }
        let id = map.required("id", "条款编号"), place = map.required("place", "条款所在处")
        let quote = map.required("quote", "原文"), gloss = map.required("gloss", "英文大意")
        let kind = map.choice("kind", ClauseKind.self)
        if !map.has("kind") {
            let known = ClauseKind.allCases.map(\.rawValue).joined(separator: " ")
            problems.add(map.start, "缺少“kind”", expected: "其中之一：\(known)")
        }
        var clause = Clause(
            id: "\(documents[document].id)/\(id?.text ?? "")", place: place?.text ?? "", quote: quote?.text ?? "",
            reading: map.text("reading"), gloss: gloss?.text ?? "", actor: map.text("actor"),
            kind: kind ?? .declaration, strength: map.choice("strength", Strength.self),
            capability: map.text("capability"), priority: map.choice("priority", Priority.self),
            also: map.texts("also").map(\.text), families: map.texts("family").map(\.text), note: map.text("note"),
            check: map.choice("check", Check.self), notYet: map.text("not_yet"), rule: nil,
            file: node.start.file.path, line: node.start.line)
        for source in map.texts("family") { familyReferences.append((source.text, source)) }
        if let id, !clauseIDs.insert(clause.id).inserted {
            problems.add(id, "条款编号“\(id.text)”重复", expected: "本文件中唯一的编号")
        }
        let keys = RuleReader.keys
        if let node = map.node("rule"), let rule = YamlMap(node, "规则", known: keys, problems: problems) {
            let subject = kindIndex(rule, "subject", "规则")
            lexicon.ruleSubjects[clause.id] = subject
            pending.append(
                PendingRule(
                    document: document, clause: documents[document].clauses.count, map: rule, subject: subject))
        }
        checkCatalogue(map, &clause)
        documents[document].clauses.append(clause)
    }

    /// A clause with neither rule nor `not_yet` is unfinished, which is no mistake: `PolicyBook.unfinished` lists it.
    private func checkCatalogue(_ map: YamlMap, _ clause: inout Clause) {
        let hasRule = map.node("rule") != nil
        if hasRule && !map.has("check") {
            problems.add(map.place("rule"), "有规则的条款缺少“check”", expected: "check: computed 或 check: attested")
        }
        if hasRule && clause.notYet != nil {
            problems.add(map.place("not_yet"), "有规则的条款不写“not_yet”", expected: "只在没有规则时说明原因")
        }
        if clause.check == nil && !hasRule && clause.notYet != nil {
            problems.add(map.place("not_yet"), "没有 check 的条款不写“not_yet”", expected: "check，或去掉 not_yet")
        }
    }

    func kindIndex(_ map: YamlMap, _ key: String, _ name: String) -> Int? {
        guard let source = map.required(key, "记录类") else { return nil }
        if let index = lexicon.vocabulary.index(of: source.text) { return index }
        problems.add(
            source, "没有记录类“\(source.text)”", expected: "其中之一：\(lexicon.kindNames.joined(separator: " "))",
            nearest: nearestName(to: source.text, among: lexicon.kindNames))
        return nil
    }

    func dateSpan(_ map: YamlMap, _ key: String) -> DateSpan? {
        guard let span = map.map(key, "“\(key)”", known: ["from", "to"]) else { return nil }
        let (from, to) = (span.date("from"), span.date("to"))
        if let from, let to, to < from {
            problems.add(span.place("to"), "in_force 的 to（\(to)）早于 from（\(from)）", expected: "不早于 \(from) 的日期")
        }
        return DateSpan(from: from, to: to)
    }

    func region(_ map: YamlMap) -> String? {
        guard let source = map.source("region") else { return nil }
        if isRegionCode(source.text) { return source.text }
        problems.add(source, "“\(source.text)”不是地区代码", expected: "如 \"350000\"；全国为 \"000000\"")
        return nil
    }
}
