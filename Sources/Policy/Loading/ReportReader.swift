import Quantities

// `reports/<form>.yaml`: an official table.
extension BookReader {
    func readReport(_ node: YamlNode) {
        let keys = ["report", "document", "title", "fields", "subject", "where", "row_header", "per", "columns"]
        guard let map = YamlMap(node, "报表", known: keys, problems: problems) else { return }
        let id = map.required("report", "报表编号"), document = map.required("document", "文件编号")
        let title = map.required("title", "表题原文"), rowHeader = map.required("row_header", "首列表头")
        let subject = kindIndex(map, "subject", "报表"), per = map.choice("per", PeriodUnit.self)
        if let document, !documents.contains(where: { $0.id == document.text }) {
            problems.add(
                document, "没有文件“\(document.text)”", expected: "文件编号",
                nearest: nearestName(to: document.text, among: documents.map(\.id)))
        }
        guard let id, let document, let title, let rowHeader, let subject, let per else { return }
        let condition = map.source("where").flatMap { expression($0, subject, .truth) }
        let columns = map.list("columns").compactMap { column($0, subject) }
        reports.append(ReportForm(
            id: id.text, document: document.text, title: title.text, fields: map.texts("fields").map(\.text),
            subject: subject, condition: condition, rowHeader: rowHeader.text, per: per, columns: columns))
        for (index, column) in columns.enumerated() where column.number != index + 1 {
            problems.add(map.place("columns"), "第 \(index + 1) 列的编号是 \(column.number)", expected: "从 1 起连续编号")
        }
    }

    private func column(_ node: YamlNode, _ subject: Int) -> ReportColumn? {
        let keys = ["number", "field", "group", "header", "unit", "measure", "meaning"]
        guard let map = YamlMap(node, "报表列", known: keys, problems: problems) else { return nil }
        let number = map.required("number", "列号"), field = map.required("field", "列的英文名")
        let group = map.required("group", "上级表头"), header = map.required("header", "表头原文")
        let unit = map.required("unit", "单位"), meaning = map.words("meaning")
        if !map.has("meaning") { problems.add(map.start, "报表列缺少“meaning”", expected: "{zh: …, en: …}") }
        guard let source = map.required("measure", "一个表达式"), let measure = expression(source, subject, .number),
            let number, let field, let group, let header, let unit, let meaning
        else { return nil }
        guard let place = Int(number.text), place > 0 else {
            problems.add(number, "列号不能是“\(number.text)”", expected: "正整数")
            return nil
        }
        return ReportColumn(
            number: place, field: field.text, group: group.text, header: header.text, unit: unit.text,
            measure: measure, meaning: meaning)
    }

    private func expression(_ source: SourceText, _ subject: Int, _ type: ValueType) -> Expression? {
        ExpressionChecker(lexicon, subject: subject, source: source, problems: problems)
            .expression(of: type)?.expression
    }
}
