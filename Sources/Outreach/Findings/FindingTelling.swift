import Policy
import Quantities

/// One finding told in Chinese sentences: quote, rule, what was counted, what was left out and why, what is required,
/// the other reading, and what would make it pass.
package struct FindingTelling {
    private let finding: Finding
    private let assessor: Assessor
    private let sentences: ChineseSentence

    package init(_ finding: Finding, _ assessor: Assessor) {
        self.finding = finding
        self.assessor = assessor
        sentences = ChineseSentence(assessor.book)
    }

    /// Lines in the order told; a blank line before each heading.
    package func lines(subjectName: String? = nil) -> [String] {
        guard let rule = assessor.book.rule(finding.rule) else { return [] }
        let document = assessor.book.document(of: rule)
        let number = document.number.map { "（\($0)）" } ?? ""
        var lines = [
            "《\(document.title)》\(number) \(finding.place)", "原文：“\(finding.quote)”", "规则：\(sentences.render(rule))",
        ]
        let subject = subjectName.map { "\($0)（\(finding.subject)）" } ?? finding.subject
        let days = "\(finding.period.start) 至 \(finding.period.end)"
        lines += ["", "对象：\(subject)　时段：\(finding.period)（\(days)）　截至 \(assessor.asOf)"]
        lines.append("结论：\(finding.status.label)\(reason)")
        if finding.status != .notApplicable || finding.reason == .notDue {
            lines.append("实际：\(finding.observed?.text ?? "无数据")\(rule.unit ?? "")；要求：\(required(rule))")
        }
        lines += counted + leftOut
        lines += circumstances(rule) + passing(rule)
        return lines
    }

    private var reason: String {
        switch finding.reason {
        case .region: "（不在规则适用的地区）"
        case .condition: "（不满足规则的适用条件）"
        case .overridden: "（由更严的本地规定 \(finding.overriddenBy ?? "") 代替）"
        case .notDue: "（时段未结束，按计划可以达到，尚不判定）"
        case .permission: "（可以而非必须）"
        case nil: ""
        }
    }

    private func required(_ rule: Rule) -> String {
        let value = finding.required.value?.text ?? "无"
        return switch finding.required.comparator {
        case ">=": "不少于 \(value)\(rule.unit ?? "")"
        case "<=": "不多于 \(value)\(rule.unit ?? "")"
        case ">": "多于 \(value)\(rule.unit ?? "")"
        case "<": "少于 \(value)\(rule.unit ?? "")"
        case "=": "\(value)\(rule.unit ?? "")"
        case "in": "属于 \(value)"
        case "includes all": "包括全部 \(value)"
        default: "\(finding.required.comparator) \(value)"
        }
    }

    private var counted: [String] {
        guard let kind = finding.evidenceKind, let declaration = Records.vocabulary.kind(kind) else { return [] }
        var lines = ["", "计入的\(declaration.label)记录：\(finding.evidenceTotal) 条"]
        lines += finding.evidence.map { "  \($0)  \(facts(kind, $0))" }
        if finding.evidenceTotal > finding.evidence.count { lines.append("  ……只列前 \(finding.evidence.count) 条") }
        return lines
    }

    private var leftOut: [String] {
        guard !finding.excluded.isEmpty else { return [] }
        var lines = ["未计入的记录："]
        for exclusion in finding.excluded {
            lines.append("  \(exclusion.why(sentences))：\(exclusion.count) 条")
            lines += exclusion.ids.map { "    \($0)  \(facts(exclusion.kind, $0))" }
        }
        return lines
    }

    /// The record's fields that rules read, with their labels.
    private func facts(_ kind: String, _ id: String) -> String {
        guard let index = Records.vocabulary.index(of: kind), let row = assessor.dataset.tables[index].row(id) else {
            return ""
        }
        return assessor.dataset.values(kind: index, row: row).dropFirst().prefix(8).map { field, value in
            "\(field.label) \(field.text(value))"
        }.joined(separator: "，")
    }

    private func circumstances(_ rule: Rule) -> [String] {
        var lines: [String] = []
        if let number = finding.exception { lines.append("例外：\(rule.exceptions[number].because.zh)") }
        if let exemption = finding.exemption { lines.append("偏离说明：\(exemption)") }
        if !finding.overrides.isEmpty { lines.append("胜过：\(finding.overrides.joined(separator: "、"))") }
        if let other = finding.alternative {
            let met = other.isMet.map { $0 ? "符合" : "不足" } ?? "无数据"
            lines.append("另一种理解：\(other.note.zh) 实际 \(other.observed?.text ?? "无数据")，\(met)")
        }
        for used in finding.settings {
            let label = assessor.book.setting(used.name)?.label.zh ?? used.name
            lines.append("所用设置：\(label)（\(used.name)）= \(used.value?.text ?? "未设")")
        }
        lines.append(finding.isImplied ? "数值出自我方理解：\(finding.assumption?.zh ?? "")" : "数值见于原文。")
        if finding.isProvisional { lines.append("国务院尚未公布该年节假日安排，工作日暂按星期一至星期五计。") }
        return [""] + lines
    }

    private func passing(_ rule: Rule) -> [String] {
        guard [.short, .atRisk, .noData].contains(finding.status) else { return [] }
        var lines = ["", "怎样才能达到："]
        if case .number(let observed)? = finding.observed, case .number(let required)? = finding.required.value {
            let gap = Observation.number(abs(required - observed)).text + (rule.unit ?? "")
            let isOpen = finding.period.end >= assessor.asOf
            lines.append("  还差 \(gap)\(isOpen ? "，截止 \(finding.period.end)" : "（时段已结束，只能补登遗漏的记录）")")
        } else if finding.status == .noData {
            lines.append("  先补齐研判所需的记录")
        } else {
            lines.append("  要求：\(required(rule))")
        }
        if rule.strength != .must { lines.append("  或登记经批准的偏离理由（记录类 exemption）") }
        return lines
    }
}

extension Field {
    /// A value with the label of its closed list.
    package func text(_ value: FieldValue) -> String {
        func label(_ code: String) -> String { type.choices?.first { $0.code == code }?.label ?? code }
        return switch value {
        case .text(let text), .reference(let text): text
        case .number(let number): Observation.number(number).text + (unit ?? "")
        case .truth(let truth): truth ? "是" : "否"
        case .date(let date): date.description
        case .time(let minutes): "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        case .choice(let code): label(code)
        case .words(let words): words.map(label).joined(separator: "、")
        }
    }
}
