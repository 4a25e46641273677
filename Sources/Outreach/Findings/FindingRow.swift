import Policy
import Quantities

extension Finding {
    /// Headers of `assess --format csv`, and of tables of findings.
    package static let headers = [
        "rule", "document", "place", "quote", "subject_kind", "subject", "region", "period", "status", "observed",
        "comparator", "required", "strength", "evidence_total", "evidence", "excluded", "overrides", "settings",
        "implied",
    ]

    /// One row, in the order of `headers`; lists joined by `;`.
    package func row(_ texts: ExclusionTexts) -> [String] {
        [
            rule, document, place, quote, subjectKind, subject, region ?? "", period.description, status.rawValue,
            observed?.text ?? "", required.comparator, required.value?.text ?? "", strength.rawValue,
            String(evidenceTotal), evidence.joined(separator: ";"),
            texts.all(self).joined(separator: ";"),
            overrides.joined(separator: ";"),
            settings.map { "\($0.name)=\($0.value?.text ?? "")" }.joined(separator: ";"), isImplied ? "true" : "false",
        ]
    }
}

extension Observation {
    /// As people read it: whole numbers without point, others with at most two decimals.
    package var text: String {
        switch self {
        case .number(let value):
            if let whole = Int(exactly: value) { return String(whole) }
            let hundredths = (value * 100).rounded() / 100
            return Int(exactly: hundredths).map { String($0) } ?? String(hundredths)
        case .truth(let value): return value ? "是" : "否"
        case .date(let date): return date.description
        case .text(let text): return text
        case .set(let members): return members.joined(separator: ";")
        }
    }
}

extension FindingStatus {
    /// Chinese, as the glossary has it.
    package var label: String {
        switch self {
        case .met: "符合"
        case .short: "不足"
        case .atRisk: "预警"
        case .excused: "免责"
        case .notApplicable: "不适用"
        case .noData: "无数据"
        }
    }
}

extension Strength {
    /// Chinese, as the documents say it.
    package var label: String {
        switch self {
        case .must: "必须"
        case .inPrinciple: "原则上"
        case .encouraged: "鼓励"
        case .whereConditionsPermit: "有条件的"
        case .strive: "力争"
        }
    }
}
