import Quantities

// `indicators.yaml`.
extension BookReader {
    func readIndicators(_ node: YamlNode) {
        guard case .list(let items) = node.shape else {
            problems.add(node.start, "indicators.yaml 应是列表", expected: "以“- id:”开头的各项")
            return
        }
        for item in items { readIndicator(item) }
    }

    private func readIndicator(_ node: YamlNode) {
        let keys = [
            "id", "label", "meaning", "subject", "where", "part", "whole", "form", "unit", "per", "better", "targets"
        ]
        guard let map = YamlMap(node, "指标", known: keys, problems: problems) else { return }
        let id = map.required("id", "指标编号"), subject = kindIndex(map, "subject", "指标")
        let form = map.choice("form", Indicator.Form.self), per = map.choice("per", PeriodUnit.self)
        for key in ["label", "meaning"] where !map.has(key) {
            problems.add(map.start, "指标缺少“\(key)”", expected: "{zh: …, en: …}")
        }
        let source = map.required("part", "一个表达式")
        guard let id, let subject, let form, let per, let source, let label = map.words("label"),
            let meaning = map.words("meaning"), let part = expression(source, subject, .number)
        else { return }
        if indicators.contains(where: { $0.id == id.text }) {
            problems.add(id, "指标“\(id.text)”重复", expected: "没有用过的编号")
        }
        if (form == .share) != map.has("whole") {
            problems.add(map.place("form"), "“whole”与“form”不合", expected: "form: share 须有 whole，其余不写")
        }
        if form == .averageGrowth, per != .year {
            problems.add(map.place("per"), "年均增长只能按年", expected: "per: year")
        }
        let targets = map.texts("targets")
        for target in targets where !rules.contains(where: { $0.id == target.text }) {
            problems.add(
                target, "没有规则“\(target.text)”", expected: "规则编号",
                nearest: nearestName(to: target.text, among: rules.map(\.id)))
        }
        indicators.append(
            Indicator(
                id: id.text, label: label, meaning: meaning, subject: subject,
                condition: map.source("where").flatMap { expression($0, subject, .truth) }, part: part,
                whole: map.source("whole").flatMap { expression($0, subject, .number) }, form: form,
                unit: map.text("unit"), per: per, better: map.choice("better", Indicator.Better.self) ?? .neither,
                targets: targets.map(\.text)))
    }

    private func expression(_ source: SourceText, _ subject: Int, _ type: ValueType) -> Expression? {
        ExpressionChecker(lexicon, subject: subject, source: source, problems: problems)
            .expression(of: type)?.expression
    }
}
